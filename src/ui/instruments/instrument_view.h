// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/shown_number.h>

#include <QCursor>
#include <QRectF>
#include <QWidget>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace ironlab::ui {

class SectionHeader;
class Theme;

/// A number as it is drawn, and where.
struct DrawnNumber {
    present::ShownNumber number;
    QString text;  ///< that it stands in
    QRectF area;
};

/// What the figures of the centre have in common: a head, a picture below it, a keyboard cursor, and words for those who
/// do not see. Subclasses keep one figure, set by one setter.
class InstrumentView : public QWidget {
    Q_OBJECT

public:
    /// The head's buttons are named after the view: "<objectName>.formula" and so on.
    InstrumentView(const QString& title, const QString& objectName, QWidget* parent);

    [[nodiscard]] SectionHeader* header() const { return m_header; }
    /// Name, summary and keys, told to assistive tools on demand.
    [[nodiscard]] virtual present::Description description() const = 0;
    /// The figure as rows and columns.
    [[nodiscard]] virtual present::DataTable table() const = 0;
    /// The area below the head; all of the widget where a strip hides it.
    [[nodiscard]] QRect pictureArea() const;
    /// What a picture of the view holds: all below the title, which stands in the picture's caption.
    [[nodiscard]] virtual QRect exportedArea() const { return pictureArea(); }
    /// While one lives, its view is painted as it leaves the lab: without cursor, focus, controls and title.
    class Portrait {
    public:
        explicit Portrait(InstrumentView& view) : m_view(view) { m_view.m_isPortrayed = true; }
        ~Portrait() { m_view.m_isPortrayed = false; }
        Portrait(const Portrait&) = delete;
        Portrait& operator=(const Portrait&) = delete;

    private:
        InstrumentView& m_view;
    };
    [[nodiscard]] bool isPortrayed() const { return m_isPortrayed; }
    /// What the cursor stands on, in words.
    [[nodiscard]] virtual QString probeWords() const = 0;

    /// Every number of the picture and of its head, as they are drawn now.
    [[nodiscard]] const std::vector<DrawnNumber>& drawnNumbers();
    /// The texts that are drawn at a place of the view, joined; empty between them.
    [[nodiscard]] QString textAt(QPointF place);
    /// The number that a click asked for; only while `whereFromWanted` is told.
    [[nodiscard]] const DrawnNumber* askedNumber() const { return m_asked; }
    [[nodiscard]] bool isAnswered(const DrawnNumber& number) const { return m_answers && m_answers(number); }
    /// Tells which numbers can be asked: over those the pointer becomes a hand, and a click asks.
    void setAnswers(std::function<bool(const DrawnNumber& number)> answers) { m_answers = std::move(answers); }

Q_SIGNALS:
    void formulaToggled(bool shown);
    void tableToggled(bool shown);
    void copyWanted();
    /// Formula and sources of the number under the cursor: W, a click on a number, a double click, the menu.
    void whereFromWanted();
    void pictureExportWanted();
    void tableExportWanted();
    /// Words for the status line, which is where outcomes are told: Enter on a place of the picture.
    void announced(const QString& words);

protected:
    /// Paints the picture below the head. The ground is not painted yet.
    virtual void paintPicture(QPainter& painter, const Theme& theme) = 0;
    /// Size, theme or resolution changed: kept pictures are stale.
    virtual void invalidatePicture() = 0;

    /// Whether a click at a place asks for what stands there, be it on its digits or beside them.
    [[nodiscard]] virtual bool isLinkAt(QPointF /*place*/) const { return false; }

    /// Whether a text names something by a number, as a move: such a number comes from nowhere.
    [[nodiscard]] virtual bool isName(const QString& /*text*/) const { return false; }

    /// What the pointer stands on, for a tooltip where there is no number to ask; may be empty.
    [[nodiscard]] virtual QString hoverWords() const { return {}; }

    void updatePicture();
    /// Tells assistive tools that the value changed.
    void cursorMoved();
    void announceProbe();

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] const DrawnNumber* numberAt(QPointF place);
    void hoverAt(QPointF place);
    [[nodiscard]] QString tipAt(QPointF place);
    void ask(const DrawnNumber& number);
    void forgetNumbers();
    void setShowsFocus(bool shows);

    SectionHeader* m_header;
    bool m_isPortrayed = false;
    bool m_showsFocus = true;                           ///< unless the mouse was used last
    std::optional<std::vector<DrawnNumber>> m_numbers;  ///< read from the painting when they are asked for
    std::function<bool(const DrawnNumber&)> m_answers;
    const DrawnNumber* m_asked = nullptr;
    std::optional<QPointF> m_pressedAt;  ///< on a number that answers, or on a link
    QRectF m_hovered;                    ///< the number under the pointer
    bool m_hoversLink = false;
    std::optional<QCursor> m_restCursor;  ///< while it is a hand
};

}  // namespace ironlab::ui
