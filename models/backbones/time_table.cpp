// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/time_table.h"

#include "models/torch.h"

#include <algorithm>

namespace crossflow::models {

void TimeTable::layTogether() {
  const std::vector<at::Tensor*> all = values();
  if (all.empty() || rows_.defined()) return;
  const at::ScalarType type = all.front()->scalar_type();
  if (std::ranges::any_of(all, [&](const at::Tensor* v) { return v->scalar_type() != type; }))
    return;
  std::vector<at::Tensor> flat;  // [n, V of one tensor]
  flat.reserve(all.size());
  for (const at::Tensor* value : all) flat.push_back(value->flatten(1));
  rows_ = at::cat(flat, 1);
  int64_t offset = 0;
  for (size_t i = 0; i < all.size(); ++i) {
    const int64_t width = flat[i].size(1);
    *all[i] = rows_.narrow(1, offset, width).view(all[i]->sizes());
    offset += width;
  }
}

std::unique_ptr<TimeTable> TimeTable::firstTime() const {
  if (!rows_.defined()) return nullptr;
  std::unique_ptr<TimeTable> first = copy();
  for (at::Tensor* value : first->values()) *value = value->narrow(0, 0, 1);
  first->rows_ = at::Tensor();
  first->layTogether();
  return first;
}

}  // namespace crossflow::models
