// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QWidget;

namespace ironlab::ui {

/// A line of text as it was drawn, with the left ends of its characters and the right end of the last.
struct DrawnText {
    QString text;
    QRectF area;
    std::vector<double> ends;  ///< one more than characters

    [[nodiscard]] QRectF areaOf(qsizetype begin, qsizetype length) const;
};

/// A device that keeps no pixels but the texts that are painted on it, so that whoever asks "what stands here?" gets the
/// answer of the painting itself.
class TextRecorder : public QPaintDevice {
public:
    /// Of the size and the resolution of a widget, so that no kept picture of it becomes stale.
    explicit TextRecorder(const QWidget& like);
    ~TextRecorder() override;

    [[nodiscard]] QPaintEngine* paintEngine() const override;
    /// Pieces that follow each other on a line are one text.
    [[nodiscard]] std::vector<DrawnText> texts() const;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric which) const override;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
    const QWidget& m_like;
};

/// What a widget and its children show as text, in its coordinates.
[[nodiscard]] std::vector<DrawnText> textsDrawnBy(QWidget& widget);

}  // namespace ironlab::ui
