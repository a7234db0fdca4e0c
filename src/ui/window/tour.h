// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QRect>
#include <QStringList>
#include <QVector>

#include <vector>

class QMainWindow;

namespace ironlab::ui {

class InstrumentView;
class KnobEditor;
class TourCard;
class TourRing;

/// The tour of the lab, one stop a thing: a ring around it and a card beside it. The first stop stands on the question;
/// the others wait until it is locked, as the things they show do. Nothing of an answer is in it. The card takes no
/// clicks from the page, keeps clear of the field that is being typed in, and goes at the press of Escape.
class Tour : public QObject {
    Q_OBJECT

public:
    explicit Tour(QMainWindow& window);

    /// Offers the tour from now on to whoever has not had it; the settings remember.
    void offer();
    /// Starts it, at the first stop that the page on show has.
    void begin();
    /// Another page stands in the window: the tour goes on there, or waits.
    void pageShown();
    /// The stop on show, from 0; -1: none.
    [[nodiscard]] int stop() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Stop {
        QStringList targets;  ///< object names; the first that is visible is meant
        QString head;
        QString text;
    };

    [[nodiscard]] static std::vector<Stop> makeStops();
    [[nodiscard]] QWidget* targetOf(const Stop& stop) const;
    /// What the last stop sends the student to: the page's first knob and its first picture.
    struct FirstAct {
        const KnobEditor* knob = nullptr;
        const InstrumentView* picture = nullptr;
    };
    [[nodiscard]] FirstAct firstAct() const;
    [[nodiscard]] QString firstActWords() const;
    [[nodiscard]] QVector<QRect> keptClear() const;
    void showStop();
    void hideStop();
    void place();
    void next();
    static void focusFirstIn(QWidget* place);
    void end();

    QMainWindow& m_window;
    std::vector<Stop> m_stops;
    std::size_t m_stop = 0;
    bool m_isWanted = false;
    QPointer<QWidget> m_target;
    QPointer<QWidget> m_focusBefore;
    QPointer<TourCard> m_card;
    QPointer<TourRing> m_ring;
};

}  // namespace ironlab::ui
