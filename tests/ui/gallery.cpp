// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ui_gallery DIRECTORY paints every control in every theme into PNG files, to be looked at. QT_SCALE_FACTOR=2 gives them
// as on a fine screen; a second argument `x,y,width,height` cuts out a part.
#include "ui/formulas/formula_label.h"
#include "ui/gallery_marks.h"
#include "ui/instruments/gauge.h"
#include "ui/instruments/headroom_bar.h"
#include "ui/knobs/knob_slider.h"
#include "ui/knobs/segmented_control.h"
#include "ui/panels/choice_card.h"
#include "ui/panels/counter_squares.h"
#include "ui/panels/evidence_chip.h"
#include "ui/panels/section_header.h"
#include "ui/style/icons.h"
#include "ui/style/lab_style.h"
#include "ui/style/text_label.h"
#include "ui/window/pace_bar.h"
#include "ui/window/step_dots.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStringBuilder>
#include <QTabBar>
#include <QTextEdit>
#include <QVBoxLayout>

#include <array>
#include <cstdio>

namespace ironlab::ui {
namespace {

using present::Role;
using present::TermRole;

/// A ground in one of the palette's colours.
class Ground : public QWidget {
public:
    explicit Ground(Role role, QWidget* parent = nullptr) : QWidget(parent), m_role(role) {}

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), themeOf(this).color(m_role)); }

private:
    Role m_role;
};

tl::expected<double, std::string> parseNumber(QStringView text)
{
    bool isNumber = false;
    const double value = text.split(u' ').front().toDouble(&isNumber);
    if (!isNumber) {
        return tl::unexpected<std::string>("“" + text.toString().toStdString() + "” is not a number. Try 64.");
    }
    return value;
}

KnobSlider::Description knob(const QString& name, const QString& label, SliderScale scale, double value,
                             const QString& unit, int decimals)
{
    KnobSlider::Description description;
    description.objectName = name;
    description.label = label;
    description.scale = std::move(scale);
    description.value = value;
    description.parse = parseNumber;
    description.format = [unit, decimals](double shown) {
        return ShownValue{QString::number(shown, 'f', decimals), unit, {}};
    };
    return description;
}

QWidget* tallKnobs()
{
    auto* panel = new Ground(Role::Panel);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto batch = knob(QStringLiteral("batch"), QStringLiteral("Batch"), SliderScale::logarithmic(1, 256, 1), 64, {}, 0);
    for (const int tick : {1, 4, 16, 64, 256}) {
        batch.ticks.push_back({static_cast<double>(tick), QString::number(tick)});
    }
    column->addWidget(new KnobSlider(batch, panel));
    auto tier =
        knob(QStringLiteral("tier"), QStringLiteral("Hardware tier"), SliderScale::stops({0, 1, 2, 3}), 3, {}, 0);
    tier.hasBox = false;
    int stop = 0;
    for (const char* label : {"Tiny", "Mobile", "Edge", "Cloud"}) {
        tier.ticks.push_back({static_cast<double>(stop++), QString::fromLatin1(label)});
    }
    column->addWidget(new KnobSlider(tier, panel));
    auto tax = knob(QStringLiteral("tax"), QStringLiteral("Framework tax"), SliderScale::logarithmic(0.01, 100), 4,
                    QStringLiteral("ms"), 2);
    tax.ticks = {{0.01, QStringLiteral("10 µs")},
                 {0.1, QStringLiteral("100")},
                 {1, QStringLiteral("1 ms")},
                 {10, QStringLiteral("10")},
                 {100, QStringLiteral("100")}};
    tax.hint = QStringLiteral("114 kernels a frame; unfused 180, fully fused 48");
    auto* taxKnob = new KnobSlider(tax, panel);
    taxKnob->setBaseline(9.0);
    column->addWidget(taxKnob);
    auto* bad = new KnobSlider(
        knob(QStringLiteral("bad"), QStringLiteral("*R*_{peak}"), SliderScale::linear(0, 4), 1, QStringLiteral("×"), 2),
        panel);
    column->addWidget(bad);
    auto* box = bad->findChild<QLineEdit*>();
    box->setText(QStringLiteral("12 kg"));
    box->setModified(true);
    Q_EMIT box->editingFinished();
    auto* locked = new KnobSlider(
        knob(QStringLiteral("locked"), QStringLiteral("Locked"), SliderScale::linear(0, 4), 1, QStringLiteral("×"), 2),
        panel);
    locked->setLocked(true, QStringLiteral("Held fixed in this part"));
    column->addWidget(locked);
    column->addStretch(1);
    panel->setFixedWidth(themeOf(panel).scaled(252));
    return panel;
}

