// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/memory_plan.h"

#include <algorithm>

#include "tests/support/catch_torch.h"

using namespace crossflow::core;
using crossflow::models::findPublishedModel;
using crossflow::models::memoryNeed;
using crossflow::models::WeightKind;

TEST_CASE("A plan gives up comfort before it gives up") {
  const auto& config = findPublishedModel("t2i_512px_t5_dimr")->config;
  const auto need = memoryNeed(config, WeightKind::Float32);
  const auto all = planMemory(config, WeightKind::Float32, 1, need.total());
  CHECK((all.ok() && all->keepTextEncoder && all->note.isEmpty()));
  CHECK(planMemory(config, WeightKind::Float32, 1, 0)->keepTextEncoder);

  const auto leaves = planMemory(config, WeightKind::Float32, 1, need.total() - 1);
  CHECK((leaves.ok() && !leaves->keepTextEncoder && !leaves->halfTextEncoder));
  const auto half = planMemory(config, WeightKind::Float32, 1, qint64{17'000'000'000});
  CHECK((half.ok() && half->halfTextEncoder && !half->note.isEmpty()));

  const auto none = planMemory(config, WeightKind::Float32, 1, qint64{2'000'000'000});
  REQUIRE_FALSE(none.ok());
  CHECK(none.failure().kind == Failure::Kind::OutOfMemory);
  CHECK(none.failure().sentence.contains(QStringLiteral("2.0 GB")));
}

TEST_CASE(
    "A card's recorded evaluations are counted, and given up before the text encoder leaves") {
  const auto& config = findPublishedModel("t2i_512px_t5_dimr")->config;
  auto need = memoryNeed(config, WeightKind::Half);
  CHECK(planMemory(config, WeightKind::Half, 1, need.total())->bytes == need.total());
  // DiMR's skips, laid together: 0.3 GB in bf16, nothing in fp32 or for DiT.
  CHECK(joinedBytes(config, WeightKind::Half) > 200'000'000);
  CHECK(joinedBytes(config, WeightKind::Half) < 400'000'000);
  CHECK(joinedBytes(config, WeightKind::Float32) == 0);
  CHECK(joinedBytes(findPublishedModel("t2i_512px_t5_dit")->config, WeightKind::Half) == 0);
  need.weights += joinedBytes(config, WeightKind::Half);
  const qint64 recordings = recordingBytes(config);
  // An H200 kept 3.8 GB for this model with its recordings, without text encoder: weights, decoder
  // and two recordings.
  CHECK(recordings > qint64{300} << 20);
  CHECK(recordings < qint64{3} << 30);
  const auto plan = [&](qint64 available) {
    return planMemory(config, WeightKind::Half, 1, available, /*onCard=*/true);
  };
  CHECK((plan(need.total() + recordings)->record && plan(0)->record));
  CHECK(plan(need.total() + recordings)->bytes == need.total() + recordings);
  const auto plain = plan(need.total() + recordings - 1);
  CHECK((plain.ok() && !plain->record && plain->keepTextEncoder));
  CHECK((plan(need.total())->keepTextEncoder && !plan(need.total())->record));
  // What is decoded beside a drawing takes memory at the same time: a recording has its own, and
  // without one an evaluation's is counted.
  const qint64 evaluation = evaluationBytes(config);
  CHECK((evaluation > 0 && evaluation < recordings));
  CHECK((plan(need.total() + recordings)->decodeBeside && plan(0)->decodeBeside));
  const auto beside = plan(need.total() + evaluation);
  CHECK((beside->decodeBeside && !beside->record));
  CHECK(beside->bytes == need.total() + evaluation);
  const auto after = plan(need.total() + evaluation - 1);
  CHECK((!after->decodeBeside && !after->record && after->keepTextEncoder));
  CHECK(after->bytes == need.total());
  const auto leaves = plan(need.total() - 1);
  CHECK((leaves.ok() && !leaves->keepTextEncoder && leaves->bytes < need.total()));
  // What the encoder leaves behind may hold the recordings.
  const qint64 without = need.weights + std::max(need.textEncoder, need.workspace) + recordings;
  CHECK((without >= need.total() || (plan(without)->record && !plan(without)->keepTextEncoder)));
  for (const auto& model : crossflow::models::publishedModels())
    CHECK(recordingBytes(model.config) < qint64{3} << 30);
}

TEST_CASE("The ladder down has a bottom") {
  Economy economy(5);
  std::vector<int> batches;
  while (economy.batch() > 1) {
    REQUIRE(economy.stepDown(true));
    batches.push_back(economy.batch());
  }
  CHECK(batches == std::vector<int>{3, 2, 1});
  CHECK((economy.stepDown(true) && economy.tiledDecode()));
  CHECK((economy.stepDown(true) && economy.dropTextEncoder()));
  CHECK((economy.stepDown(true) && economy.lowerPrecision()));
  CHECK_FALSE(economy.stepDown(true));
}
