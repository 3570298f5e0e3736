// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/encoder_seat.h"

#include <algorithm>

#include "models/base/error.h"
#include "models/base/out_of_memory.h"
#include "models/cuda/device_graph.h"
#include "models/torch.h"

namespace crossflow::models {

class EncoderSeat::Turn {
 public:
  /// Waits until it comes.
  explicit Turn(EncoderSeat& seat) : seat_(seat) {
    std::unique_lock lock(seat_.mutex_);
    seat_.free_.wait(lock, [this] { return !seat_.taken_; });
    seat_.taken_ = true;
  }
  /// Throws Cancelled where it is asked to stop before that.
  Turn(EncoderSeat& seat, const std::stop_token& stop) : seat_(seat) {
    std::unique_lock lock(seat_.mutex_);
    if (!seat_.free_.wait(lock, stop, [this] { return !seat_.taken_; })) throw Cancelled();
    seat_.taken_ = true;
  }
  ~Turn() {
    {
      const std::lock_guard lock(seat_.mutex_);
      seat_.taken_ = false;
    }
    seat_.free_.notify_all();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  EncoderSeat& seat_;
};

void EncoderSeat::bringInTurn(User user, const Load& load, const std::stop_token& stop) {
  std::shared_ptr<TextEncoder> made = encoder_ ? nullptr : load(stop);
  const std::lock_guard lock(mutex_);
  users_.insert_or_assign(user.self, user.device);
  if (!made) return;
  encoder_ = std::move(made);
  device_ = user.device;
  ++loads_;
}

void EncoderSeat::bring(User user, const Load& load, std::stop_token stop) {
  const Turn turn(*this, stop);
  bringInTurn(user, load, stop);
}

at::Tensor EncoderSeat::run(User user, const at::Tensor& ids, const at::Tensor& mask) const {
  if (device_ == user.device) return encoder_->forward(ids, mask);
  // Memory taken on another's card would be in the way of what that card's own thread records.
  // Streams need no care: both use the card's default one, and a copy between cards waits for both.
  const NobodyRecords quiet;
  at::Tensor features = encoder_->forward(ids.to(device_), mask.to(device_)).to(user.device);
  // The turn ends with the work, not with its order: who comes next may free what it reads.
  if (features.is_cuda()) features.flatten()[0].item();
  return features;
}

at::Tensor EncoderSeat::features(User user, const Load& load, const at::Tensor& ids,
                                 const at::Tensor& mask, std::stop_token stop) {
  const Turn turn(*this, stop);
  bringInTurn(user, load, stop);
  if (stop.stop_requested()) throw Cancelled();
  try {
    return run(user, ids, mask);
  } catch (const std::exception& error) {
    // On a card of one's own there is more to give up: the caller does.
    if (device_ == user.device || !isOutOfMemory(error)) throw;
  }
  {
    const std::lock_guard lock(mutex_);
    encoder_.reset();
  }
  bringInTurn(user, load, stop);
  return run(user, ids, mask);
}

void EncoderSeat::leave(User user) {
  const Turn turn(*this);
  std::shared_ptr<TextEncoder> gone;  // freed without the lock
  const std::lock_guard lock(mutex_);
  if (users_.erase(user.self) == 0) return;
  const bool wanted =
      std::ranges::any_of(users_, [&](const auto& entry) { return entry.second == device_; });
  if (!wanted) gone = std::move(encoder_);
}

int EncoderSeat::loads() const {
  const std::lock_guard lock(mutex_);
  return loads_;
}

std::shared_ptr<EncoderSeat> EncoderSeats::seat(const std::string& key) {
  const std::lock_guard lock(mutex_);
  std::erase_if(seats_, [](const auto& entry) { return entry.second.expired(); });
  std::weak_ptr<EncoderSeat>& known = seats_[key];
  std::shared_ptr<EncoderSeat> seat = known.lock();
  if (!seat) known = seat = std::make_shared<EncoderSeat>();
  return seat;
}

int EncoderSeats::loads() const {
  const std::lock_guard lock(mutex_);
  int all = 0;
  for (const auto& [key, known] : seats_)
    if (const auto seat = known.lock()) all += seat->loads();
  return all;
}

}  // namespace crossflow::models