QWidget* compactKnobs()
{
    auto* panel = new Ground(Role::Panel);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(4);
    struct Row {
        const char* name;
        const char* label;
        const char* unit;
    };
    for (const Row& row : {Row{"batch", "Batch", ""}, Row{"frames", "Frames", "/s"}, Row{"peak", "*R*_{peak}", "×"},
                           Row{"bw", "BW", "×"}}) {
        auto description = knob(QString::fromUtf8(row.name), QString::fromUtf8(row.label), SliderScale::linear(0, 10),
                                4, QString::fromUtf8(row.unit), 2);
        description.layout = KnobSlider::Layout::Compact;
        auto* slider = new KnobSlider(description, panel);
        slider->setBaseline(7);
        column->addWidget(slider);
    }
    auto* segments = new SegmentedControl(QStringLiteral("weights"), QStringLiteral("Weights"),
                                          {{QStringLiteral("int4"), QStringLiteral("INT4"), {}},
                                           {QStringLiteral("int8"), QStringLiteral("INT8"), {}},
                                           {QStringLiteral("fp16"), QStringLiteral("FP16"), {}}},
                                          panel);
    segments->setCurrent(QStringLiteral("int8"));
    segments->setDense(true);
    column->addWidget(segments);
    auto* five = new SegmentedControl(QStringLiteral("sure"), QStringLiteral("How sure"),
                                      {{QStringLiteral("1"), QStringLiteral("guess"), {}},
                                       {QStringLiteral("2"), QStringLiteral("unsure"), {}},
                                       {QStringLiteral("3"), QStringLiteral("fairly"), {}},
                                       {QStringLiteral("4"), QStringLiteral("quite"), {}, false},
                                       {QStringLiteral("5"), QStringLiteral("certain"), {}}},
                                      panel);
    five->setCurrent(QStringLiteral("5"));
    column->addWidget(five);
    auto* combo = new QComboBox(panel);
    combo->addItems({QStringLiteral("H100 SXM5 80 GB"), QStringLiteral("A100 80 GB")});
    column->addWidget(combo);
    auto* check = new QCheckBox(QStringLiteral("Magic Zero-Latency Network"), panel);
    column->addWidget(check);
    auto* checked = new QCheckBox(QStringLiteral("Show Amdahl's formula"), panel);
    checked->setChecked(true);
    column->addWidget(checked);
    auto* area = new QTextEdit(panel);
    area->setPlaceholderText(QStringLiteral("Where did the complexity go when you moved it?"));
    area->setFixedHeight(60);
    column->addWidget(area);
    column->addStretch(1);
    panel->setFixedWidth(themeOf(panel).scaled(252));
    return panel;
}

