// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/text/shared_text.h"

#include "models/base/error.h"
#include "models/pipeline/encoder_seat.h"
#include "models/text_ve/text_ve.h"

namespace crossflow::core {

SharedText::SharedText() : encoders_(std::make_shared<models::EncoderSeats>()) {}

SharedText::~SharedText() = default;

SharedText::Latent SharedText::find(const QString& key, const QString& prompt) {
  const std::lock_guard lock(mutex_);
  return cache_.find(key, prompt);
}

SharedText::Latent SharedText::latent(const QString& key, const QString& prompt,
                                      const std::stop_token& stop,
                                      const std::function<models::TextLatent()>& make) {
  const Name name(key, prompt);
  {
    std::unique_lock lock(mutex_);
    if (!ended_.wait(lock, stop, [&] { return !underway_.contains(name); }))
      throw base::Cancelled();
    if (Latent known = cache_.find(key, prompt)) return known;
    underway_.insert(name);
  }
  Latent made;
  try {
    const models::TextLatent there = make();
    made = std::make_shared<models::TextLatent>(
        models::TextLatent{there.mu.cpu(), there.logVar.cpu()});
  } catch (...) {
    end(name, {});
    throw;
  }
  end(name, made);
  return made;
}

void SharedText::end(const Name& name, const Latent& latent) {
  {
    const std::lock_guard lock(mutex_);
    underway_.erase(name);
    if (latent) {
      cache_.insert(name.first, name.second, latent);
      ++made_;
    }
  }
  ended_.notify_all();
}

int SharedText::made() const {
  const std::lock_guard lock(mutex_);
  return made_;
}

}  // namespace crossflow::core
