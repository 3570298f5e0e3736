// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A few of many, so that an evaluation sees all parts of a list.

#include <cstddef>
#include <vector>

namespace crossflow::training {

/// `count` items at even distances, the first one among them; the whole list if it is no longer.
template <typename T>
std::vector<T> spread(const std::vector<T>& all, std::size_t count) {
  if (all.size() <= count) return all;
  std::vector<T> some;
  some.reserve(count);
  for (std::size_t i = 0; i < count; ++i) some.push_back(all[i * all.size() / count]);
  return some;
}

}  // namespace crossflow::training
