// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painted_lines.h"

#include "listening_paper.h"

#include <QPainter>
#include <QWidget>

namespace ironlab::ui::test {
namespace {

class LineEngine : public SilentEngine {
public:
    [[nodiscard]] const QVector<PaintedLine>& lines() const { return m_lines; }

    void updateState(const QPaintEngineState& changed) override
    {
        m_transform = changed.transform();
        m_pen = changed.pen();
    }
    void drawLines(const QLineF* lines, int count) override
    {
        for (int i = 0; i < count; ++i) {
            m_lines.append({m_transform.map(lines[i]), m_pen.color(), m_pen.widthF(), m_pen.style()});
        }
    }
    void drawLines(const QLine* lines, int count) override
    {
        for (int i = 0; i < count; ++i) {
            const QLineF line(lines[i]);
            drawLines(&line, 1);
        }
    }

private:
    QVector<PaintedLine> m_lines;
    QTransform m_transform;
    QPen m_pen;
};

}  // namespace

QVector<PaintedLine> paintedLines(QWidget& widget)
{
    ListeningPaper<LineEngine> paper(widget.size());
    QPainter painter(&paper);
    widget.render(&painter);
    painter.end();
    return paper.engine().lines();
}

}  // namespace ironlab::ui::test
