// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The values of a backbone that depend on time alone, computed once for a grid of times:
// time-dependent norm parameters (DiMR) or adaLN modulations (DiT). Opaque to samplers, which pass
// a table and an index into it. Work that was recorded for a device cannot be told another index,
// so it reads a table of one time whose values are overwritten: with all of them next to each other
// that is one copy. Letters: n times, V numbers of one time.

#include <ATen/core/Tensor.h>

#include <memory>
#include <vector>

namespace crossflow::models {

class TimeTable {
 public:
  virtual ~TimeTable() = default;

  /// Every tensor of the table, [n, ...] each; none where a table does not consist of tensors.
  virtual std::vector<at::Tensor*> values() { return {}; }
  /// Shares the tensors; nullptr where values() are none.
  virtual std::unique_ptr<TimeTable> copy() const { return nullptr; }

  /// Moves all values next to each other. Does nothing where they are none or of several types.
  void layTogether();
  /// [n, V], which the values lie in once layTogether() could do it; undefined before.
  const at::Tensor& rows() const { return rows_; }
  /// The first time alone in tensors of its own, laid together; nullptr if this table is not.
  std::unique_ptr<TimeTable> firstTime() const;

 private:
  at::Tensor rows_;
};

}  // namespace crossflow::models
