// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parity/picture.h"

#include <ATen/ATen.h>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "models/base/error.h"

namespace crossflow::parity {

at::Tensor readPicture(const std::filesystem::path& file) {
  const cv::Mat picture =
      cv::imread(file.string(), cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
  if (picture.empty()) throw base::Error("Cannot read the picture " + file.string() + ".");
  cv::Mat rgb;
  cv::cvtColor(picture, rgb, cv::COLOR_BGR2RGB);
  return at::from_blob(rgb.data, {rgb.rows, rgb.cols, 3}, at::kByte).clone();
}

}  // namespace crossflow::parity
