// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/torch.h"

#include <functional>
#include <utility>

#include "models/backbones/backbone.h"

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

}  // namespace crossflow::tests
