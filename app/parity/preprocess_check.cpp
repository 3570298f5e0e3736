// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/ATen.h>

#include "app/parity/checks.h"
#include "app/parity/picture.h"
#include "training/data/picture_crop.h"

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

void checkRecordedCrops(const Pack& pack, const at::Tensor& input, const std::string& number,
                        Report& report) {
  for (const int64_t side : {256, 512}) {
    const std::string size = std::to_string(side);
    const std::string trained = "train" + size + "_" + number + ".png";
    const std::string evaluated = "coco" + size + "_" + number + ".png";
    if (pack.hasFile(trained)) {
      comparePictures(trained, cropForTraining(input, side), readPicture(pack.resolve(trained)), 0,
                      report);
    }
    if (pack.hasFile(evaluated)) {
      comparePictures(evaluated, cropForEvaluation(input, side),
                      readPicture(pack.resolve(evaluated)), 0, report);
    }
  }
}

/// Pillow's newest releases resample some tall pictures down before across, ours as those of the
/// original's time always across first: a few pixels in a thousand differ by one grey level.
constexpr double kSumTolerance = 1e-5;

void checkSums(const nlohmann::json& facts, const at::Tensor& input, const std::string& name,
               Report& report) {
  for (const int64_t side : {256, 512}) {
    const std::string trained = "train" + std::to_string(side) + "_sum";
    const std::string evaluated = "coco" + std::to_string(side) + "_sum";
    if (facts.contains(trained)) {
      report.compareNumber(name + " " + trained, sumOf(cropForTraining(input, side)),
                           facts[trained].get<double>(), kSumTolerance);
    }
    if (facts.contains(evaluated)) {
      report.compareNumber(name + " " + evaluated, sumOf(cropForEvaluation(input, side)),
                           facts[evaluated].get<double>(), kSumTolerance);
    }
  }
}

}  // namespace

void checkCrops(const Pack& pack, Report& report) {
  for (int i = 0; pack.hasFile("input" + std::to_string(i) + ".png"); ++i) {
    const std::string number = std::to_string(i);
    const at::Tensor input = readPicture(pack.resolve("input" + number + ".png"));
    checkRecordedCrops(pack, input, number, report);
    const bool hasFacts =
        pack.config.contains("inputs") && pack.config["inputs"].size() > size_t(i);
    if (hasFacts) checkSums(pack.config["inputs"][size_t(i)], input, "input" + number, report);
  }
  if (!pack.config.contains("file_kinds")) return;
  for (const auto& [name, facts] : pack.config["file_kinds"].items()) {
    const std::string expected = name + ".train256.png";
    if (!pack.hasFile(expected)) continue;
    comparePictures(expected, cropForTraining(readPicture(pack.resolve(name)), 256),
                    readPicture(pack.resolve(expected)), allowedFor(name), report);
  }
}

}  // namespace crossflow::parity
