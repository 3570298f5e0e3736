// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/sample_sheet.h"

#include <algorithm>

namespace crossflow::ui {

namespace {

constexpr int kGap = 2, kMostColumns = 8;

}  // namespace

std::vector<QImage> cutSampleSheet(const QImage& sheet, int count) {
  if (sheet.isNull()) return {};
  if (count <= 0) return {sheet};
  const int columns = std::min(count, kMostColumns);
  const int rows = (count + columns - 1) / columns;
  const int width = (sheet.width() - kGap) / columns - kGap;
  const int height = (sheet.height() - kGap) / rows - kGap;
  const bool fits = width > 0 && height > 0 && kGap + columns * (width + kGap) == sheet.width() &&
                    kGap + rows * (height + kGap) == sheet.height();
  if (!fits) return {sheet};
  std::vector<QImage> pictures;
  for (int i = 0; i < count; ++i) {
    pictures.push_back(sheet.copy(kGap + i % columns * (width + kGap),
                                  kGap + i / columns * (height + kGap), width, height));
  }
  return pictures;
}

}  // namespace crossflow::ui
