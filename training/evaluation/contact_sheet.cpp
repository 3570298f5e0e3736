// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/contact_sheet.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "models/torch.h"
#include "training/data/pictures/picture_file.h"

namespace crossflow::training {

namespace {

constexpr int64_t kShownSide = 96, kGap = 4, kTextHeight = 16;
constexpr double kTextScale = 0.36;

// [3, S, S] -> [3, kShownSide, kShownSide]
at::Tensor shown(const at::Tensor& picture) {
  const at::Tensor large =
      at::upsample_bicubic2d(picture.to(torch::kFloat).unsqueeze(0), {kShownSide, kShownSide},
                             /*align_corners=*/false);
  return large[0].round().clamp(0, 255).to(torch::kByte);
}

// The built-in strokes know ASCII alone.
std::string plain(const std::string& text, int64_t width) {
  std::string result;
  for (const char c : text) result += static_cast<unsigned char>(c) < 0x80 ? c : '?';
  const auto fits = static_cast<std::size_t>(width / 6);
  return result.size() > fits ? result.substr(0, fits - 2) + ".." : result;
}

void writeText(at::Tensor& sheet, const std::string& text, int64_t x, int64_t y) {
  cv::Mat pixels(static_cast<int>(sheet.size(0)), static_cast<int>(sheet.size(1)), CV_8UC3,
                 sheet.data_ptr());
  cv::putText(pixels, text, {static_cast<int>(x), static_cast<int>(y)}, cv::FONT_HERSHEY_SIMPLEX,
              kTextScale, {0, 0, 0}, 1, cv::LINE_AA);
}

}  // namespace

void writeContactSheet(const std::filesystem::path& file, const std::vector<SheetEntry>& entries,
                       int64_t columns) {
  if (entries.empty()) return;
  const auto across = static_cast<int64_t>(entries.front().pictures.size());
  const int64_t width = across * kShownSide + 2 * kGap, height = kShownSide + kTextHeight + kGap;
  const auto count = static_cast<int64_t>(entries.size());
  const int64_t rows = (count + columns - 1) / columns;
  at::Tensor sheet = at::full({rows * height, std::min(columns, count) * width, 3}, 255, at::kByte);
  for (int64_t i = 0; i < count; ++i) {
    const int64_t left = i % columns * width + kGap, top = i / columns * height + kGap;
    const SheetEntry& entry = entries[static_cast<std::size_t>(i)];
    for (int64_t p = 0; p < across; ++p)
      sheet.narrow(0, top, kShownSide)
          .narrow(1, left + p * kShownSide, kShownSide)
          .copy_(shown(entry.pictures[static_cast<std::size_t>(p)]).permute({1, 2, 0}));
    writeText(sheet, plain(entry.text, width), left, top + kShownSide + kTextHeight - kGap);
  }
  writePng(file, sheet.permute({2, 0, 1}));
}

}  // namespace crossflow::training
