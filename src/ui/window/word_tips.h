// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/catalog.h>
#include <ironlab/lab/glossary.h>

#include <QObject>
#include <QStringList>
#include <QWidget>

#include <filesystem>
#include <optional>

namespace ironlab::ui {

/// The words of the lab at hand in one window: a label that says nothing else when the pointer rests on it tells what the
/// words in it mean. An instrument tells those of the text that the pointer rests on and nothing between its texts, where a
/// reading may stand. Read when it is first asked.
class WordTips : public QObject {
    Q_OBJECT

public:
    /// The machines of the catalog, which outlives this, are words as well.
    WordTips(QWidget& window, std::filesystem::path file, const lab::Catalog& machines);

    /// Null where the file cannot be read; `trouble` says why.
    [[nodiscard]] const lab::Glossary* glossary();
    [[nodiscard]] const QString& trouble() const { return m_trouble; }
    /// What the words on a widget mean, a line each; empty where it has none.
    [[nodiscard]] QString tipOf(const QWidget& widget);
    [[nodiscard]] QString tipOf(const QString& text);
    /// What a machine of that tier is; empty where nothing is known.
    [[nodiscard]] QString tierLine(physics::Tier tier);
    /// The lines of all tiers.
    [[nodiscard]] const QStringList& tierLines() const { return m_tierLines; }

    /// Those of the window that a widget is in, or null.
    [[nodiscard]] static WordTips* of(const QWidget& widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
    std::filesystem::path m_file;
    const lab::Catalog& m_machines;
    std::optional<lab::Glossary> m_glossary;
    QStringList m_tierLines;
    QString m_trouble;
    bool m_isRead = false;
};

}  // namespace ironlab::ui
