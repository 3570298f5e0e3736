// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Durations, sizes and counts for people, in the language and locale of the program. Which units
// and how many digits is decided in models/base/measures.h. Any thread may ask.

#include <QString>

namespace crossflow::core {

/// "38 s", "2 min 5 s", "12 min", "1 h 20 min", "3 days".
QString durationText(double seconds);

/// Of an estimate, no more exactly than it is known: "38 s", "9 min", "1 h 20 min".
QString roughText(double seconds);

/// The same as part of a sentence: "about 38 s", "less than a second".
QString aboutText(double seconds);

/// "38 s left", as rough.
QString leftText(double seconds);

/// "850 MB", "3.4 GB".
QString sizeText(qint64 bytes);

/// "12,000", "824.5 million", "4.8 billion".
QString countText(qint64 count);

/// "344", "33.4", "0.0312": three digits that count.
QString rateNumber(double perSecond);

/// "33.4/s".
QString rateText(double perSecond);

}  // namespace crossflow::core
