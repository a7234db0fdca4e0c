// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/side_panel.h"

#include "ui/style/lab_style.h"
#include "ui/style/painting.h"
#include "ui/style/text_label.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ironlab::ui {
namespace {

/// The ring of a panel that has the focus itself; its contents scroll beneath.
class PanelRing : public QWidget {
public:
    explicit PanelRing(QWidget* parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        drawFocusRing(painter, themeOf(this), rect(), 3);
    }
};

}  // namespace

void setFlush(QToolButton& link, bool isFlush)
{
    link.setProperty(kFlushProperty, isFlush);
    // A button asks for its place in a layout when its style changes.
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(&link, &change);
}

PanelSection::PanelSection(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_head(new QHBoxLayout),
      m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(16, 11, 16, 12);
    m_body->setSpacing(4);
    m_body->addLayout(m_head);
    m_head->setSpacing(8);
    if (!title.isEmpty()) {
        setTitle(title);
    }
}

void PanelSection::setTitle(const QString& title)
{
    if (m_title != nullptr) {
        m_title->show(title);
        return;
    }
    m_title = lineLabel(title, TextRole::NoteStrong, present::Role::Text2, this);
    m_head->insertWidget(0, m_title, 1);
    m_body->insertSpacing(1, 2);
}

void PanelSection::add(QWidget* widget, int spacingBefore)
{
    if (spacingBefore > 0) {
        m_body->addSpacing(spacingBefore);
    }
    m_body->addWidget(widget);
}

void PanelSection::add(QLayout* layout, int spacingBefore)
{
    if (spacingBefore > 0) {
        m_body->addSpacing(spacingBefore);
    }
    m_body->addLayout(layout);
}

void PanelSection::addToTitle(QWidget* widget)
{
    if (auto* button = qobject_cast<QToolButton*>(widget)) {
        setFlush(*button, true);
    }
    m_head->addWidget(widget);
}

void PanelSection::setHairline(bool shown)
{
    m_hairline = shown;
    update();
}

void PanelSection::paintEvent(QPaintEvent* /*event*/)
{
    if (!m_hairline) {
        return;
    }
    QPainter painter(this);
    drawHorizontal(painter, 0, width(), height() - 1, themeOf(this).color(present::Role::Hairline));
}

SidePanel::SidePanel(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QScrollArea(parent),
      m_content(new QWidget(this)),
      m_layout(new QVBoxLayout(m_content))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setWidget(m_content);
    m_content->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, QWidget* now) { follow(now); });
    restyle();
}

/// A window over one of its sections goes with it, and the focus that this frees is news to nobody that is left.
SidePanel::~SidePanel()
{
    QObject::disconnect(qApp, nullptr, this, nullptr);
}

void SidePanel::addSection(QWidget* section)
{
    m_layout->insertWidget(m_layout->count() - 1, section);
}

void SidePanel::setReadByKeyboard()
{
    setFocusPolicy(Qt::TabFocus);
    m_ring = new PanelRing(this);
}

void SidePanel::focusInEvent(QFocusEvent* event)
{
    QScrollArea::focusInEvent(event);
    if (m_ring != nullptr) {
        m_ring->setGeometry(rect());
        m_ring->raise();
        m_ring->show();
    }
}

void SidePanel::focusOutEvent(QFocusEvent* event)
{
    QScrollArea::focusOutEvent(event);
    if (m_ring != nullptr) {
        m_ring->hide();
    }
}

/// Keys may bring the focus to what is scrolled out of sight; what is clicked is in sight already.
void SidePanel::follow(const QWidget* focus)
{
    if (focus != nullptr && m_content->isAncestorOf(focus) && QApplication::mouseButtons() == Qt::NoButton) {
        scrollTo(*focus);
    }
}

void SidePanel::bringIntoSight(const QWidget& control)
{
    for (QWidget* outer = control.parentWidget(); outer != nullptr; outer = outer->parentWidget()) {
        if (auto* panel = qobject_cast<SidePanel*>(outer)) {
            panel->scrollTo(control);
        }
    }
}

