// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/picture_work.h"

#include <catch2/catch.hpp>

#include "models/config/model_catalog.h"
#include "models/pipeline/precision_trial.h"

using namespace crossflow::core;
using crossflow::models::findPublishedModel;
using crossflow::models::ModelConfig;
using crossflow::models::PrecisionTrial;

namespace {

/// 10^9 operations, two of a multiply-add: how such figures are usually given.
struct Known {
  const char* id;
  double evaluation, decoding;
};

// Counted from the published networks by hand and by a profiler of the original.
constexpr Known kKnown[] = {{"t2i_256px_clip_dimr", 598.5, 622},
                            {"t2i_512px_t5_dimr", 762, 2515},
                            {"t2i_512px_t5_dit", 1643.6, 2515}};

}  // namespace

TEST_CASE("The arithmetic of the published models is counted", "[picture_work]") {
  for (const Known& known : kKnown) {
    INFO(known.id);
    const PictureWork work = pictureWork(findPublishedModel(known.id)->config);
    CHECK(2e-9 * work.evaluation == Approx(known.evaluation).epsilon(0.02));
    CHECK(2e-9 * work.decoding == Approx(known.decoding).epsilon(0.03));
  }
  const ModelConfig& small = findPublishedModel("t2i_256px_clip_dimr")->config;
  CHECK(2e-12 * wholeWork(small) == Approx(60.5).epsilon(0.02));
}

TEST_CASE("T5-XXL reads a prompt with many times the arithmetic of CLIP", "[picture_work]") {
  const auto words = [](const char* id) {
    return pictureWork(findPublishedModel(id)->config).words;
  };
  CHECK(words("t2i_256px_t5_dimr") > 40 * words("t2i_256px_clip_dimr"));
  // Each token meets nearly every weight of its encoder once.
  CHECK(words("t2i_256px_t5_dimr") == Approx(77 * 4.63e9).epsilon(0.02));
}

TEST_CASE("Without guidance a picture costs half the evaluations", "[picture_work]") {
  ModelConfig config = findPublishedModel("t2i_512px_t5_dit")->config;
  const PictureWork work = pictureWork(config);
  const double guided = wholeWork(config);
  config.sampling.guidance = 1;
  CHECK(guided - wholeWork(config) == Approx(50 * work.evaluation));
}

// What one thread of an AMD EPYC needed, see tests/bench/README.md: a layer of the trial 2.6 and
// 1.4 ms, a guided evaluation 12.3 and 6.9 s.
TEST_CASE("The guess is what the published sizes took where they ran", "[picture_work]") {
  const ModelConfig& config = findPublishedModel("t2i_256px_clip_dimr")->config;
  const PrecisionTrial narrow{.float32Seconds = 2.6e-3, .bfloat16Seconds = 1.4e-3};
  CHECK(guessedSeconds(config, narrow, 1) == Approx(50 * 6.9 + 3.0).epsilon(0.25));
  CHECK(guessedSeconds(config, narrow, 2) == Approx(guessedSeconds(config, narrow, 1) / 2));
  const PrecisionTrial wide{.float32Seconds = 2.6e-3, .bfloat16Seconds = 5e-3};
  CHECK(guessedSeconds(config, wide, 1) == Approx(50 * 12.3 + 6.3).epsilon(0.25));
}
