// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shape_check.h"

#include "models/base/error.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::models;

TEST_CASE("expectShape accepts matching sizes and wildcards", "[shape_check]") {
  const at::Tensor tensor = torch::zeros({2, 4, 8});
  REQUIRE_NOTHROW(expectShape(tensor, {2, 4, 8}, "latent"));
  REQUIRE_NOTHROW(expectShape(tensor, {kAnySize, 4, kAnySize}, "latent"));
}

TEST_CASE("expectShape names the tensor, the wanted and the given sizes", "[shape_check]") {
  const at::Tensor tensor = torch::zeros({2, 4});
  REQUIRE_THROWS_WITH(expectShape(tensor, {kAnySize, 5}, "latent"),
                      "latent should have the shape [any, 5] but has [2, 4].");
  REQUIRE_THROWS_AS(expectShape(at::Tensor(), {1}, "latent"), ShapeError);
}
