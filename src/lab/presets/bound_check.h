// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/presets/figure_io.h"

#include <optional>
#include <string>
#include <string_view>

namespace ironlab::lab {

/// Refuses figures of one file outside their bounds, by the pointers at which they stand.
class BoundCheck {
public:
    BoundCheck(ObjectReader& reader, const ProvenanceList& provenance) : m_reader(&reader), m_provenance(&provenance) {}

    /// `what` is the subject of the sentence: "the latency of a link". Zero is no figure.
    template <class D>
    void within(std::string_view pointer, const std::optional<Quantity<D>>& value, Quantity<D> lowest,
                Quantity<D> highest, std::string_view what) const
    {
        if (value && *value > Quantity<D>{} && (*value < lowest || *value > highest))
            refuse(pointer, std::string(what) + " between " + exactText(lowest) + " and " + exactText(highest));
    }

    /// The same where the figures of the file bound it themselves; `expected` says how.
    template <class D>
    void relative(std::string_view pointer, const std::optional<Quantity<D>>& value, Quantity<D> lowest,
                  Quantity<D> highest, std::string_view expected) const
    {
        if (value && *value > Quantity<D>{} && (*value < lowest || *value > highest))
            refuse(pointer, std::string(expected));
    }

    void refuse(std::string_view pointer, std::string expected) const;
    [[nodiscard]] JsonValue root() const { return m_reader->json(); }

private:
    ObjectReader* m_reader;
    const ProvenanceList* m_provenance;
};

}  // namespace ironlab::lab
