// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faint_words.h"

#include "listening_paper.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace ironlab::ui::test {
namespace {

constexpr double kLeast = 4.5;

/// Takes note of words.
class Listener : public SilentEngine {
public:
    void drawTextItem(const QPointF& baseline, const QTextItem& item) override
    {
        // As far as its letters reach: what lies above or below a figure of an axis is not its ground.
        const QRectF letters = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(baseline);
        const QRect inner = painter()->deviceTransform().mapRect(letters.adjusted(1, 1, -1, -1)).toRect();
        const bool isWhole = (systemClip().isEmpty() || (QRegion(inner) - systemClip()).isEmpty())
                             && isInsideClip(inner, letters.center());
        constexpr double kAround = 2.0;
        const QRect place = painter()
                                ->deviceTransform()
                                .mapRect(letters.adjusted(-kAround, -kAround, kAround, kAround))
                                .toAlignedRect();
        if (isWhole) {
            found.append({item.text(), painter()->pen().color(), place, dynamic_cast<QWidget*>(painter()->device())});
        }
    }

    QList<WordsOnScreen> found;

private:
    /// Where a piece of a text is marked, the rest is painted with that piece cut out of its clip.
    [[nodiscard]] bool isInsideClip(const QRect& place, QPointF centre)
    {
        if (!painter()->hasClipping()) {
            return true;
        }
        if (!painter()->clipPath().contains(centre)) {
            return false;
        }
        const QRectF clip = painter()->deviceTransform().mapRect(painter()->clipBoundingRect());
        return clip.toAlignedRect().contains(place);
    }
};

double luminance(QRgb color)
{
    const auto part = [](int channel) {
        const double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(qRed(color)) + 0.7152 * part(qGreen(color)) + 0.0722 * part(qBlue(color));
}

int distance(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b));
}

bool isNear(QRgb a, QRgb b)
{
    constexpr int kClose = 24;
    return distance(a, b) < kClose;
}

/// What the words stand on: the colour that fills most of their place beside their own.
std::optional<QRgb> groundOf(const QImage& picture, const WordsOnScreen& words)
{
    std::map<QRgb, int> colors;
    for (int y = words.place.top(); y <= words.place.bottom(); ++y) {
        for (int x = words.place.left(); x <= words.place.right(); ++x) {
            const QRgb color = picture.pixel(x, y) | 0xFF000000U;
            colors[color] += isNear(color, words.colour.rgb()) ? 0 : 1;
        }
    }
    const auto most = std::max_element(colors.begin(), colors.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == colors.end() || most->second == 0 ? std::nullopt : std::optional(most->first);
}

/// Whether something else lies over the words.
bool isCovered(const QWidget* painted, const QWidget* onTop)
{
    return painted != nullptr && onTop != nullptr && painted != onTop && !painted->isAncestorOf(onTop)
           && !onTop->isAncestorOf(painted);
}

/// Whether letters of that colour are in the picture there: what is painted over is not read.
bool isSeen(const QImage& picture, const WordsOnScreen& words, QRgb ground)
{
    for (int y = words.place.top(); y <= words.place.bottom(); ++y) {
        for (int x = words.place.left(); x <= words.place.right(); ++x) {
            const QRgb color = picture.pixel(x, y);
            if (distance(color, words.colour.rgb()) < distance(color, ground)) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

double contrast(QRgb first, QRgb second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QList<WordsOnScreen> wordsOnScreen(QWidget& window)
{
    ListeningPaper<Listener> paper(window.size());
    window.render(&paper);
    return paper.engine().found;
}

QStringList faintWordsIn(QWidget& window)
{
    static const QRegularExpression kWord(QStringLiteral("\\w"));
    const QImage picture = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    QStringList faint;
    QList<WordsOnScreen> painted = wordsOnScreen(window);
    for (WordsOnScreen& words : painted) {
        words.place &= picture.rect();
        const QWidget* widget = window.childAt(words.place.center());
        const bool isUsable = widget == nullptr || widget->isEnabled();
        if (!isUsable || !words.text.contains(kWord) || words.place.isEmpty() || isCovered(words.widget, widget)) {
            continue;
        }
        const auto ground = groundOf(picture, words);
        if (ground && contrast(words.colour.rgb(), *ground) < kLeast && isSeen(picture, words, *ground)) {
            faint << QStringLiteral("“%1” of “%2”, %3 on %4: %5 to 1")
                         .arg(words.text, widget == nullptr ? QString() : widget->objectName(), words.colour.name(),
                              QColor(*ground).name())
                         .arg(contrast(words.colour.rgb(), *ground), 0, 'f', 2);
        }
    }
    return faint;
}

}  // namespace ironlab::ui::test
