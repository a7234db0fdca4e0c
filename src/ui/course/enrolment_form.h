// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>
#include <optional>

class QLineEdit;

namespace ironlab::ui {

class TextLabel;

/// Who writes the ledger: a name, and where an assignment wants one the token that was issued to that name. A field that
/// does not fit says why in words beneath it, at once and for assistive tools as well.
class EnrolmentForm : public QWidget {
    Q_OBJECT

public:
    struct Asks {
        bool name = false;      ///< has to be given
        bool token = false;     ///< is asked for, and has to be given
        bool asListed = false;  ///< the name is compared with a class list
    };
    /// `student` is what was typed last time.
    EnrolmentForm(Asks asks, const QString& student, QWidget* parent);

Q_SIGNALS:
    /// Everything asked for is there. The seed is the token's.
    void enrolled(const QString& student, std::optional<std::uint64_t> seed);

private:
    struct Field {
        QLineEdit* box = nullptr;
        TextLabel* trouble = nullptr;
    };
    [[nodiscard]] Field addField(const QString& name, const QString& label, int longest);
    void tell(const Field& field, const QString& trouble);
    [[nodiscard]] QString nameTrouble() const;
    [[nodiscard]] QString tokenTrouble() const;
    void checkWhileTyping();
    void submit();

    Asks m_asks;
    Field m_student;
    Field m_token;  ///< both null where no token is asked for
};

}  // namespace ironlab::ui
