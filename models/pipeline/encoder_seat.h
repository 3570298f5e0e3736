// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a text encoder sits that several pipelines of a process use, one after the other: T5-XXL is
// 9.5 GB, and needed for a moment of every new prompt. Whoever needs it first brings it, to a
// device of theirs; the others send their tokens there. Thread-safe.

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>

#include "models/text/text_encoder.h"

namespace crossflow::models {

class EncoderSeat {
 public:
  using Load = std::function<std::shared_ptr<TextEncoder>(std::stop_token)>;
  /// Who asks: any address of theirs, and where they would have the encoder.
  struct User {
    const void* self;
    at::Device device;
  };

  /// Brings the encoder in if it is not there; from now on `user` needs it. Waits while somebody
  /// else brings or uses it. Throws Cancelled and what `load` throws.
  void bring(User user, const Load& load, std::stop_token stop);
  /// bring(), then ids and mask [1, T] int64 -> features [1, T, D], both where `user` is.
  at::Tensor features(User user, const Load& load, const at::Tensor& ids, const at::Tensor& mask,
                      std::stop_token stop);
  /// It leaves memory with the last user whose device it is on; users of other devices may bring it
  /// to theirs. Waits while it is in use.
  void leave(User user);
  /// How often it was brought in.
  int loads() const;

 private:
  /// The turn of one user; the lock is not held while it works.
  class Turn;
  void bringInTurn(User user, const Load& load, const std::stop_token& stop);
  at::Tensor run(User user, const at::Tensor& ids, const at::Tensor& mask) const;

  mutable std::mutex mutex_;
  std::condition_variable_any free_;
  bool taken_ = false;
  std::map<const void*, at::Device> users_;
  std::shared_ptr<TextEncoder> encoder_;
  at::Device device_{at::kCPU};
  int loads_ = 0;
};

/// The seats of a process, by what sits there: file, number format and kind of device. Thread-safe.
class EncoderSeats {
 public:
  std::shared_ptr<EncoderSeat> seat(const std::string& key);
  /// How often encoders were brought in, all together, into seats that are still in use.
  int loads() const;

 private:
  mutable std::mutex mutex_;
  std::map<std::string, std::weak_ptr<EncoderSeat>> seats_;
};

}  // namespace crossflow::models
