// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/plain_png.h"

#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <sstream>

#include "models/base/error.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "training/data/pictures/picture_file.h"

using namespace crossflow;
using namespace crossflow::training;
using crossflow::tests::TempDir;

namespace {

std::string bytesOfFile(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

/// A picture of slopes and noise: encoders choose all their filters for it.
at::Tensor slopedPicture(int64_t height, int64_t width) {
  at::manual_seed(3);
  const at::Tensor slope = torch::arange(height * width).view({1, height, width}).remainder(256);
  const at::Tensor noise = torch::randint(0, 40, {3, height, width});
  return (slope + noise).clamp(0, 255).to(torch::kByte);
}

}  // namespace

TEST_CASE("PNG files of the two writers are read alike by the two readers", "[pictures]") {
  const TempDir temp;
  for (const auto& [height, width] : {std::pair(1, 1), std::pair(37, 53), std::pair(128, 128)}) {
    const at::Tensor bytes = slopedPicture(height, width), rows = bytes.permute({1, 2, 0});
    writePng(temp / "library.png", bytes);
    CHECK(torch::equal(decodePlainPng(bytesOfFile(temp / "library.png")), rows));
    std::ofstream(temp / "plain.png", std::ios::binary) << encodePlainPng(bytes);
    CHECK(torch::equal(decodePicture(temp / "plain.png"), rows));
    CHECK(torch::equal(decodePlainPng(bytesOfFile(temp / "plain.png")), rows));
  }
}

TEST_CASE("a transparent PNG is put on white as by the other reader", "[pictures]") {
  const TempDir temp;
  cv::Mat rgba(9, 7, CV_8UC4);
  cv::randu(rgba, 0, 256);
  cv::imwrite(temp / "glass.png", rgba);
  CHECK(torch::equal(decodePlainPng(bytesOfFile(temp / "glass.png")),
                     decodePicture(temp / "glass.png")));
}

TEST_CASE("a PNG that is torn, changed or of another kind is refused", "[pictures]") {
  const std::string whole = encodePlainPng(slopedPicture(20, 20));
  for (std::size_t length = 0; length < whole.size(); length += 7)
    CHECK_THROWS_AS(decodePlainPng(whole.substr(0, length)), base::Error);
  std::string changed = whole;
  changed[whole.size() / 2] ^= 1;
  CHECK_THROWS_AS(decodePlainPng(changed), base::Error);
  const TempDir temp;
  cv::imwrite(temp / "grey.png", cv::Mat(4, 4, CV_8UC1, cv::Scalar(9)));
  CHECK_THROWS_WITH(decodePlainPng(bytesOfFile(temp / "grey.png")), Catch::Contains("RGB"));
}
