// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/frechet_distance.h"

#include "models/base/error.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"

using namespace crossflow;
using namespace crossflow::training;

TEST_CASE("equal sets are at distance nought", "[frechet_distance]") {
  torch::manual_seed(4);
  const FeatureStatistics set = statisticsOf(torch::randn({40, 12}));
  CHECK(frechetDistance(set, set) == Approx(0.0).margin(1e-9));
}

TEST_CASE("independent dimensions add up", "[frechet_distance]") {
  const at::Tensor a = torch::tensor({1.0, 4.0}, torch::kDouble).diag();
  const at::Tensor b = torch::tensor({9.0, 4.0}, torch::kDouble).diag();
  const at::Tensor mean = torch::zeros({2}, torch::kDouble);
  // |0 - 1|² for each mean, (sqrt(1) - sqrt(9))² for the first variance.
  CHECK(frechetDistance({mean, a}, {mean + 1.0, b}) == Approx(2.0 + 4.0));
}

TEST_CASE("statistics are those of numpy", "[frechet_distance]") {
  const FeatureStatistics set = statisticsOf(torch::tensor({{1.0, 2.0}, {3.0, 6.0}}));
  CHECK(at::allclose(set.mean, torch::tensor({2.0, 4.0}, torch::kDouble)));
  CHECK(at::allclose(set.covariance, torch::tensor({{2.0, 4.0}, {4.0, 8.0}}, torch::kDouble)));
  CHECK_THROWS_AS(statisticsOf(torch::zeros({1, 3})), crossflow::base::Error);
}

TEST_CASE("statistics go through a file unchanged", "[frechet_distance]") {
  const crossflow::tests::TempDir folder;
  const FeatureStatistics set = statisticsOf(torch::randn({5, 3}));
  writeStatistics(folder / "s.npz", set);
  const FeatureStatistics read = readStatistics(folder / "s.npz");
  CHECK(at::equal(read.mean, set.mean));
  CHECK(at::equal(read.covariance, set.covariance));
}

TEST_CASE("numbers that are not finite are an error", "[frechet_distance]") {
  FeatureStatistics set = statisticsOf(torch::randn({5, 3}));
  set.mean[0] = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(frechetDistance(set, set), crossflow::base::NumericError);
}
