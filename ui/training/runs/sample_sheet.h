// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <vector>

namespace crossflow::ui {

/// Takes a sheet of samples, as the trainer writes it, apart: at most eight pictures per row with
/// two pixels between them. Without a count, or if the sheet is not of that form, it comes whole.
std::vector<QImage> cutSampleSheet(const QImage& sheet, int count);

}  // namespace crossflow::ui