/// Qt brings no more than a text's caret into sight, and of a box of five lines the last.
void SidePanel::scrollTo(const QWidget& control)
{
    constexpr int kAbove = 40;
    constexpr int kBelow = 12;
    const int top = control.mapTo(m_content, QPoint()).y() - kAbove;
    const int bottom = top + kAbove + control.height() + kBelow;
    QScrollBar& bar = *verticalScrollBar();
    if (bottom > bar.value() + viewport()->height()) {
        bar.setValue(edgeFrom(bottom - viewport()->height(), top));
    }
    if (top < bar.value()) {
        bar.setValue(top);
    }
}

/// The first upper edge of a section from `least` to `most`: a panel that scrolls by itself cuts no line of the one before.
/// Without one, `least`.
int SidePanel::edgeFrom(int least, int most) const
{
    for (int i = 0; i < m_layout->count(); ++i) {
        const QWidget* section = m_layout->itemAt(i)->widget();
        const bool isShown = section != nullptr && !section->isHidden();
        if (isShown && section->y() >= least && section->y() <= most) {
            return section->y();
        }
    }
    return least;
}

/// All of it, or as much from its upper edge as the panel is high.
void SidePanel::bringSectionIntoSight(const QWidget& section)
{
    const int top = section.mapTo(m_content, QPoint()).y();
    const int least = top + section.height() - viewport()->height();
    QScrollBar& bar = *verticalScrollBar();
    if (least > bar.value() || top < bar.value()) {
        bar.setValue(std::min(edgeFrom(least, top), top));
    }
}

void SidePanel::settle()
{
    if (!isVisible()) {
        return;  // it has not got its width yet
    }
    const auto widgets = m_content->findChildren<QWidget*>();
    for (auto widget = widgets.rbegin(); widget != widgets.rend(); ++widget) {
        if ((*widget)->layout() != nullptr) {
            (*widget)->layout()->activate();
        }
    }
    fitHeight();
    m_layout->activate();
    const bool needsBar = m_content->minimumHeight() > viewport()->height();
    if (needsBar != verticalScrollBar()->isVisible()) {
        fitAgainLater();
    }
}

void SidePanel::fitAgainLater()
{
    if (!m_fitsAgain) {
        m_fitsAgain = true;
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::LowEventPriority);
    }
}

void SidePanel::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        restyle();
    }
}

void SidePanel::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
    if (m_ring != nullptr) {
        m_ring->setGeometry(rect());
    }
}

bool SidePanel::eventFilter(QObject* watched, QEvent* event)
{
    // A scroll bar that comes makes the content narrower, and its text longer.
    const bool asks = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize;
    if (watched == m_content && asks && fitHeight()) {
        fitAgainLater();
    }
    // A box that grows, or that what comes above it pushes down, stays where the typing is seen.
    if (watched == m_content && event->type() == QEvent::Resize) {
        QMetaObject::invokeMethod(
            this, [this] { follow(QApplication::focusWidget()); }, Qt::QueuedConnection);
    }
    return QScrollArea::eventFilter(watched, event);
}

/// Rows that were put in anew are shown by events of their own, and heights that layouts asked for before remain in their
/// memory. Once those events have been handled, everything is asked for again.
void SidePanel::customEvent(QEvent* /*event*/)
{
    m_fitsAgain = false;
    for (QWidget* widget : m_content->findChildren<QWidget*>()) {
        if (widget->layout() != nullptr) {
            widget->layout()->invalidate();
            widget->updateGeometry();
        }
    }
    m_layout->invalidate();
    fitHeight();
}

/// Text that wraps asks for a height that a scroll area does not know of by itself. True where it is another one.
bool SidePanel::fitHeight()
{
    const int width = viewport()->width();
    const int before = m_content->minimumHeight();
    m_content->setMaximumWidth(width);
    // Without a section there is no height to speak of.
    m_content->setMinimumHeight(std::max(0, m_layout->heightForWidth(width)));
    return m_content->minimumHeight() != before;
}

void SidePanel::restyle()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Window, themeOf(this).color(present::Role::Panel));
    setPalette(colors);
    viewport()->setPalette(colors);
    viewport()->setAutoFillBackground(true);
    m_content->setAutoFillBackground(false);
}

QToolButton* linkButton(const QString& objectName, const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    button->setProperty(kLinkProperty, true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    setFlush(*button, true);
    return button;
}

}  // namespace ironlab::ui
