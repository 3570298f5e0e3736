// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/inspect_checkpoint.h"

#include "tests/support/catch_torch.h"
#include "tests/support/test_data.h"

using namespace crossflow::models;
using crossflow::tests::dataPath;

TEST_CASE("a summary counts tensors by prefix and dtype", "[inspect_checkpoint]") {
  const CheckpointSummary summary = inspectCheckpoint(dataPath("checkpoints/module.pth"));
  REQUIRE(summary.format == "PyTorch zip");
  REQUIRE(summary.tensors.size() == 9);
  REQUIRE(summary.prefixes.size() == 3);
  REQUIRE(summary.prefixes[0].prefix == "0");
  REQUIRE(summary.prefixes[0].tensors == 2);
  REQUIRE(summary.prefixes[0].bytes == (3 * 4 + 4) * 4);
  REQUIRE(summary.elementsByDtype.at("Long") == 1);
  REQUIRE(summary.elements == 16 + 8 + 17);
  const CheckpointSummary other = inspectCheckpoint(dataPath("checkpoints/plain.safetensors"));
  REQUIRE(other.metadata.at("format") == "pt");
}
