// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Weights on their way to a GPU: through two page-locked buffers, one filled while the other is
// copied. A copy straight from ordinary memory, as a mapped file's is, goes at an eighth of that.

#include <ATen/core/Tensor.h>

#include <array>
#include <functional>
#include <optional>
#include <stop_token>

namespace crossflow::models {

/// What copies between a buffer and the device. Played in tests.
struct StagingLine {
  std::array<at::Tensor, 2> buffers;  // bytes on the processor, of one size
  /// Begins to copy `piece`, which lies in a buffer, to `target`; both [n] bytes.
  std::function<void(const at::Tensor& target, const at::Tensor& piece, size_t buffer)> send;
  std::function<void(size_t buffer)> wait;  // blocks until what was sent from it is there
};

/// A line to a GPU with a stream of its own. None for other devices, and where no page-locked
/// memory can be had.
std::optional<StagingLine> stagingLine(at::Device device);

class StagedCopy {
 public:
  explicit StagedCopy(StagingLine line) : line_(std::move(line)) {}
  ~StagedCopy();  // as finish(), but throws nothing
  StagedCopy(const StagedCopy&) = delete;
  StagedCopy& operator=(const StagedCopy&) = delete;

  /// `value`, of any shape and layout, on `device`; it is whole after finish(). `stop` is asked
  /// before each piece: throws Cancelled. Blocks while both buffers are under way.
  at::Tensor to(at::Device device, const at::Tensor& value, const std::stop_token& stop);
  /// Blocks until all is there.
  void finish();

 private:
  void send(const at::Tensor& target, const at::Tensor& source, const std::stop_token& stop);

  StagingLine line_;
  size_t next_ = 0;
};

}  // namespace crossflow::models
