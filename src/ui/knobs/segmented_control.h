// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QButtonGroup;

namespace ironlab::ui {

class Segment;

/// One of a few exclusive choices, all visible side by side.
///
/// Tab enters at the choice, the arrow keys move it, a click chooses. The setter compares first and never emits.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    struct Choice {
        QString id;     ///< stable; the segment's object name is "<control>.<id>"
        QString label;  ///< what is shown
        QString hint;   ///< one sentence: tooltip and accessible description
        bool enabled = true;
    };

    SegmentedControl(const QString& objectName, const QString& accessibleName, std::vector<Choice> choices,
                     QWidget* parent = nullptr);

    /// Id of the choice in force, empty where none is.
    [[nodiscard]] const QString& current() const { return m_current; }
    /// Chooses `id`; an empty id chooses none.
    void setCurrent(const QString& id);
    /// A choice that cannot be taken now; `reason` becomes its hint.
    void setChoiceEnabled(const QString& id, bool enabled, const QString& reason = {});
    /// Segments as wide as their text instead of equally wide.
    void setFitsText(bool fits);
    /// Brings the keyboard to the choice, where none is made to the first that can be.
    void focusChoice();
    /// 24 instead of 28 px high.
    void setDense(bool dense);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The user chose.
    void choiceMade(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] Segment* segment(const QString& id) const;
    void take(const QString& id);

    std::vector<Segment*> m_segments;
    QButtonGroup* m_group;
    QString m_current;
    bool m_isDense = false;
};

}  // namespace ironlab::ui
