// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/torch.h"

#include <cmath>
#include <functional>
#include <utility>

#include "models/backbones/backbone.h"
#include "models/flow/flow_path.h"
#include "models/flow/sampler.h"

namespace crossflow::tests {

/// A velocity field given by a formula, so that solvers can be held against exact solutions.
class AnalyticBackbone : public models::Backbone {
 public:
  /// (z [B, ...], time, isNull [B]) -> velocity.
  using Field = std::function<at::Tensor(const at::Tensor&, double, const at::Tensor&)>;

  explicit AnalyticBackbone(Field field) : field_(std::move(field)) {}

  std::vector<at::Tensor> forward(const at::Tensor& z, const at::Tensor& time,
                                  const at::Tensor& isNull) override {
    return {field_(z, time[0].item<double>(), isNull)};
  }

  std::unique_ptr<models::TimeTable> tabulate(const at::Tensor& asked) override {
    auto table = std::make_unique<Table>();
    table->times = asked.to(at::kDouble);
    return table;
  }

  at::Tensor velocity(const at::Tensor& z, const models::TimeTable& table, int64_t index,
                      const at::Tensor& isNull) override {
    const double time = dynamic_cast<const Table&>(table).times[index].item<double>();
    times.push_back(time);
    rows.push_back(z.size(0));
    return field_(z, time, isNull);
  }

  std::vector<double> times;  // of all calls of velocity()
  std::vector<int64_t> rows;  // and how many rows each had

 private:
  struct Table : models::TimeTable {
    at::Tensor times;
  };
  Field field_;
};

/// dz/dt = (1 + t) z; exact solution z(0) · exp(t + t²/2).
inline AnalyticBackbone growth() {
  return AnalyticBackbone(
      [](const at::Tensor& z, double t, const at::Tensor&) { return z * (1 + t); });
}

/// How far a solver ends from the exact solution of growth().
inline double errorOnGrowth(models::SolverKind solver, int64_t steps) {
  AnalyticBackbone field = growth();
  const at::Tensor end = models::sample(field, torch::ones({1, 1, 1, 1}),
                                        {.solver = solver, .steps = steps, .guidance = 1});
  return std::abs(end.item<double>() -
                  std::exp(models::kLastTime + models::kLastTime * models::kLastTime / 2));
}

}  // namespace crossflow::tests
