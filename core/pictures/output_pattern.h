// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// File names of finished pictures from a pattern such as "out/{date}/{prompt}-{seed}.png".

#include <QDateTime>
#include <QString>

#include "core/types/result.h"

namespace crossflow::core {

struct OutputFields {
  int index = 0;  // of the picture in its job; written from 1, four digits
  quint64 seed = 0;
  QString prompt, model;
  QDateTime date;
};

/// Fills {index}, {seed}, {prompt}, {model}, {date} and {time}; "{{" is a brace. Values lose
/// everything that a file name cannot hold, so they never leave the pattern's folder.
/// BadInput names an unknown placeholder.
Result<QString> expandOutputPattern(const QString& pattern, const OutputFields& fields);

/// `text` as part of a file name on any system: no separators, control characters or names of
/// devices, at most `maxBytes` of UTF-8, cut between characters as people count them.
QString safeFileName(const QString& text, int maxBytes = 80);

}  // namespace crossflow::core
