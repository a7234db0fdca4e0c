// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/clock.h>
#include <ironlab/base/contract.h>

#include <array>

namespace ironlab {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

// Stands for the digits of one field in the fixed layout of `utcText`.
struct Field {
    std::size_t offset;
    std::size_t width;
};

constexpr std::string_view kLayout = "dddd-dd-ddTdd:dd:dd.dddZ";
constexpr Field kYearField{0, 4}, kMonthField{5, 2}, kDayField{8, 2}, kHourField{11, 2}, kMinuteField{14, 2},
    kSecondField{17, 2}, kMilliField{20, 3};

void putDigits(std::string& text, Field field, unsigned value)
{
    for (std::size_t i = field.width; i-- > 0; value /= 10U)
        text[field.offset + i] = static_cast<char>('0' + static_cast<char>(value % 10U));
}

unsigned readDigits(std::string_view text, Field field)
{
    unsigned value = 0;
    for (const char digit : text.substr(field.offset, field.width))
        value = value * 10U + static_cast<unsigned>(digit - '0');
    return value;
}

bool followsLayout(std::string_view text)
{
    if (text.size() != kLayout.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        if (kLayout[i] == 'd' ? !isDigit : text[i] != kLayout[i])
            return false;
    }
    return true;
}

}  // namespace

UtcTime SystemClock::utcNow() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::nanoseconds SystemClock::monotonicNow() const
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

ManualClock::ManualClock(UtcTime start) : m_utc(start) {}

UtcTime ManualClock::utcNow() const
{
    return m_utc;
}

std::chrono::nanoseconds ManualClock::monotonicNow() const
{
    return m_monotonic;
}

void ManualClock::advance(std::chrono::milliseconds step)
{
    IRONLAB_EXPECTS(step.count() >= 0);
    m_utc += step;
    m_monotonic += step;
}

std::string utcText(UtcTime time)
{
    const auto midnight = std::chrono::floor<std::chrono::days>(time);
    const year_month_day date{midnight};
    const int yearNumber = static_cast<int>(date.year());
    IRONLAB_EXPECTS(yearNumber >= 0 && yearNumber <= 9999);
    const auto milliseconds = static_cast<unsigned>((time - midnight).count());

    std::string text(kLayout);
    putDigits(text, kYearField, static_cast<unsigned>(yearNumber));
    putDigits(text, kMonthField, static_cast<unsigned>(date.month()));
    putDigits(text, kDayField, static_cast<unsigned>(date.day()));
    putDigits(text, kHourField, milliseconds / 3'600'000U);
    putDigits(text, kMinuteField, milliseconds / 60'000U % 60U);
    putDigits(text, kSecondField, milliseconds / 1'000U % 60U);
    putDigits(text, kMilliField, milliseconds % 1'000U);
    return text;
}

std::optional<UtcTime> parseUtc(std::string_view text)
{
    if (!followsLayout(text))
        return std::nullopt;
    const year_month_day date{year{static_cast<int>(readDigits(text, kYearField))},
                              month{readDigits(text, kMonthField)}, day{readDigits(text, kDayField)}};
    const unsigned hour = readDigits(text, kHourField);
    const unsigned minute = readDigits(text, kMinuteField);
    const unsigned second = readDigits(text, kSecondField);
    if (!date.ok() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return UtcTime{std::chrono::sys_days{date}} + std::chrono::hours{hour} + std::chrono::minutes{minute}
           + std::chrono::seconds{second} + std::chrono::milliseconds{readDigits(text, kMilliField)};
}

}  // namespace ironlab
