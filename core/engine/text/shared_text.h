// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the engines of a process, one for each card, have in common on the way from a prompt: the
// latents of prompts, kept on the processor, and the seats of text encoders. A prompt is encoded
// once, by whoever needs it first. Thread-safe.

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <stop_token>
#include <utility>

#include "core/engine/text/latent_cache.h"

namespace crossflow::models {
class EncoderSeats;
}

namespace crossflow::core {

class SharedText {
 public:
  using Latent = std::shared_ptr<const models::TextLatent>;

  SharedText();
  ~SharedText();
  SharedText(const SharedText&) = delete;
  SharedText& operator=(const SharedText&) = delete;

  /// nullptr if it is not there. `key`: everything that decides the bits of the latent beside the
  /// prompt.
  Latent find(const QString& key, const QString& prompt);
  /// The kept one, or make()'s. Waits while another thread makes the same; if that one fails, this
  /// one does it. Throws Cancelled where `stop` comes while it waits, and what make() throws.
  Latent latent(const QString& key, const QString& prompt, const std::stop_token& stop,
                const std::function<models::TextLatent()>& make);
  /// How many make() have made.
  int made() const;

  const std::shared_ptr<models::EncoderSeats>& encoders() const { return encoders_; }

 private:
  using Name = std::pair<QString, QString>;
  void end(const Name& name, const Latent& latent);

  mutable std::mutex mutex_;
  std::condition_variable_any ended_;
  LatentCache cache_;
  std::set<Name> underway_;
  int made_ = 0;
  std::shared_ptr<models::EncoderSeats> encoders_;
};

}  // namespace crossflow::core
