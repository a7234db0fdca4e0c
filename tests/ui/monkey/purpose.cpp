// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monkey/purpose.h"

#include "monkey/monkey_lab.h"
#include "ui/play/input_synthesis.h"

#include <QApplication>

namespace ironlab::ui::test {
namespace {

constexpr std::array kNumbers{"1", "4", "16", "20k", "0.5", "250", "3.5 ms", "40", "1e-3", "64"};
constexpr std::array kValues{"1",    "2",      "8",  "64",  "128",  "0",    "0.5",
                             "1 ms", "100 us", "1k", "10k", "0.01", "1024", "12"};
constexpr std::array kSentences{
    "what is left is overhead, and for large models the memory that streams all of the weights at every step [E1]",
    "the batch shares the weights, but every sequence brings a cache of its own along and so nothing flips there",
    "it moved into the software, which somebody has to keep, and into the numbers that have to be calibrated [E2] "
    "[E1]"};

}  // namespace

QString Purpose::act(MonkeyLab& lab)
{
    if (QApplication::activeModalWidget() != nullptr || QApplication::activePopupWidget() != nullptr) {
        return {};
    }
    workIn(lab.window());
    if (lab.window().controller() == nullptr) {
        return begin();
    }
    switch (lab.controller().state().stage) {
    case lab::Stage::Predict: return predict();
    case lab::Stage::Explore: return explore();
    case lab::Stage::Observe: return chance().oneIn(2) ? observe() : explore();
    case lab::Stage::Reflect: return reflect();
    case lab::Stage::Closed: break;
    }
    return click(any(QStringLiteral("close"))) ? QStringLiteral("goes on to the next part") : QString();
}

QString Purpose::begin()
{
    if (QWidget* name = any(QStringLiteral("start\\.student"))) {
        type(name, QStringLiteral("monkey"));
    }
    return click(any(QStringLiteral("start\\.(begin|resume|anew)"))) ? QStringLiteral("begins") : QString();
}

QString Purpose::predict()
{
    if (!click(any(QStringLiteral("predict\\.choice\\.\\w+")))) {
        return {};
    }
    type(any(QStringLiteral("predict\\.number")), QString::fromLatin1(chance().oneOf(kNumbers)));
    click(any(QStringLiteral("predict\\.confidence\\.\\d")));
    return click(any(QStringLiteral("predict\\.lock"))) ? QStringLiteral("locks an answer")
                                                        : QStringLiteral("answers the question");
}

QString Purpose::explore()
{
    switch (chance().below(6)) {
    case 0: return claim();
    case 1: return click(any(QStringLiteral("capture|pin|undo|redo|reset"))) ? QStringLiteral("captures") : QString();
    case 2: return answerScene();
    default: return turnKnob();
    }
}

QString Purpose::turnKnob()
{
    QWidget* box = any(QStringLiteral("\\w+\\.box"));
    const QString value = QString::fromLatin1(chance().oneOf(kValues));
    if (!type(box, value)) {
        return {};
    }
    input::key(window(), QKeyCombination(Qt::Key_Return));
    return QStringLiteral("turns a knob to ") + value;
}

QString Purpose::claim()
{
    if (chance().oneIn(2) && click(any(QStringLiteral("claim\\.noflip\\.\\w+")))) {
        return QStringLiteral("claims that nothing flips");
    }
    const QString share = QString::number(chance().below(1000) / 1000.0);
    return type(any(QStringLiteral("claim\\.p")), share) && click(any(QStringLiteral("claim\\.p\\.send")))
               ? QStringLiteral("claims ") + share
               : QString();
}

QString Purpose::answerScene()
{
    if (!type(any(QStringLiteral("scene\\.number")), QString::fromLatin1(chance().oneOf(kNumbers)))) {
        return {};
    }
    type(any(QStringLiteral("scene\\.text")), QString::fromLatin1(chance().oneOf(kSentences)));
    return click(any(QStringLiteral("scene\\.send"))) ? QStringLiteral("answers the scene") : QString();
}

QString Purpose::observe()
{
    if (!choose(any(QStringLiteral("observe\\.choice")))) {
        return {};
    }
    type(any(QStringLiteral("observe\\.number")), QString::fromLatin1(chance().oneOf(kNumbers)));
    return click(any(QStringLiteral("observe\\.send"))) ? QStringLiteral("observes") : QString();
}

QString Purpose::reflect()
{
    if (chance().oneIn(4)) {
        return click(any(QStringLiteral("close"))) ? QStringLiteral("closes the part") : answerScene();
    }
    return type(any(QStringLiteral("reflection\\.[a-z_]+")), QString::fromLatin1(chance().oneOf(kSentences)))
               ? QStringLiteral("writes")
               : QString();
}

}  // namespace ironlab::ui::test
