// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/ATen.h>

#include "app/parity/checks.h"
#include "training/data/pictures/picture_crop.h"
#include "training/data/pictures/picture_file.h"

namespace crossflow::parity {
namespace {

using training::cropForEvaluation;
using training::cropForTraining;

/// Grey levels a decoder of JPEG may differ by.
double allowedFor(const std::string& name) {
  return name.ends_with(".png") ? 0.0 : 2.0;
}

void comparePictures(const std::string& name, const at::Tensor& actual, const at::Tensor& expected,
                     double allowed, Report& report) {
  report.compareAbsolute(name, actual.to(at::kFloat), expected.to(at::kFloat), allowed);
}

double sumOf(const at::Tensor& picture) {
  return static_cast<double>(picture.to(at::kLong).sum().item<int64_t>());
}

double largestDifference(const at::Tensor& a, const at::Tensor& b) {
  return (a.to(at::kInt) - b.to(at::kInt)).abs().max().item<double>();
}

/// The training crop in the pass order of the Pillow that made `expected`.
at::Tensor trainingCropLike(const at::Tensor& expected, const at::Tensor& input, int64_t side) {
  const at::Tensor across = cropForTraining(input, side);
  const at::Tensor down = cropForTraining(input, side, training::PassOrder::DownFirst);
  return largestDifference(down, expected) < largestDifference(across, expected) ? down : across;
}

/// The same where only the sum of the grey levels was recorded.
double trainingSumLike(double expected, const at::Tensor& input, int64_t side) {
  const double across = sumOf(cropForTraining(input, side));
  const double down = sumOf(cropForTraining(input, side, training::PassOrder::DownFirst));
  return down == expected ? down : across;
}

/// E.g. train256_3.png.
std::string pictureName(const char* kind, int64_t side, const std::string& number) {
  return kind + std::to_string(side) + "_" + number + ".png";
}

void checkRecordedCrops(const Pack& pack, const at::Tensor& input, const std::string& number,
                        Report& report) {
  for (const int64_t side : {256, 512}) {
    const std::string trained = pictureName("train", side, number);
    const std::string evaluated = pictureName("coco", side, number);
    if (pack.hasFile(trained)) {
      const at::Tensor expected = training::decodeAsStored(pack.resolve(trained));
      comparePictures(trained, trainingCropLike(expected, input, side), expected, 0, report);
    }
    if (pack.hasFile(evaluated)) {
      comparePictures(evaluated, cropForEvaluation(input, side),
                      training::decodeAsStored(pack.resolve(evaluated)), 0, report);
    }
  }
}

void checkSums(const nlohmann::json& facts, const at::Tensor& input, const std::string& name,
               Report& report) {
  const auto check = [&](const std::string& fact, double sum, double expected) {
    report.compareNumber(name + " " + fact, sum, expected, 0);
  };
  for (const int64_t side : {256, 512}) {
    const std::string trained = "train" + std::to_string(side) + "_sum";
    const std::string evaluated = "coco" + std::to_string(side) + "_sum";
    if (facts.contains(trained)) {
      const double expected = facts[trained].get<double>();
      check(trained, trainingSumLike(expected, input, side), expected);
    }
    if (facts.contains(evaluated)) {
      check(evaluated, sumOf(cropForEvaluation(input, side)), facts[evaluated].get<double>());
    }
  }
}

}  // namespace

void checkCrops(const Pack& pack, Report& report) {
  for (int i = 0; pack.hasFile("input" + std::to_string(i) + ".png"); ++i) {
    const std::string number = std::to_string(i);
    const at::Tensor input = training::decodeAsStored(pack.resolve("input" + number + ".png"));
    checkRecordedCrops(pack, input, number, report);
    const bool hasFacts =
        pack.config.contains("inputs") && pack.config["inputs"].size() > size_t(i);
    if (hasFacts) checkSums(pack.config["inputs"][size_t(i)], input, "input" + number, report);
  }
  if (!pack.config.contains("file_kinds")) return;
  for (const auto& [name, facts] : pack.config["file_kinds"].items()) {
    const std::string expected = name + ".train256.png";
    if (!pack.hasFile(expected)) continue;
    const at::Tensor recorded = training::decodeAsStored(pack.resolve(expected));
    comparePictures(expected,
                    trainingCropLike(recorded, training::decodeAsStored(pack.resolve(name)), 256),
                    recorded, allowedFor(name), report);
  }
}

}  // namespace crossflow::parity
