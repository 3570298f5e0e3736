// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parity/report.h"

#include <limits>
#include <sstream>

#include "tests/support/catch_torch.h"

using crossflow::parity::Report;

TEST_CASE("the ratio is the largest error over the largest expected value", "[parity]") {
  const at::Tensor expected = torch::tensor({-4.0F, 1.0F, 2.0F});
  Report report;
  report.compare("close", expected + 2e-4F, expected);
  REQUIRE(report.comparisons().size() == 1);
  CHECK(report.comparisons()[0].scale == Approx(4.0));
  CHECK(report.comparisons()[0].maxAbsErr == Approx(2e-4).epsilon(0.01));
  CHECK(report.comparisons()[0].ratio == Approx(5e-5).epsilon(0.01));
  CHECK(report.passed());
  report.compare("far", expected + 1e-3F, expected);
  CHECK_FALSE(report.passed());
}

TEST_CASE("shapes, absent tensors and non-finite numbers fail", "[parity]") {
  const at::Tensor expected = torch::ones({2, 3});
  SECTION("shape") {
    Report report;
    report.compare("t", torch::ones({3, 2}), expected);
    CHECK_FALSE(report.passed());
    CHECK_THAT(report.comparisons()[0].detail, Catch::Contains("[3, 2]"));
  }
  SECTION("absent") {
    Report report;
    report.compare("t", at::Tensor(), expected);
    CHECK_FALSE(report.passed());
  }
  SECTION("not a number") {
    Report report;
    report.compare("t", expected * std::numeric_limits<float>::quiet_NaN(), expected);
    CHECK_FALSE(report.passed());
  }
  SECTION("one bad value among many") {
    at::Tensor actual = expected.clone();
    actual[1][2] = std::numeric_limits<float>::infinity();
    Report report;
    report.compare("t", actual, expected);
    CHECK_FALSE(report.passed());
  }
}

TEST_CASE("a report without comparisons has proved nothing", "[parity]") {
  CHECK_FALSE(Report().passed());
}

TEST_CASE("the table shows every figure and the verdict", "[parity]") {
  Report report;
  report.compare("latent", torch::ones({2}), torch::ones({2}));
  report.expect("ids", false, "row 3");
  report.compareAbsolute("grey levels", torch::tensor({10, 21}), torch::tensor({10, 20}), 1);
  std::ostringstream text;
  crossflow::parity::printReport(text, report);
  CHECK_THAT(text.str(), Catch::Contains("max_abs_err") && Catch::Contains("latent"));
  CHECK_THAT(text.str(), Catch::Contains("FAILED  (row 3)"));
  CHECK_THAT(text.str(), Catch::Contains("FAILED: 1 of 3"));
}
