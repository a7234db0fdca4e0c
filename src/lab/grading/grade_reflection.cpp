// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/grade_reflection.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>

namespace ironlab::lab {
namespace {

using physics::Term;

bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "tok/s", "tokens/s" and "fps": so many units of work a second. Units that the lab knows, such as "B/s", end so as well.
bool isRateOfWork(std::string_view unit)
{
    constexpr std::string_view kASecond = "/s";
    return (unit.size() > kASecond.size() && unit.ends_with(kASecond)) || unit == "fps";
}

/// Words in small letters: letters, digits and underscores; everything else parts them.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    bool isOpen = false;
    for (const char c : text) {
        const bool belongs = isLetter(c) || isDigit(c) || c == '_';
        if (belongs && !isOpen)
            words.emplace_back();
        if (belongs)
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        isOpen = belongs;
    }
    return words;
}

struct TermWord {
    std::string_view word;
    Term term;
    bool isSymbol;    ///< stands for the term wherever it is
    bool mayMention;  ///< is about the term even where nothing around it says so
};
constexpr std::array kTermWords{
    TermWord{"t_memory", Term::Memory, true, true},     TermWord{"t_mem", Term::Memory, true, true},
    TermWord{"t_compute", Term::Compute, true, true},   TermWord{"t_comp", Term::Compute, true, true},
    TermWord{"t_overhead", Term::Overhead, true, true}, TermWord{"t_ovh", Term::Overhead, true, true},
    TermWord{"t_data", Term::Data, true, true},         TermWord{"memory", Term::Memory, false, true},
    TermWord{"bandwidth", Term::Memory, false, true},   TermWord{"compute", Term::Compute, false, true},
    TermWord{"arithmetic", Term::Compute, false, true}, TermWord{"overhead", Term::Overhead, false, true},
    TermWord{"data", Term::Data, false, false},         TermWord{"network", Term::Data, false, false}};

constexpr std::array<std::string_view, 10> kAfter{"bound", "term",   "binds",     "wall",      "limited",
                                                  "limit", "limits", "dominates", "dominated", "holds"};
constexpr std::array<std::string_view, 4> kBefore{"bound", "limited", "dominated", "held"};

bool isOneOf(std::string_view word, const auto& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "bound by memory", "limited by the memory"; "binding term is memory".
bool isIntroduced(const std::vector<std::string>& words, std::size_t at)
{
    std::size_t before = at;
    if (before > 0 && (words[before - 1] == "the" || words[before - 1] == "its"))
        --before;
    if (before > 1 && words[before - 1] == "by" && isOneOf(words[before - 2], kBefore))
        return true;
    return before > 2 && words[before - 1] == "is" && words[before - 2] == "term" && words[before - 3] == "binding";
}

void addOnce(std::vector<Term>& terms, Term term)
{
    if (std::find(terms.begin(), terms.end(), term) == terms.end())
        terms.push_back(term);
}

/// Reads one figure that starts at a digit.
class FigureScanner {
public:
    explicit FigureScanner(std::string_view text) : m_text(text) {}

    std::vector<QuotedFigure> all()
    {
        std::vector<QuotedFigure> figures;
        while (m_at < m_text.size()) {
            if (!startsNumber()) {
                ++m_at;
                continue;
            }
            const std::size_t start = m_at;
            const std::string number = takeNumber();
            if (auto figure = withUnit(number, start))
                figures.push_back(std::move(*figure));
        }
        return figures;
    }

private:
    [[nodiscard]] char at(std::size_t i) const { return i < m_text.size() ? m_text[i] : '\0'; }

    /// A digit that no word or number goes on with: not the 4 of int4, nor the 1 of [E1].
    [[nodiscard]] bool startsNumber() const
    {
        const char before = m_at == 0 ? ' ' : m_text[m_at - 1];
        return isDigit(at(m_at)) && !isLetter(before) && !isDigit(before) && before != '_' && before != '.';
    }

    /// Digits with a point, and commas that part thousands.
    std::string takeNumber()
    {
        std::string number;
        bool hasPoint = false;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            const bool isPoint = c == '.' && !hasPoint && isDigit(at(m_at + 1));
            const bool isComma = c == ',' && !hasPoint && isDigit(at(m_at + 1)) && isDigit(at(m_at + 2))
                                 && isDigit(at(m_at + 3)) && !isDigit(at(m_at + 4));
            if (!isDigit(c) && !isPoint && !isComma)
                break;
            hasPoint = hasPoint || isPoint;
            if (!isComma)
                number += c;
        }
        return number;
    }

    void skipBlanks(std::size_t& place) const
    {
        constexpr std::array<std::string_view, 4> kBlanks{" ", "\u00a0", "\u202f", "\u2009"};
        for (bool more = true; more;) {
            more = false;
            for (const std::string_view blank : kBlanks) {
                if (m_text.substr(std::min(place, m_text.size())).starts_with(blank)) {
                    place += blank.size();
                    more = true;
                }
            }
        }
    }

    [[nodiscard]] std::string unitAt(std::size_t place) const
    {
        std::string unit;
        for (; place < m_text.size(); ++place) {
            const char c = m_text[place];
            if (m_text.substr(place).starts_with("\u00b5") || m_text.substr(place).starts_with("\u03bc")) {
                unit += 'u';
                ++place;
            } else if (isLetter(c) || c == '/' || c == '%') {
                unit += c;
            } else {
                break;
            }
        }
        return unit;
    }

    std::optional<QuotedFigure> withUnit(const std::string& number, std::size_t start)
    {
        std::size_t place = m_at;
        skipBlanks(place);
        std::string unit = unitAt(place);
        const std::size_t end = place + unit.size();
        double factor = 1.0;
        if (unit == "k" || unit == "M") {
            std::size_t next = end;
            skipBlanks(next);
            if (const std::string rate = unitAt(next); isRateOfWork(rate)) {
                factor = unit == "k" ? 1e3 : 1e6;
                unit = rate;
            }
        }
        const bool isKnown = !unit.empty() && dimensionOfUnit(unit).has_value();
        if (!isKnown && isRateOfWork(unit))
            unit = "1/s";
        const auto dimension = unit.empty() ? std::nullopt : dimensionOfUnit(unit);
        if (!dimension)
            return std::nullopt;
        return figureOf(number, unit, factor, *dimension, m_text.substr(start, std::min(end, m_text.size()) - start));
    }

    static std::optional<QuotedFigure> figureOf(const std::string& number, const std::string& unit, double factor,
                                                const Exponents& dimension, std::string_view shown)
    {
        const auto value = parseMeasure(number + ' ' + unit, dimension);
        const auto one = parseMeasure("1 " + unit, dimension);
        if (!value || !one)
            return std::nullopt;
        const std::size_t point = number.find('.');
        const auto decimals = point == std::string::npos ? 0.0 : static_cast<double>(number.size() - point - 1);
        return QuotedFigure{std::string(shown), factor * *value, 0.5 * factor * *one * std::pow(10.0, -decimals),
                            dimension};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

template <class D>
constexpr bool isOf(const QuotedFigure& figure, D dimension)
{
    return figure.dimension == exponentsOf(dimension);
}

bool isTimeOf(const QuotedFigure& figure, const NamedDesign& design, const physics::Evaluation& evaluation)
{
    std::vector<Time> times{
        evaluation.latency,          evaluation.amdahl.baselineLatency, evaluation.amdahl.latencyFloor,
        evaluation.data.propagation, evaluation.overhead.dispatch,      design.knobs.frameworkTax};
    for (const Term term : physics::kTerms)
        times.push_back(evaluation.terms[term]);
    return std::any_of(times.begin(), times.end(), [&](Time time) { return agrees(figure, time.in(unit::second)); });
}

bool isShareOf(const QuotedFigure& figure, const NamedDesign& design, const physics::Evaluation& evaluation)
{
    const double p = evaluation.amdahl.parallelFraction;
    std::vector<double> shares{evaluation.modelFlopsUtilization,
                               evaluation.memoryBandwidthUtilization,
                               p,
                               1.0 - p,
                               design.knobs.fusion,
                               design.knobs.overlap,
                               design.knobs.peakScale,
                               design.knobs.bandwidthScale};
    for (const Term term : physics::kTerms)
        shares.push_back(evaluation.terms[term] / evaluation.latency);
    return std::any_of(shares.begin(), shares.end(), [&](double share) { return agrees(figure, share); });
}

bool areBytesOf(const QuotedFigure& figure, const physics::Evaluation& evaluation)
{
    const physics::Footprint& f = evaluation.footprint;
    const std::array bytes{f.weights, f.kvCache,  f.activations,        f.reserve,
                           f.total,   f.capacity, f.capacity - f.total, evaluation.traffic.total()};
    return std::any_of(bytes.begin(), bytes.end(), [&](Bytes each) { return agrees(figure, each.in(unit::byte)); });
}

bool isRateOf(const QuotedFigure& figure, const physics::Evaluation& evaluation)
{
    const physics::EffectiveMachine& machine = evaluation.machine;
    if (isOf(figure, dimension::Time::Inverse{}))
        return agrees(figure, evaluation.throughput.in(unit::perSecond));
    if (isOf(figure, dimension::Quotient<dimension::Bytes, dimension::Time>{}))
        return agrees(figure, machine.bandwidth.in(unit::bytePerSecond));
    if (isOf(figure, dimension::Quotient<dimension::Flop, dimension::Bytes>{}))
        return agrees(figure, evaluation.intensity.in(unit::flopPerByte))
               || agrees(figure, evaluation.ridge.in(unit::flopPerByte));
    if (isOf(figure, dimension::Quotient<dimension::Flop, dimension::Time>{}))
        return agrees(figure, machine.peak.in(unit::flopPerSecond))
               || agrees(figure, evaluation.achieved.in(unit::flopPerSecond))
               || agrees(figure, evaluation.attainable.in(unit::flopPerSecond));
    return false;
}

bool isBillOf(const QuotedFigure& figure, const physics::Evaluation& evaluation)
{
    if (isOf(figure, dimension::Money{}))
        return evaluation.economics.costPerMillion
               && agrees(figure, evaluation.economics.costPerMillion->in(unit::dollar));
    if (isOf(figure, dimension::Energy{}))
        return evaluation.energy && agrees(figure, evaluation.energy->perStep.in(unit::joule));
    return isOf(figure, dimension::Quotient<dimension::Energy, dimension::Time>{}) && evaluation.averagePower
           && agrees(figure, evaluation.averagePower->in(unit::watt));
}

}  // namespace

NamedTerms namedTerms(std::string_view text)
{
    const std::vector<std::string> words = wordsOf(text);
    NamedTerms stated{{}, true};
    NamedTerms mentioned;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto found = std::find_if(kTermWords.begin(), kTermWords.end(),
                                        [&](const TermWord& candidate) { return candidate.word == words[i]; });
        if (found == kTermWords.end())
            continue;
        if (found->isSymbol || isIntroduced(words, i) || (i + 1 < words.size() && isOneOf(words[i + 1], kAfter)))
            addOnce(stated.terms, found->term);
        else if (found->mayMention)
            addOnce(mentioned.terms, found->term);
    }
    return stated.terms.empty() ? mentioned : stated;
}

std::vector<QuotedFigure> quotedFigures(std::string_view text)
{
    return FigureScanner(text).all();
}

bool agrees(const QuotedFigure& figure, double value)
{
    constexpr double kRounding = 0.01;
    return std::isfinite(value)
           && std::abs(figure.value - value) <= std::max(1.0001 * figure.halfStep, kRounding * std::abs(value));
}

bool isFigureOf(const QuotedFigure& figure, const NamedDesign& design, const physics::Evaluation& evaluation)
{
    if (isOf(figure, dimension::Bytes{}))
        return areBytesOf(figure, evaluation);
    if (!evaluation.runs())
        return false;
    if (isOf(figure, dimension::Time{}))
        return isTimeOf(figure, design, evaluation);
    if (isOf(figure, dimension::None{}))
        return isShareOf(figure, design, evaluation);
    return isRateOf(figure, evaluation) || isBillOf(figure, evaluation);
}

}  // namespace ironlab::lab
