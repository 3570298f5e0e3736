// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How people are told durations, sizes and counts: which units, how many digits. It is decided here
// alone; models, training and the command line say it in English, core/types/measures.h in the
// language of the program.

#include <cstdint>
#include <string>

namespace crossflow {
inline namespace base {

/// A duration in the one or two units that tell enough: seconds below an hour's sixth, minutes
/// below two days.
struct DurationParts {
  enum class Form { UnderASecond, Seconds, MinutesSeconds, Minutes, HoursMinutes, Hours, Days };
  Form form = Form::UnderASecond;
  int64_t first = 0, second = 0;  // of the units that `form` names, in its order
};

/// What an estimate can honestly say: whole minutes from two on, five of them from an hour on,
/// hours from ten on.
double roughly(double seconds);

/// Rounded to what is shown. Negative and NaN count as 0.
DurationParts durationParts(double seconds);

/// "less than a second", "38 s", "2 min 5 s", "12 min", "1 h 20 min", "3 days".
std::string durationText(double seconds);

/// Digits after the point of a size in its unit of 1000s: none in kB and MB, one in GB.
int sizeDigits(int64_t bytes);

/// Up for what is needed and Down for what is free: "1 MB, but only 1 MB" helps nobody.
enum class Rounding { Nearest, Up, Down };

/// "12 bytes", "340 kB", "850 MB", "3.4 GB": multiples of 1000.
std::string sizeText(int64_t bytes, Rounding rounding = Rounding::Nearest);

/// A large count in its unit; below a million it is written out.
struct CountParts {
  enum class Unit { One, Million, Billion };
  Unit unit = Unit::One;
  double amount = 0;  // of the unit, with one digit after the point
};

CountParts countParts(int64_t count);

}  // namespace base
}  // namespace crossflow
