// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/measures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace crossflow {
inline namespace base {

namespace {

constexpr double kLongest = 1e12;  // seconds: some 30,000 years
constexpr int64_t kMinute = 60, kHour = 60 * kMinute, kDay = 24 * kHour;
constexpr int64_t kGigabyteShown = 999'500'000;  // below, 1000 MB would be shown

}  // namespace

double roughly(double seconds) {
  if (!(seconds >= kMinute)) return seconds;
  const int64_t unit = seconds < 2 * kMinute  ? 10
                       : seconds < kHour      ? kMinute
                       : seconds < 10 * kHour ? 5 * kMinute
                                              : kHour;
  const auto step = static_cast<double>(unit);
  return std::round(seconds / step) * step;
}

DurationParts durationParts(double seconds) {
  using enum DurationParts::Form;
  if (!(seconds >= 1)) return {UnderASecond};
  const auto whole = static_cast<int64_t>(std::llround(std::min(seconds, kLongest)));
  if (whole < kMinute) return {Seconds, whole};
  if (whole < 10 * kMinute && whole % kMinute != 0)
    return {MinutesSeconds, whole / kMinute, whole % kMinute};
  const int64_t minutes = (whole + kMinute / 2) / kMinute;
  if (minutes < 60) return {Minutes, minutes};
  if (whole >= 2 * kDay) return {Days, (whole + kDay / 2) / kDay};
  if (minutes % 60 == 0) return {Hours, minutes / 60};
  return {HoursMinutes, minutes / 60, minutes % 60};
}

std::string durationText(double seconds) {
  const DurationParts parts = durationParts(seconds);
  const auto one = [&](const char* unit) { return std::to_string(parts.first) + unit; };
  const auto two = [&](const char* unit, const char* other) {
    return one(unit) + " " + std::to_string(parts.second) + other;
  };
  switch (parts.form) {
    case DurationParts::Form::UnderASecond:
      break;
    case DurationParts::Form::Seconds:
      return one(" s");
    case DurationParts::Form::MinutesSeconds:
      return two(" min", " s");
    case DurationParts::Form::Minutes:
      return one(" min");
    case DurationParts::Form::HoursMinutes:
      return two(" h", " min");
    case DurationParts::Form::Hours:
      return one(" h");
    case DurationParts::Form::Days:
      return one(" days");
  }
  return "less than a second";
}

int sizeDigits(int64_t bytes) {
  return bytes < kGigabyteShown ? 0 : 1;
}

std::string sizeText(int64_t bytes, Rounding rounding) {
  if (bytes < 1000) return std::to_string(bytes) + " bytes";
  static constexpr std::array<const char*, 5> kUnits{"kB", "MB", "GB", "TB", "PB"};
  double amount = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  while (unit + 1 < kUnits.size() && amount >= 1000) amount /= 1000, ++unit;
  const double steps = amount * (sizeDigits(bytes) == 0 ? 1 : 10);
  if (rounding != Rounding::Nearest)
    amount *= (rounding == Rounding::Up ? std::ceil(steps) : std::floor(steps)) / steps;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.*f %s", sizeDigits(bytes), amount, kUnits.at(unit));
  return text.data();
}

CountParts countParts(int64_t count) {
  if (count < 1'000'000) return {CountParts::Unit::One, static_cast<double>(count)};
  const double millions = static_cast<double>(count) / 1e6;
  if (millions < 999.95) return {CountParts::Unit::Million, millions};
  return {CountParts::Unit::Billion, millions / 1000};
}

}  // namespace base
}  // namespace crossflow
