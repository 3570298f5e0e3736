// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/cpu_features.h"

#include "tests/support/catch_torch.h"

using namespace crossflow::models;

TEST_CASE("What a processor has is consistent", "[cpu_features]") {
  const CpuFeatures& features = cpuFeatures();
  if (features.avx512Bf16) CHECK(features.avx512);
  if (features.avx512) CHECK(features.avx2);
  CHECK_FALSE(CpuFeatures{.avx2 = true, .avx512 = true, .vnni = true}.bf16Products());
}
