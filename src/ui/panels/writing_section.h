// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/journal_section.h"
#include "ui/panels/save_soon.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

class QLayout;

namespace ironlab::ui {

class GrowingEdit;
class TextLabel;

/// The reflection: structured claims and prose. What is typed is kept as a draft within two seconds, and recorded when the
/// student leaves the field.
class WritingSection : public JournalSection {
    Q_OBJECT

public:
    WritingSection(LabController& controller, QWidget* parent);
    ~WritingSection() override;

    void refresh(Changes what) override;
    /// Writes the mark of a piece of evidence at the caret of the field that was used last.
    void insertEvidence(const QString& id);
    /// The boxes as they stand.
    [[nodiscard]] Texts texts() const;
    /// Records what was typed as it stands now.
    void flush() override;

Q_SIGNALS:
    /// The number of words in a box changed, or what is cited there.
    void countsChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        const lab::ReflectionField* spec = nullptr;
        GrowingEdit* edit = nullptr;
        TextLabel* words = nullptr;  ///< of prose

        [[nodiscard]] QString text() const;
    };

    void linkPrompt();
    void fitSymbols();
    [[nodiscard]] QLayout* symbolColumn(const QString& label);
    void addField(const lab::ReflectionField& spec);
    void restore(const Field& field);
    void typed(const std::string& field);
    void countWords(const Field& field) const;
    void recordMilestone(const Field& field);
    void tellCounts(const std::string& text);
    [[nodiscard]] bool isEnoughInAll(const Texts& written) const;
    void saveDrafts();
    void record(const Field& field);
    void showSaved();
    [[nodiscard]] std::string draftKey(const Field& field) const;

    std::vector<Field> m_fields;
    std::vector<QWidget*> m_symbols;  ///< beside boxes of one line, and what they stand for
    std::size_t m_lastUsed = 0;
    std::pair<int, std::vector<std::string>> m_counted;  ///< words and citations of the box that was typed into last
    std::set<std::string> m_undrafted;                   ///< typed since the last draft
    std::set<std::string> m_unrecorded;                  ///< typed since the last event
    TextLabel* m_stage;
    TextLabel* m_saved;
    TextLabel* m_prompt;
    SaveSoon m_saveSoon;
};

}  // namespace ironlab::ui
