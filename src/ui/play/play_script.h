// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>

#include <QKeySequence>
#include <QString>
#include <QStringList>

#include <array>
#include <filesystem>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

/// A script of user actions, file format `ironlab/play/1` (docs/PLAY.md). Objects are named by their `objectName`.
namespace ironlab::ui::play {

/// Presses and releases the left button on a widget.
struct Click {
    QString object;
};
/// Presses a button or picks a choice with whatever the hand has.
struct Press {
    QString object;
};
/// Moves the keyboard's focus to a widget, by keys; fails where they do not lead there.
struct Focus {
    QString object;
};
/// Goes into a field, selects what it holds, and types over it key by key; without a field into what has the focus.
struct Type {
    QString text;
    std::optional<QString> into;
    bool keepText = false;  ///< type at the end instead
};
/// One key or chord, sent to whatever has the focus: "Ctrl+Return", "Tab", "Shift+Right".
struct Key {
    QKeySequence keys;
    int times = 1;
};
/// Drags the knob of a slider to a value with the mouse: press, a few moves, release.
struct Slide {
    QString object;
    double to = 0.0;
};
/// Turns the knob of a slider to a value, by drag or by keys.
struct Turn {
    QString object;
    double to = 0.0;
};
/// Opens a combo box and picks the entry with this text, by keys.
struct Choose {
    QString text;
    QString in;
};
/// Opens a menu and clicks the entry: ["View", "Theme", "Dark"].
struct Menu {
    QStringList path;
};
/// Saves a picture of the window into the screenshot folder; does nothing without one.
struct Screenshot {
    QString name;
};
/// Fails the script unless the object's text, state or presence is as said.
struct Expect {
    QString object;
    std::optional<QString> contains;
    std::optional<QString> lacks;
    std::optional<bool> enabled;
    std::optional<bool> visible;
};
using Action = std::variant<Press, Click, Focus, Type, Key, Turn, Slide, Choose, Menu, Screenshot, Expect>;

/// What a script is played with. The keyboard moves no mouse at all.
enum class Hand { Mouse, Keyboard };
inline constexpr std::array kHands{Hand::Mouse, Hand::Keyboard};
[[nodiscard]] std::string_view fileName(Hand hand);  ///< "mouse", "keyboard"
[[nodiscard]] std::optional<Hand> handFromFileName(std::string_view name);

struct Step {
    Action action;
    QString say;  ///< what the step is for, printed with --verbose and with a failure
};

struct Script {
    QString title;
    Hand by = Hand::Mouse;
    std::vector<Step> steps;
};

/// Reads a script; every fault at once.
[[nodiscard]] Expected<Script, Faults> readScript(const std::filesystem::path& file);
[[nodiscard]] Expected<Script, Faults> readScriptText(const std::string& text, const std::string& fileName);

}  // namespace ironlab::ui::play