QWidget* cards()
{
    auto* paper = new Ground(Role::Paper);
    auto* column = new QVBoxLayout(paper);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(6);
    auto* header = new SectionHeader(QStringLiteral("waterfall"), QStringLiteral("Latency waterfall"), paper);
    header->setScope(QStringLiteral("one decode step: 64 tokens, one per sequence"));
    column->addWidget(header);
    column->addWidget(new TextLabel(QStringLiteral("Which term of the Iron Law shrinks most, and by what factor?"),
                                    TextRole::Question, Role::Text1, paper));
    const std::array words{"waiting for the work to arrive", "moving weights and activations", "multiplying and adding",
                           "launching and the framework"};
    for (const TermRole term : present::kTermRoles) {
        ChoiceCard::Content content;
        content.term = term;
        content.words = QString::fromUtf8(words[static_cast<std::size_t>(term)]);
        auto* card = new ChoiceCard(content, paper);
        card->setChecked(term == TermRole::Memory);
        column->addWidget(card);
    }
    auto* row = new QHBoxLayout;
    auto* primary = new QPushButton(makeIcon(Icon::Lock, Role::TextOnInk), QStringLiteral("Lock my answer"), paper);
    primary->setProperty(kPrimaryProperty, true);
    auto* plain = new QPushButton(QStringLiteral("Claim"), paper);
    auto* off = new QPushButton(QStringLiteral("Close part 3"), paper);
    off->setEnabled(false);
    auto* link = new QPushButton(QStringLiteral("Capture this design"), paper);
    link->setProperty(kLinkProperty, true);
    for (QPushButton* button : {primary, plain, off, link}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(new Marks(paper));
    paper->setFixedWidth(themeOf(paper).scaled(560));
    return paper;
}

QWidget* bars()
{
    auto* ground = new Ground(Role::Window);
    auto* column = new QVBoxLayout(ground);
    auto* tabs = new QTabBar(ground);
    tabs->setDocumentMode(true);
    tabs->setExpanding(false);
    tabs->addTab(makeIcon(Icon::Cloud, Role::Text2), QStringLiteral("Cloud Titan"));
    tabs->addTab(makeIcon(Icon::Car, Role::Text2), QStringLiteral("Edge Guardian"));
    tabs->addTab(makeIcon(Icon::Glasses, Role::Text2), QStringLiteral("Mobile Nomad"));
    tabs->addTab(makeIcon(Icon::Ear, Role::Text2), QStringLiteral("Tiny Pioneer"));
    auto* top = new QHBoxLayout;
    top->addWidget(tabs);
    top->addStretch(1);
    auto* pace = new PaceBar(ground);
    pace->setPace(QStringLiteral("on pace"), 0.45, QStringLiteral("7 of about 15 min"));
    top->addWidget(pace);
    column->addLayout(top);
    auto* middle = new QHBoxLayout;
    auto* squares = new CounterSquares(ground);
    squares->setCounts(3, 5);
    middle->addWidget(squares);
    middle->addStretch(1);
    auto* steps = new StepDots(
        {QStringLiteral("Predict"), QStringLiteral("Explore"), QStringLiteral("Observe"), QStringLiteral("Reflect")},
        ground);
    steps->setCurrent(1);
    middle->addWidget(steps);
    column->addLayout(middle);
    auto* walls = new QHBoxLayout;
    for (const auto& content :
         {HeadroomBar::Content{QStringLiteral("Time per token"), QStringLiteral("38.9 / 50 ms"),
                               QStringLiteral("22 % left"), 0.78, Headroom::Holds},
          HeadroomBar::Content{QStringLiteral("Power"), QStringLiteral("0.94 / 1.00 W"), QStringLiteral("6 % left"),
                               0.94, Headroom::Near},
          HeadroomBar::Content{QStringLiteral("Determinism"), QStringLiteral("10.4 / 10 ms"),
                               QStringLiteral("4 % over"), 1.04, Headroom::Fails},
          HeadroomBar::Content{QStringLiteral("MFU"), QStringLiteral("23.5 %"), {}, 0.3, Headroom::Plain}}) {
        auto* bar = new HeadroomBar(ground);
        bar->setContent(content);
        walls->addWidget(bar);
        walls->addSpacing(16);
    }
    walls->addStretch(1);
    column->addLayout(walls);
    return ground;
}

QWidget* evidence()
{
    auto* panel = new Ground(Role::Panel);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 16, 16, 16);
    int number = 1;
    for (const TermRole term : present::kTermRoles) {
        column->addWidget(new EvidenceChip(
            {QStringLiteral("E%1").arg(number++), QStringLiteral("AGX Orin, 1"), QStringLiteral("226 ms"), term},
            panel));
    }
    auto* gauge = new Gauge(panel);
    gauge->setContent(
        {0.412, 0.40, QStringLiteral("41.2 %"), QStringLiteral("22.2 of 54 TOP/s"), QStringLiteral("goal 40 %")});
    column->addWidget(gauge);
    column->addWidget(lineLabel(QStringLiteral("× 3.17"), TextRole::Answer, Role::Text1, panel));
    column->addWidget(
        new FormulaLabel(QStringLiteral("*T* = *T*_{data} + *T*_{memory} + 10^{-6}"), TextRole::FormulaText, panel));
    auto* edit = new QLineEdit(QStringLiteral("20k"), panel);
    column->addWidget(edit);
    auto* scroll = new QScrollArea(panel);
    scroll->setWidget(new QLabel(QStringLiteral("scrolled\n\n\n\n\n\n\n\n\n\n\nend")));
    scroll->setFixedHeight(80);
    column->addWidget(scroll);
    column->addStretch(1);
    panel->setFixedWidth(themeOf(panel).scaled(300));
    return panel;
}

QWidget* everything()
{
    auto* window = new Ground(Role::Window);
    auto* rows = new QVBoxLayout(window);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(bars());
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    for (QWidget* part : {tallKnobs(), compactKnobs(), cards(), evidence()}) {
        columns->addWidget(part);
    }
    rows->addLayout(columns, 1);
    return window;
}

void focusByKeyboard(QWidget* window, const QString& name)
{
    window->setAttribute(Qt::WA_KeyboardFocusChange);
    if (auto* target = window->findChild<QWidget*>(name)) {
        target->setFocus(Qt::TabFocusReason);
    }
}

}  // namespace
}  // namespace ironlab::ui

int main(int argumentCount, char** arguments)
{
    using namespace ironlab;
    if (argumentCount < 2) {
        std::fputs("usage: ui_gallery DIRECTORY\n", stderr);
        return 2;
    }
    QApplication application(argumentCount, arguments);
    const QDir directory(QString::fromLocal8Bit(arguments[1]));
    QRect part(0, 0, -1, -1);
    if (argumentCount > 2) {
        const QStringList edges = QString::fromLocal8Bit(arguments[2]).split(u',');
        part = QRect(edges.value(0).toInt(), edges.value(1).toInt(), edges.value(2).toInt(), edges.value(3).toInt());
    }
    constexpr std::array kNames{"light", "dark", "high-contrast", "projector"};
    for (const present::Theme theme : present::kThemes) {
        ui::applyTheme(application, theme);
        const std::unique_ptr<QWidget> window(ui::everything());
        window->resize(1366, 768);
        window->show();
        ui::focusByKeyboard(window.get(), QStringLiteral("batch.slider"));
        QApplication::processEvents();
        const QString name = QString::fromLatin1(kNames[static_cast<std::size_t>(theme)]);
        const QString file = directory.filePath(name % u".png");
        if (!window->grab(part).save(file)) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
            return 1;
        }
    }
    return 0;
}
