// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/step_monitor.h"

#include <limits>

#include "models/base/error.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;

TEST_CASE("a step with numbers that are not finite names itself", "[step_monitor]") {
  const at::Tensor good = torch::zeros({1, 1, 2, 2});
  at::Tensor bad = good.clone();
  bad[0][0][1][1] = std::numeric_limits<float>::infinity();
  StepMonitor known(5, {}), unknown(0, {});
  known.finished(good, 0.2, 1, {good, good, 0});
  CHECK_THROWS_WITH(known.finished(bad, 0.4, 2, {good, good, 0.2}), Catch::Contains("step 2 of 5"));
  CHECK_THROWS_WITH(unknown.finished(bad, 0.4, 2, {good, good, 0.2}),
                    Catch::Contains("in step 1;"));
}

TEST_CASE("the estimate follows the velocity to the end", "[step_monitor]") {
  SampleStep seen;
  StepMonitor monitor(4, [&](const SampleStep& step) { seen = step; });
  const at::Tensor state = torch::ones({1, 1, 2, 2}), velocity = 8 * state;
  monitor.finished(state + 1, 0.5, 3, {state, velocity, 0.25});
  CHECK(seen.step == 1);
  CHECK(seen.of == 4);
  CHECK(seen.evaluations == 3);
  CHECK(seen.progress == 0.5);
  CHECK(at::equal(seen.state, state + 1));
  CHECK(at::equal(seen.estimate, torch::full({1, 1, 2, 2}, 7.0F)));
  CHECK(monitor.steps() == 1);
}
