// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/precision_trial.h"

#include "tests/support/catch_torch.h"

using namespace crossflow::models;

TEST_CASE("bf16 wins only where it is clearly faster", "[precision_trial]") {
  CHECK(PrecisionTrial{.float32Seconds = 1.0, .bfloat16Seconds = 2.0}.winner() == at::kFloat);
  CHECK(PrecisionTrial{.float32Seconds = 1.0, .bfloat16Seconds = 0.9}.winner() == at::kFloat);
  CHECK(PrecisionTrial{.float32Seconds = 1.0, .bfloat16Seconds = 0.5}.winner() == at::kBFloat16);
}

TEST_CASE("A trial takes moments and what it decides stays decided", "[precision_trial]") {
  const PrecisionTrial trial = tryPrecisions();
  CHECK(trial.float32Seconds > 0);
  CHECK(trial.bfloat16Seconds > 0);
  CHECK(trial.float32Seconds + trial.bfloat16Seconds < 60);
  const c10::ScalarType best = bestCpuPrecision();
  CHECK((best == at::kFloat || best == at::kBFloat16));
  CHECK(bestCpuPrecision() == best);
}
