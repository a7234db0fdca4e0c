// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLineEdit;

namespace ironlab::ui {

class TextLabel;

/// A box for one number with a unit: "20k", "2.5 ms", "40 %". Says beside the box what it understood, and in words what
/// would fit where it did not.
class NumberField : public QWidget {
    Q_OBJECT

public:
    /// `unit` is "times", "%" or a unit of base/number_text.h such as "ms"; `echo` shows what was understood.
    enum class Echo { Beside, Below, None };
    NumberField(const QString& objectName, const QString& accessibleName, const QString& unit, Echo echo,
                QWidget* parent = nullptr);
    ~NumberField() override;

    /// In base units; nothing while the box is empty or does not read as a number of this unit.
    [[nodiscard]] std::optional<double> value() const { return m_value; }
    [[nodiscard]] bool isEmpty() const;
    /// The sentence that says what is wrong; empty where nothing is.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    void setText(const QString& text);
    /// In px at text scale 1; the box grows with the type.
    void setBoxWidth(int width);
    void setBoxHeight(int height);
    void setReadOnly(bool readOnly);
    /// What the unit is called on screen where that says more: "fps" for "1/s". It may be typed as well.
    void setUnitWord(const QString& word);
    /// Whether "∞" may stand in the box.
    void setAllowsInfinity(bool allowed);
    [[nodiscard]] QLineEdit* box() const { return m_box; }

Q_SIGNALS:
    void edited();
    void entered();

protected:
    void changeEvent(QEvent* event) override;

private:
    void growBox();
    void read();
    void tellProblem();

    QString m_unit;
    QString m_unitWord;  ///< "fps"; empty: the unit itself
    Echo m_echo;
    QLineEdit* m_box;
    QSize m_boxSize;  ///< at text scale 1; empty sides are the box's own to choose
    TextLabel* m_note;
    bool m_allowsInfinity = false;
    std::optional<double> m_value;
    QString m_problem;
    QTimer m_tellSoon;
};

/// A number of a question as the student reads it: "÷ 20,000", "3.5 ms", "40 %".
[[nodiscard]] QString numberInWords(double value, const QString& unit, const QString& unitWord = {});

}  // namespace ironlab::ui
