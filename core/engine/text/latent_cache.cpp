// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/text/latent_cache.h"

#include <QHashFunctions>

namespace crossflow::core {

LatentCache::Entries::iterator LatentCache::locate(const QString& model, const QString& prompt) {
  const auto [first, last] = index_.equal_range(qHashMulti(0, model, prompt));
  for (auto candidate = first; candidate != last; ++candidate)
    if (candidate->second->model == model && candidate->second->prompt == prompt)
      return candidate->second;
  return entries_.end();
}

std::shared_ptr<const models::TextLatent> LatentCache::find(const QString& model,
                                                            const QString& prompt) {
  const auto entry = locate(model, prompt);
  if (entry == entries_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, entry);
  return entry->latent;
}

void LatentCache::insert(const QString& model, const QString& prompt,
                         std::shared_ptr<const models::TextLatent> latent) {
  if (const auto entry = locate(model, prompt); entry != entries_.end()) {
    entry->latent = std::move(latent);
    entries_.splice(entries_.begin(), entries_, entry);
    return;
  }
  const size_t key = qHashMulti(0, model, prompt);
  entries_.push_front({key, model, prompt, std::move(latent)});
  index_.emplace(key, entries_.begin());
  if (entries_.size() <= maxEntries_) return;
  const auto oldest = std::prev(entries_.end());
  const auto [first, last] = index_.equal_range(oldest->key);
  for (auto candidate = first; candidate != last; ++candidate)
    if (candidate->second == oldest) {
      index_.erase(candidate);
      break;
    }
  entries_.pop_back();
}

void LatentCache::clear() {
  index_.clear();
  entries_.clear();
}

}  // namespace crossflow::core
