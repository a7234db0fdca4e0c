// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace ironlab::ui {

/// Texts below each other that often become others, such as those beside a replay: what is the same stays as it is, and
/// where only words differ, the label that is there takes them.
class TextRows : public QWidget {
    Q_OBJECT

public:
    /// Says what its words say, at their left.
    struct Mark {
        Icon icon = Icon::Check;
        present::Role color = present::Role::Text2;

        [[nodiscard]] bool operator==(const Mark&) const = default;
    };
    struct Row {
        QString text;
        TextRole role = TextRole::Body;
        present::Role color = present::Role::Text1;
        int spaceBefore = 0;
        std::optional<Mark> mark = {};

        [[nodiscard]] bool operator==(const Row&) const = default;
    };

    /// `spacing`: between any two rows.
    explicit TextRows(int spacing, QWidget* parent = nullptr);

    void setRows(const std::vector<Row>& rows);

private:
    void append(const Row& row);
    [[nodiscard]] bool take(int index, const Row& row);
    void cutTo(int count);

    QVBoxLayout* m_column;
    std::vector<Row> m_rows;
};

}  // namespace ironlab::ui
