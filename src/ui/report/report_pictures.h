// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QTextObjectInterface>

#include <memory>
#include <string>
#include <vector>

class QSvgRenderer;

namespace ironlab::ui {

/// Draws the pictures of a printed report as vectors, with their text as text. They are named "picture-0", "picture-1"
/// and so on in the document.
class ReportPictures : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// `font` is that of their words.
    ReportPictures(const std::vector<std::string>& pictures, const QFont& font, QObject* parent);
    ~ReportPictures() override;

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& area, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    [[nodiscard]] QSvgRenderer* named(const QString& name) const;

    std::vector<std::unique_ptr<QSvgRenderer>> m_pictures;
    QFont m_font;
};

}  // namespace ironlab::ui
