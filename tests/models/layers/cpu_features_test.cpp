// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/cpu_features.h"

#include "tests/support/catch_torch.h"

using namespace crossflow::models;

TEST_CASE("features are consistent, and precision follows from them", "[cpu_features]") {
  const CpuFeatures& features = cpuFeatures();
  if (features.avx512Bf16) CHECK(features.avx512);
  if (features.avx512) CHECK(features.avx2);
  CHECK(bestCpuPrecision() == (features.bf16Products() ? at::kBFloat16 : at::kFloat));
  CHECK_FALSE(CpuFeatures{.avx2 = true, .avx512 = true, .vnni = true}.bf16Products());
}
