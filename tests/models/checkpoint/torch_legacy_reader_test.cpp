// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/torch_legacy_reader.h"

#include "models/base/error.h"
#include "models/checkpoint/torch_values.h"
#include "tests/support/catch_torch.h"
#include "tests/support/test_data.h"

using namespace crossflow::models;
using crossflow::tests::dataPath;

TEST_CASE("files of PyTorch before 1.6 hold the same tensors as the zip file", "[torch_legacy]") {
  const auto legacy = CheckpointReader::open(dataPath("checkpoints/legacy.pth"));
  const auto zip = CheckpointReader::open(dataPath("checkpoints/zip.pth"));
  REQUIRE(legacy->format() == "PyTorch before 1.6");
  REQUIRE(legacy->tensors().size() > 15);
  for (const TensorInfo& info : legacy->tensors()) {
    INFO(info.name);
    REQUIRE(info.shape == zip->find(info.name)->shape);
    REQUIRE(at::equal(legacy->read(info.name), zip->read(info.name)));
    if (at::isFloatingType(info.dtype)) {
      REQUIRE(at::equal(legacy->read(info.name, at::kHalf), zip->read(info.name, at::kHalf)));
    }
  }
}

TEST_CASE("value trees of the older format", "[torch_legacy]") {
  const ValueTree tree = readTorchFile(dataPath("checkpoints/legacy.pth"));
  REQUIRE(tree.at("scalar").asTensor().item<float>() == 2.5f);
}
