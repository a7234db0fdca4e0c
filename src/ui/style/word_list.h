// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace ironlab::ui {

/// A list to choose from whose entries may be wider than the box: closed, the box shortens its entry and a tooltip has all
/// of it; open, the list is as wide as its widest entry.
class WordList : public QComboBox {
    Q_OBJECT

public:
    explicit WordList(QWidget* parent = nullptr);

    /// Whether the entry that is chosen stands in the box whole.
    [[nodiscard]] bool showsAll() const;
    /// The box takes more lines where the chosen entry is wider than it, so that it stands whole: for answers, which differ
    /// in their last words.
    void setWrapping(bool wraps);
    /// Keeps a widget around the box as high as the box becomes with its longest entry, so that a choice moves nothing below.
    void keepRoomIn(QWidget& holder);
    void showPopup() override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QRect textRoom() const;
    void fitHeight();
    [[nodiscard]] int heightWith(const QString& entry) const;

    bool m_wraps = false;
    QWidget* m_holder = nullptr;
};

}  // namespace ironlab::ui
