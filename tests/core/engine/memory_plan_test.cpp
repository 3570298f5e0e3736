// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/memory_plan.h"

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
