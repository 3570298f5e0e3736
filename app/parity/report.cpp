// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parity/report.h"

#include "models/torch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ostream>
#include <sstream>

#include "models/shape_check.h"

namespace crossflow::parity {
namespace {

constexpr double kSmallestScale = 1e-12;

at::Tensor asDouble(const at::Tensor& tensor) {
  return tensor.detach().to(at::kCPU, at::kDouble).contiguous();
}

std::string sizesOf(const at::Tensor& tensor) {
  std::ostringstream text;
  if (tensor.defined()) {
    text << tensor.sizes();
  } else {
    text << "nothing";
  }
  return text.str();
}

/// Fills in everything but the verdict; false if the shapes differ.
bool measure(Comparison& comparison, const at::Tensor& actual, const at::Tensor& expected) {
  if (!actual.defined() || !expected.defined() || actual.sizes() != expected.sizes()) {
    comparison.maxAbsErr = comparison.ratio = std::numeric_limits<double>::infinity();
    comparison.detail = "shape " + sizesOf(actual) + " instead of " + sizesOf(expected);
    return false;
  }
  comparison.scale = kSmallestScale;
  if (expected.numel() == 0) return true;
  const at::Tensor want = asDouble(expected), got = asDouble(actual);
  comparison.scale = std::max(kSmallestScale, want.abs().max().item<double>());
  comparison.maxAbsErr = (got - want).abs().max().item<double>();
  comparison.ratio = comparison.maxAbsErr / comparison.scale;
  if (!std::isfinite(comparison.maxAbsErr)) comparison.detail = "not finite";
  return true;
}

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3e", value);
  return text;
}

void printRow(std::ostream& out, const Comparison& c, size_t nameWidth) {
  out << "  " << c.name << std::string(nameWidth - c.name.size() + 2, ' ');
  if (c.scale > 0) {
    out << number(c.maxAbsErr) << "  " << number(c.scale) << "  " << number(c.ratio) << "  "
        << number(c.tolerance) << "  ";
  } else {
    out << std::string(44, ' ');
  }
  out << (c.passed ? "ok" : "FAILED");
  if (!c.passed && !c.detail.empty()) out << "  (" << c.detail << ")";
  out << '\n';
}

}  // namespace

void Report::compare(const std::string& name, const at::Tensor& actual, const at::Tensor& expected,
                     double tolerance) {
  Comparison c{.name = name, .tolerance = std::max(tolerance, leastTolerance_)};
  c.passed = measure(c, actual, expected) && c.ratio <= c.tolerance;
  comparisons_.push_back(std::move(c));
}

void Report::compareNumber(const std::string& name, double actual, double expected,
                           double tolerance) {
  compare(name, torch::scalar_tensor(actual, at::kDouble),
          torch::scalar_tensor(expected, at::kDouble), tolerance);
}

void Report::compareAbsolute(const std::string& name, const at::Tensor& actual,
                             const at::Tensor& expected, double allowed) {
  Comparison c{.name = name};
  const bool sameShape = measure(c, actual, expected);
  // Shown as a ratio like all others; the verdict is the absolute one.
  c.tolerance = allowed / std::max(kSmallestScale, c.scale);
  c.passed = sameShape && c.maxAbsErr <= allowed;
  comparisons_.push_back(std::move(c));
}

void Report::expect(const std::string& name, bool holds, const std::string& detail) {
  Comparison c{.name = name, .tolerance = 0, .passed = holds, .detail = detail};
  comparisons_.push_back(std::move(c));
}

bool Report::passed() const {
  return !comparisons_.empty() && std::all_of(comparisons_.begin(), comparisons_.end(),
                                              [](const Comparison& c) { return c.passed; });
}

double Report::worstRatio() const {
  double worst = 0;
  for (const Comparison& c : comparisons_) worst = std::max(worst, c.ratio);
  return worst;
}

void printReport(std::ostream& out, const Report& report) {
  size_t nameWidth = 6;
  for (const Comparison& c : report.comparisons()) nameWidth = std::max(nameWidth, c.name.size());
  out << "  tensor" << std::string(nameWidth - 6 + 2, ' ')
      << "max_abs_err  scale     ratio      tolerance\n";
  size_t failed = 0;
  for (const Comparison& c : report.comparisons()) {
    printRow(out, c, nameWidth);
    failed += c.passed ? 0 : 1;
  }
  const size_t total = report.comparisons().size();
  if (failed == 0) {
    out << "PASSED: " << total << " comparisons, largest ratio " << number(report.worstRatio())
        << "\n";
  } else {
    out << "FAILED: " << failed << " of " << total << " comparisons\n";
  }
}

}  // namespace crossflow::parity
