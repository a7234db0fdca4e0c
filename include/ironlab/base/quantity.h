// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <type_traits>

namespace ironlab {

/// Exponents of the base dimensions. Bytes and FLOP are counted things with units of their own: dividing one by the
/// other gives operational intensity, never a plain number.
template <int Time, int Byte, int Flop, int Energy, int Money, int Temperature, int Length>
struct Dimension {
    template <class Other>
    using Times = typename Other::template Plus<Time, Byte, Flop, Energy, Money, Temperature, Length>;

    template <int T, int B, int F, int E, int M, int K, int L>
    using Plus = Dimension<Time + T, Byte + B, Flop + F, Energy + E, Money + M, Temperature + K, Length + L>;

    using Inverse = Dimension<-Time, -Byte, -Flop, -Energy, -Money, -Temperature, -Length>;
};

namespace dimension {
using None = Dimension<0, 0, 0, 0, 0, 0, 0>;
using Time = Dimension<1, 0, 0, 0, 0, 0, 0>;
using Bytes = Dimension<0, 1, 0, 0, 0, 0, 0>;
using Flop = Dimension<0, 0, 1, 0, 0, 0, 0>;
using Energy = Dimension<0, 0, 0, 1, 0, 0, 0>;
using Money = Dimension<0, 0, 0, 0, 1, 0, 0>;
using Temperature = Dimension<0, 0, 0, 0, 0, 1, 0>;
using Length = Dimension<0, 0, 0, 0, 0, 0, 1>;
template <class A, class B>
using Product = typename A::template Times<B>;
template <class A, class B>
using Quotient = Product<A, typename B::Inverse>;
}  // namespace dimension

/// A named size of one unit, in the base unit of its dimension (second, byte, FLOP, joule, dollar, kelvin, metre).
template <class D>
struct Unit {
    double scale = 1.0;
};

/// A number with a unit. Values enter as `2.5 * unit::millisecond` and leave as `time.in(unit::millisecond)`; there is
/// no other way in or out, so adding milliseconds to joules or passing a bare number does not compile.
template <class D>
class Quantity {
public:
    constexpr Quantity() = default;
    constexpr Quantity(double count, Unit<D> unit) : m_value(count * unit.scale) {}

    /// The number of `unit`s in this quantity. Example: (2.5 * unit::millisecond).in(unit::microsecond) is 2500.
    [[nodiscard]] constexpr double in(Unit<D> unit) const { return m_value / unit.scale; }

    constexpr auto operator<=>(const Quantity&) const = default;

    constexpr Quantity& operator+=(Quantity other)
    {
        m_value += other.m_value;
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other)
    {
        m_value -= other.m_value;
        return *this;
    }
    constexpr Quantity operator-() const { return fromBase(-m_value); }
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return fromBase(a.m_value + b.m_value); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return fromBase(a.m_value - b.m_value); }
    friend constexpr Quantity operator*(Quantity a, double b) { return fromBase(a.m_value * b); }
    friend constexpr Quantity operator*(double a, Quantity b) { return fromBase(a * b.m_value); }
    friend constexpr Quantity operator/(Quantity a, double b) { return fromBase(a.m_value / b); }

private:
    static constexpr Quantity fromBase(double value) { return Quantity(value, Unit<D>{}); }
    double m_value = 0.0;
};

template <class D>
constexpr Quantity<D> operator*(double count, Unit<D> unit)
{
    return Quantity<D>(count, unit);
}

/// Products and quotients of quantities; where the dimensions cancel, the result is a plain ratio (double).
template <class D>
constexpr auto asQuantityOrRatio(double baseValue)
{
    if constexpr (std::is_same_v<D, dimension::None>) {
        return baseValue;
    } else {
        return Quantity<D>(baseValue, Unit<D>{});
    }
}

template <class A, class B>
constexpr auto operator*(Quantity<A> a, Quantity<B> b)
{
    return asQuantityOrRatio<dimension::Product<A, B>>(a.in(Unit<A>{}) * b.in(Unit<B>{}));
}

template <class A, class B>
constexpr auto operator/(Quantity<A> a, Quantity<B> b)
{
    return asQuantityOrRatio<dimension::Quotient<A, B>>(a.in(Unit<A>{}) / b.in(Unit<B>{}));
}

template <class D>
constexpr auto operator/(double a, Quantity<D> b)
{
    return asQuantityOrRatio<typename D::Inverse>(a / b.in(Unit<D>{}));
}

