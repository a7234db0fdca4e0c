// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/edited_kind.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace ironlab::ui {

/// Chooses what a new file begins from: the shipped device or workload whose figures, with their sources, are nearest to
/// the one that is wanted.
class ShippedDialog : public QDialog {
    Q_OBJECT

public:
    ShippedDialog(EditedKind kind, const lab::Catalog& catalog, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& file);

private:
    void filter(const QString& words);
    void take();

    QLineEdit* m_find;
    QListWidget* m_list;
};

}  // namespace ironlab::ui
