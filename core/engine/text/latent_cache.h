// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text latents of prompts seen lately, so that dragging a slider runs the text path once. Kept is
// the distribution (mean, variance) of a prompt: every seed and variation of it follows without a
// network, by the same arithmetic and thus to the same bits.

#include <QString>
#include <cstddef>
#include <list>
#include <memory>
#include <unordered_map>

namespace crossflow::models {
struct TextLatent;
}

namespace crossflow::core {

class LatentCache {
 public:
  /// `maxEntries` prompts; a latent of the published models takes 32 or 128 kB.
  explicit LatentCache(size_t maxEntries = 512) : maxEntries_(maxEntries) {}

  /// nullptr if it is not there. `model` tells model, precision and device apart.
  std::shared_ptr<const models::TextLatent> find(const QString& model, const QString& prompt);
  void insert(const QString& model, const QString& prompt,
              std::shared_ptr<const models::TextLatent> latent);
  void clear();
  size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    size_t key;
    QString model, prompt;
    std::shared_ptr<const models::TextLatent> latent;
  };
  using Entries = std::list<Entry>;  // the most recently used first
  Entries::iterator locate(const QString& model, const QString& prompt);

  size_t maxEntries_;
  Entries entries_;
  std::unordered_multimap<size_t, Entries::iterator> index_;
};

}  // namespace crossflow::core