using Time = Quantity<dimension::Time>;
using Bytes = Quantity<dimension::Bytes>;
using Flop = Quantity<dimension::Flop>;
using Energy = Quantity<dimension::Energy>;
using Money = Quantity<dimension::Money>;
using Temperature = Quantity<dimension::Temperature>;
using Length = Quantity<dimension::Length>;
using Rate = Quantity<dimension::Time::Inverse>;
using Bandwidth = Quantity<dimension::Quotient<dimension::Bytes, dimension::Time>>;
using FlopRate = Quantity<dimension::Quotient<dimension::Flop, dimension::Time>>;
using OperationalIntensity = Quantity<dimension::Quotient<dimension::Flop, dimension::Bytes>>;
using Power = Quantity<dimension::Quotient<dimension::Energy, dimension::Time>>;
using EnergyPerByte = Quantity<dimension::Quotient<dimension::Energy, dimension::Bytes>>;
using EnergyPerFlop = Quantity<dimension::Quotient<dimension::Energy, dimension::Flop>>;
using MoneyRate = Quantity<dimension::Quotient<dimension::Money, dimension::Time>>;
using MoneyPerFlop = Quantity<dimension::Quotient<dimension::Money, dimension::Flop>>;
using ThermalResistance = Quantity<Dimension<1, 0, 0, -1, 0, 1, 0>>;
using Speed = Quantity<dimension::Quotient<dimension::Length, dimension::Time>>;

namespace unit {
inline constexpr Unit<dimension::Time> second{1.0}, millisecond{1e-3}, microsecond{1e-6}, nanosecond{1e-9},
    minute{60.0}, hour{3600.0};
inline constexpr Unit<dimension::Bytes> byte{1.0}, kilobyte{1e3}, megabyte{1e6}, gigabyte{1e9}, kibibyte{1024.0},
    mebibyte{1048576.0}, gibibyte{1073741824.0};
inline constexpr Unit<dimension::Flop> flop{1.0}, megaflop{1e6}, gigaflop{1e9}, teraflop{1e12};
inline constexpr Unit<dimension::Energy> joule{1.0}, millijoule{1e-3}, microjoule{1e-6}, picojoule{1e-12},
    wattHour{3600.0};
inline constexpr Unit<dimension::Money> dollar{1.0};
inline constexpr Unit<dimension::Temperature> kelvin{1.0};
inline constexpr Unit<dimension::Length> metre{1.0}, kilometre{1e3};
inline constexpr Unit<dimension::Time::Inverse> perSecond{1.0};
inline constexpr Unit<dimension::Quotient<dimension::Bytes, dimension::Time>> bytePerSecond{1.0},
    megabytePerSecond{1e6}, gigabytePerSecond{1e9}, terabytePerSecond{1e12}, gigabitPerSecond{1.25e8};
inline constexpr Unit<dimension::Quotient<dimension::Flop, dimension::Time>> flopPerSecond{1.0}, gigaflopPerSecond{1e9},
    teraflopPerSecond{1e12};
inline constexpr Unit<dimension::Quotient<dimension::Flop, dimension::Bytes>> flopPerByte{1.0};
inline constexpr Unit<dimension::Quotient<dimension::Energy, dimension::Time>> watt{1.0}, milliwatt{1e-3};
inline constexpr Unit<dimension::Quotient<dimension::Energy, dimension::Bytes>> joulePerByte{1.0};
inline constexpr Unit<dimension::Quotient<dimension::Energy, dimension::Flop>> joulePerFlop{1.0};
inline constexpr Unit<dimension::Quotient<dimension::Money, dimension::Time>> dollarPerSecond{1.0},
    dollarPerHour{1.0 / 3600.0};
inline constexpr Unit<dimension::Quotient<dimension::Money, dimension::Flop>> dollarPerFlop{1.0};
inline constexpr Unit<Dimension<1, 0, 0, -1, 0, 1, 0>> kelvinPerWatt{1.0};
inline constexpr Unit<dimension::Quotient<dimension::Length, dimension::Time>> metrePerSecond{1.0},
    kilometrePerSecond{1e3};
}  // namespace unit

inline constexpr double kZeroCelsius = 273.15;  ///< 0 °C in kelvin, by the definition of the degree Celsius

}  // namespace ironlab
