// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/measures.h"

#include <QLocale>

#include "core/types/core_words.h"
#include "models/base/measures.h"

namespace crossflow::core {

QString durationText(double seconds) {
  const base::DurationParts parts = base::durationParts(seconds);
  switch (parts.form) {
    case base::DurationParts::Form::UnderASecond:
      break;
    case base::DurationParts::Form::Seconds:
      return CoreWords::tr("%1 s").arg(parts.first);
    case base::DurationParts::Form::MinutesSeconds:
      return CoreWords::tr("%1 min %2 s").arg(parts.first).arg(parts.second);
    case base::DurationParts::Form::Minutes:
      return CoreWords::tr("%1 min").arg(parts.first);
    case base::DurationParts::Form::HoursMinutes:
      return CoreWords::tr("%1 h %2 min").arg(parts.first).arg(parts.second);
    case base::DurationParts::Form::Hours:
      return CoreWords::tr("%1 h").arg(parts.first);
    case base::DurationParts::Form::Days:
      return CoreWords::tr("%1 days").arg(parts.first);
  }
  return CoreWords::tr("less than a second");
}

QString roughText(double seconds) {
  return durationText(base::roughly(seconds));
}

QString aboutText(double seconds) {
  const QString time = roughText(seconds);
  return seconds < 1 ? time : CoreWords::tr("about %1").arg(time);
}

QString leftText(double seconds) {
  return CoreWords::tr("%1 left").arg(roughText(seconds));
}

QString sizeText(qint64 bytes) {
  return QLocale().formattedDataSize(bytes, base::sizeDigits(bytes), QLocale::DataSizeSIFormat);
}

QString countText(qint64 count) {
  const base::CountParts parts = base::countParts(count);
  const QString amount = QLocale().toString(parts.amount, 'f', 1);
  switch (parts.unit) {
    case base::CountParts::Unit::One:
      break;
    case base::CountParts::Unit::Million:
      return CoreWords::tr("%1 million").arg(amount);
    case base::CountParts::Unit::Billion:
      return CoreWords::tr("%1 billion").arg(amount);
  }
  return QLocale().toString(count);
}

QString rateNumber(double perSecond) {
  const bool large = perSecond >= 100;
  return QLocale().toString(perSecond, large ? 'f' : 'g', large ? 0 : 3);
}

QString rateText(double perSecond) {
  return CoreWords::tr("%1/s").arg(rateNumber(perSecond));
}

}  // namespace crossflow::core
