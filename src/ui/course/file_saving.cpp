// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/file_saving.h"

#include <ironlab/lab/durable_file.h>

#include <QFileDialog>
#include <QLineEdit>
#include <QRegularExpressionValidator>

#include <string_view>

namespace ironlab::ui {
namespace {

/// Many file systems end a name at 255 bytes; the mission and the ending need their share.
constexpr qsizetype kMostNameBytes = 120;

/// "pdf" of "Documents (*.pdf)".
QString endingOf(const QString& filter)
{
    static const QRegularExpression kEnding(QStringLiteral(R"(\*\.(\w+))"));
    return kEnding.match(filter).captured(1);
}

/// Sets of blanks and signs become one hyphen; marks stay with the letters that they belong to.
QString lettersOf(const QString& name)
{
    QString kept;
    for (const char32_t sign : name.normalized(QString::NormalizationForm_C).toStdU32String()) {
        QString next;
        if (QChar::isLetterOrNumber(sign) || QChar::isMark(sign)) {
            next = QString::fromUcs4(&sign, 1);
        } else if (QChar::category(sign) != QChar::Other_Format && !kept.isEmpty()
                   && !kept.endsWith(QLatin1Char('-'))) {
            next = QStringLiteral("-");
        }
        if ((kept + next).toUtf8().size() > kMostNameBytes) {
            break;
        }
        kept += next;
    }
    while (kept.endsWith(QLatin1Char('-'))) {
        kept.chop(1);
    }
    return kept;
}

}  // namespace

Faults saveFile(const QString& path, const QByteArray& bytes)
{
    lab::PosixFileSystem files;
    const std::string_view contents(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    auto written = lab::replaceFile(files, path.toStdString(), contents, lab::Backup::None);
    return written ? Faults() : std::move(written).error().faults;
}

QFileDialog* askWhereToSave(const SaveQuestion& question, QWidget* window, QObject* context,
                            const std::function<void(const QString&)>& save)
{
    auto* dialog = new QFileDialog(window, question.title, QString(), question.filter);
    dialog->setObjectName(question.objectName);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(endingOf(question.filter));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!question.name.isEmpty()) {
        dialog->selectFile(question.name);
    }
    if (auto* box = dialog->findChild<QLineEdit*>()) {
        box->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[^\"]*")), box));
    }
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString& filter) { dialog->setDefaultSuffix(endingOf(filter)); });
    QObject::connect(dialog, &QFileDialog::fileSelected, context, save);
    dialog->open();
    return dialog;
}

QString suggestedFileName(const QString& missionId, const QString& student, const QString& ending)
{
    const QString letters = lettersOf(student);
    return missionId + (letters.isEmpty() ? QString() : QLatin1Char('-') + letters) + ending;
}

}  // namespace ironlab::ui
