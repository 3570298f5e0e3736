// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/sample_sheet.h"

#include <algorithm>

namespace crossflow::ui {

namespace {

constexpr int kSheetGap = 2, kMostColumns = 8;

}  // namespace

std::vector<QImage> cutSampleSheet(const QImage& sheet, int count) {
  if (sheet.isNull()) return {};
  if (count <= 0) return {sheet};
  const int columns = std::min(count, kMostColumns);
  const int rows = (count + columns - 1) / columns;
  const int width = (sheet.width() - kSheetGap) / columns - kSheetGap;
  const int height = (sheet.height() - kSheetGap) / rows - kSheetGap;
  const bool fits = width > 0 && height > 0 &&
                    kSheetGap + columns * (width + kSheetGap) == sheet.width() &&
                    kSheetGap + rows * (height + kSheetGap) == sheet.height();
  if (!fits) return {sheet};
  std::vector<QImage> pictures;
  pictures.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    pictures.push_back(sheet.copy(kSheetGap + i % columns * (width + kSheetGap),
                                  kSheetGap + i / columns * (height + kSheetGap), width, height));
  }
  return pictures;
}

}  // namespace crossflow::ui
