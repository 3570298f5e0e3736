// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/held_back.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "models/base/fingerprint.h"
#include "models/torch.h"
#include "training/data/sample_order.h"

namespace crossflow::training {

namespace {

constexpr std::size_t kFewestNames = 20, kMostHeld = 1000;

// The same on every machine and in every version, unlike std::hash.
uint64_t orderOf(const std::string& name) {
  return mixSeed(models::fingerprint(name), 0, 0);
}

std::size_t heldCount(std::size_t names, const DataConfig& config) {
  if (config.heldBack <= 0 || names < 2) return 0;
  auto count = static_cast<std::size_t>(std::lround(config.heldBack * static_cast<double>(names)));
  if (!config.heldBackIsSet) {
    if (names < kFewestNames) return 0;
    count = std::min(count, kMostHeld);
  }
  return std::clamp<std::size_t>(count, 1, names - 1);
}

at::Tensor rowsHeld(const std::vector<bool>& held, bool wanted) {
  std::vector<int64_t> rows;
  for (std::size_t i = 0; i < held.size(); ++i)
    if (held[i] == wanted) rows.push_back(static_cast<int64_t>(i));
  return torch::tensor(rows, torch::kLong);
}

CachedLatents rowsHeld(const CachedLatents& cached, const std::vector<bool>& held, bool wanted) {
  CachedLatents part;
  part.scale = cached.scale;
  part.latents = cached.latents.index_select(0, rowsHeld(held, wanted));
  for (std::size_t i = 0; i < held.size(); ++i) {
    if (held[i] != wanted) continue;
    part.names.push_back(cached.names[i]);
    part.captions.push_back(cached.captions[i]);
    part.repeats.push_back(cached.repeats[i]);
  }
  return part;
}

}  // namespace

std::vector<bool> heldBackRows(const std::vector<std::string>& names, const DataConfig& config) {
  std::map<uint64_t, std::string> order;  // names by their hash
  for (const std::string& name : names) order.emplace(orderOf(name), name);
  const std::size_t count = heldCount(order.size(), config);
  std::vector<bool> held(names.size(), false);
  if (count == 0) return held;
  const uint64_t last = std::next(order.begin(), static_cast<std::ptrdiff_t>(count) - 1)->first;
  for (std::size_t i = 0; i < names.size(); ++i) held[i] = orderOf(names[i]) <= last;
  return held;
}

std::pair<PictureList, PictureList> withoutHeldBack(PictureList list, const DataConfig& config) {
  PictureList own = keepSplit(list, false);
  if (!own.items.empty()) return {keepSplit(std::move(list), true), std::move(own)};
  std::vector<std::string> names;
  names.reserve(list.items.size());
  for (const CaptionedPicture& item : list.items) names.push_back(item.name);
  const std::vector<bool> held = heldBackRows(names, config);
  PictureList apart = list;
  apart.items.clear();
  std::vector<CaptionedPicture> kept;
  for (std::size_t i = 0; i < list.items.size(); ++i)
    (held[i] ? apart.items : kept).push_back(std::move(list.items[i]));
  list.items = std::move(kept);
  return {std::move(list), std::move(apart)};
}

std::pair<CachedLatents, CachedLatents> withoutHeldBack(CachedLatents cached,
                                                        const DataConfig& config) {
  const std::vector<bool> held = heldBackRows(cached.names, config);
  if (std::find(held.begin(), held.end(), true) == held.end())
    return {std::move(cached), CachedLatents()};
  return {rowsHeld(cached, held, false), rowsHeld(cached, held, true)};
}

}  // namespace crossflow::training
