// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/glossary.h>

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace ironlab::ui {

class TextLabel;

/// The words that the lab explains, to look through or to search. The arrows walk through the list from the box too.
class WordsDialog : public QDialog {
    Q_OBJECT

public:
    /// `glossary` outlives the dialog.
    WordsDialog(const lab::Glossary& glossary, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void showMeaning();

    const lab::Glossary& m_glossary;
    QLineEdit* m_search;
    QListWidget* m_list;
    TextLabel* m_term;
    TextLabel* m_meaning;
};

}  // namespace ironlab::ui
