// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/knobs/knob_groove.h"
#include "ui/knobs/slider_scale.h"

#include <tl/expected.hpp>

#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::ui {

class FormulaLabel;
class RefusalNote;
class TextLabel;
class ValueBox;

/// A value as its box shows it ("4.00" and "ms") and as it is spoken ("4.00 milliseconds"; empty: number and unit).
struct ShownValue {
    QString number;
    QString unit;
    QString spoken;
};

/// One knob of the design: label, value box and slider, all speaking in physical values.
///
/// The widget shows what it is told by the setters, which compare first and never emit. `valueEdited` follows the knob;
/// `editCommitted` comes once for each deliberate act (a drag's release, a key, Enter in the box, a double click), so
/// that an act is one step of undo. Text that does not parse or fit leaves the last good value in force, turns the
/// box's border to the colour of failure and says on a slip under it what would fit.
class KnobSlider : public QWidget {
    Q_OBJECT

public:
    using Parse = std::function<tl::expected<double, std::string>(QStringView)>;
    using Format = std::function<ShownValue(double)>;
    enum class Layout {
        Tall,     ///< label and box in one row, the groove with its ticks under it
        Compact,  ///< label, groove and box in one row of 24 px; no ticks
    };

    struct Description {
        QString objectName;      ///< stable id ("batch"); the parts are "batch.slider" and "batch.box"
        QString label;           ///< formula markup, for example "*R*_{peak}"
        QString accessibleName;  ///< without markup, with the unit; empty: the label's plain text
        SliderScale scale = SliderScale::linear(0, 1);
        double value = 0;
        double defaultValue = 0;  ///< what a double click on label or knob gives
        std::vector<KnobTick> ticks;
        QString hint;  ///< a line under the ticks; may change later
        Parse parse;   ///< errors are sentences that say what would fit
        Format format;
        Layout layout = Layout::Tall;
        int boxWidth = 0;  ///< px at text scale 1; 0: 84 tall, 62 compact
        bool hasBox = true;
    };

    explicit KnobSlider(Description description, QWidget* parent = nullptr);

    [[nodiscard]] double value() const { return m_value; }
    [[nodiscard]] const SliderScale& scale() const { return m_description.scale; }
    /// The sentence under the box, empty while its text is good.
    [[nodiscard]] QString errorText() const;

    void setValue(double value);
    /// Writes the value into the box once more: its format says something else of it now.
    void refreshText() { showValue(); }
    /// Where the hollow triangle stands; hidden where it equals the value, absent without one.
    void setBaseline(std::optional<double> value);
    /// The line under the ticks.
    void setHint(const QString& hint);
    void keepRoomForHints(const QStringList& hints);
    /// A locked knob shows its value with a lock and cannot be moved; `reason` says why.
    void setLocked(bool locked, const QString& reason = {});
    /// Width of the label's column in the compact layout, so that the grooves of a group align; px at text scale 1.
    void setLabelWidth(int width);

Q_SIGNALS:
    void valueEdited(double value);
    void editCommitted(double value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildTall();
    void buildCompact();
    void connectParts();
    void sizeParts();
    void moveTo(double value);
    void commit();
    void commitText();
    void resetToDefault();
    void showValue();
    void showError(const QString& sentence);
    [[nodiscard]] tl::expected<double, QString> parsed(const QString& text) const;

    Description m_description;
    double m_value;
    int m_labelWidth = 0;
    bool m_hasOpenEdit = false;  ///< `valueEdited` without `editCommitted` yet
    FormulaLabel* m_label = nullptr;
    KnobGroove* m_groove = nullptr;
    ValueBox* m_box = nullptr;
    QPointer<RefusalNote> m_error;  ///< lies in the panel around, which may go first
    TextLabel* m_hint = nullptr;
};

}  // namespace ironlab::ui
