// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a parity check found, tensor by tensor. Filled by the checks, printed by `crossflow parity`
// and by tests/parity.

#include <ATen/core/Tensor.h>

#include <iosfwd>
#include <string>
#include <vector>

namespace crossflow::parity {

/// One compared tensor. ratio = maxAbsErr / scale, scale = largest absolute expected value (at
/// least 1e-12). For exact facts (ids, texts, keys) scale is 0 and the figures mean nothing.
struct Comparison {
  std::string name = {};
  double maxAbsErr = 0, scale = 0, ratio = 0, tolerance = 1e-4;
  bool passed = false;
  std::string detail = {};  // why it failed, where numbers do not say it
};

class Report {
 public:
  /// No relative tolerance is smaller than `leastTolerance`.
  explicit Report(double leastTolerance = 0) : leastTolerance_(leastTolerance) {}
  /// Compares with a tolerance relative to `expected`'s scale. Differing shapes and non-finite
  /// differences fail.
  void compare(const std::string& name, const at::Tensor& actual, const at::Tensor& expected,
               double tolerance = 1e-4);
  /// One number, e.g. a distance computed in double; same rule as compare().
  void compareNumber(const std::string& name, double actual, double expected,
                     double tolerance = 1e-4);
  /// The largest difference may be `allowed` itself, whatever the scale: grey levels, schedules.
  void compareAbsolute(const std::string& name, const at::Tensor& actual,
                       const at::Tensor& expected, double allowed);
  /// For ids, texts, keys: exact.
  void expect(const std::string& name, bool holds, const std::string& detail = {});

  const std::vector<Comparison>& comparisons() const { return comparisons_; }
  /// At least one comparison, and all of them hold.
  bool passed() const;
  double worstRatio() const;

 private:
  double leastTolerance_;
  std::vector<Comparison> comparisons_;
};

/// A table of all comparisons and a verdict line.
void printReport(std::ostream& out, const Report& report);

}  // namespace crossflow::parity
