// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/cpu_features.h"

#include <array>

#include "tests/support/catch_torch.h"

using namespace crossflow::models;

TEST_CASE("What a processor has is consistent", "[cpu_features]") {
  const CpuFeatures& features = cpuFeatures();
  if (features.avx512Bf16) CHECK(features.avx512);
  if (features.avx512) CHECK(features.avx2);
  CHECK_FALSE(CpuFeatures{.avx2 = true, .avx512 = true, .vnni = true}.bf16Products());
}

TEST_CASE("A limit that oneDNN was given holds for what is planned with it", "[cpu_features]") {
  const CpuFeatures all{.avx2 = true,
                        .avx512 = true,
                        .vnni = true,
                        .avxVnni = true,
                        .avx512Vnni = true,
                        .avx512Bf16 = true,
                        .amxBf16 = true};
  const auto left = [&all](const char* isa) {
    const CpuFeatures f = limitedTo(all, isa);
    return std::array{f.avx2, f.avx512, f.vnni, f.avx512Bf16, f.amxBf16};
  };
  CHECK(left("") == std::array{true, true, true, true, true});
  CHECK(left("ALL") == std::array{true, true, true, true, true});
  CHECK(left("avx512_core_amx") == std::array{true, true, true, true, true});
  CHECK(left("AVX512_CORE_BF16") == std::array{true, true, true, true, false});
  CHECK(left("AVX512_CORE_VNNI") == std::array{true, true, true, false, false});
  CHECK(left("AVX512_CORE") == std::array{true, true, false, false, false});
  CHECK(left("AVX2_VNNI") == std::array{true, false, true, false, false});
  CHECK(left("avx2") == std::array{true, false, false, false, false});
  CHECK(left("SSE41") == std::array{false, false, false, false, false});
}
