// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/picture_file.h"

#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "models/torch.h"
#include "training/config/run_error.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

constexpr int64_t kMostPixels = 64'000'000;
constexpr std::uintmax_t kMostFileBytes = 512u << 20;

[[noreturn]] void refusePicture(const fs::path& file, const std::string& complaint) {
  badData("The picture " + file.string(), complaint);
}

std::vector<uchar> readBytes(const fs::path& file) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  if (error) refusePicture(file, "cannot be opened: " + error.message());
  if (size == 0) refusePicture(file, "is empty");
  if (size > kMostFileBytes) refusePicture(file, "is larger than 512 MB");
  std::vector<uchar> bytes(size);
  std::ifstream in(file, std::ios::binary);
  if (!in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size)))
    refusePicture(file, "cannot be read");
  return bytes;
}

// OpenCV fills the missing part of a torn JPEG with grey and says nothing: look for the end mark.
bool isTorn(const std::vector<uchar>& bytes) {
  const bool jpeg = bytes.size() > 4 && bytes[0] == 0xFF && bytes[1] == 0xD8;
  if (!jpeg) return false;
  const std::size_t from = bytes.size() > 4096 ? bytes.size() - 4096 : 0;
  for (std::size_t i = bytes.size() - 1; i > from; --i)
    if (bytes[i] == 0xD9 && bytes[i - 1] == 0xFF) return false;
  return true;
}

}  // namespace

at::Tensor decodePicture(const fs::path& file) {
  const std::vector<uchar> bytes = readBytes(file);
  if (isTorn(bytes)) refusePicture(file, "ends in the middle");
  cv::Mat bgr;
  try {
    bgr = cv::imdecode(bytes, cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
  } catch (const cv::Exception&) {
    bgr.release();
  }
  if (bgr.empty()) refusePicture(file, "is damaged or of a kind that cannot be read");
  if (static_cast<int64_t>(bgr.total()) > kMostPixels)
    refusePicture(file, "is larger than 64 megapixels");
  cv::Mat rgb;
  cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
  return torch::from_blob(rgb.data, {rgb.rows, rgb.cols, 3}, torch::kByte).clone();
}

void writePng(const fs::path& file, const at::Tensor& picture, Flush flush) {
  const at::Tensor rows = picture.permute({1, 2, 0}).contiguous();
  const cv::Mat rgb(static_cast<int>(rows.size(0)), static_cast<int>(rows.size(1)), CV_8UC3,
                    rows.data_ptr());
  cv::Mat bgr;
  cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
  std::vector<uchar> bytes;
  cv::imencode(".png", bgr, bytes);
  writeFileAtomically(file, {reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                      Existing::Replace, flush);
}

at::Tensor pictureGrid(const at::Tensor& pictures, int64_t columns) {
  constexpr int64_t kGap = 2;
  const int64_t count = pictures.size(0), height = pictures.size(2), width = pictures.size(3);
  const int64_t rows = (count + columns - 1) / columns;
  at::Tensor grid = torch::full({3, kGap + rows * (height + kGap), kGap + columns * (width + kGap)},
                                255, torch::kByte);
  for (int64_t i = 0; i < count; ++i)
    grid.narrow(1, kGap + (i / columns) * (height + kGap), height)
        .narrow(2, kGap + (i % columns) * (width + kGap), width)
        .copy_(pictures[i]);
  return grid;
}

}  // namespace crossflow::training
