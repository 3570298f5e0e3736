// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/staged_copy.h"

#include <vector>

#include "models/base/error.h"
#include "models/torch.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;

namespace {

/// A device that copies as late as it may: when its buffer is waited for. A buffer filled before
/// that would show.
struct LateDevice {
  struct Sent {
    at::Tensor target, piece;
  };

  explicit LateDevice(int64_t bufferBytes) {
    for (at::Tensor& buffer : line.buffers) buffer = at::zeros({bufferBytes}, at::kByte);
    line.send = [this](const at::Tensor& target, const at::Tensor& piece, size_t buffer) {
      REQUIRE_FALSE(underWay[buffer]);
      underWay[buffer] = Sent{target, piece};
      pieces.push_back(piece.numel());
      order.push_back(buffer);
      if (onSend) onSend();
    };
    line.wait = [this](size_t buffer) {
      if (underWay[buffer]) underWay[buffer]->target.copy_(underWay[buffer]->piece);
      underWay[buffer].reset();
    };
  }

  bool idle() const { return !underWay[0] && !underWay[1]; }

  StagingLine line;
  std::array<std::optional<Sent>, 2> underWay;
  std::vector<int64_t> pieces;
  std::vector<size_t> order;
  std::function<void()> onSend;
};

}  // namespace

TEST_CASE("Tensors of any size and kind come through two small buffers unchanged", "[staging]") {
  LateDevice device(64);
  const std::vector<at::Tensor> values = {
      at::randn({3, 5}),                        // 60 bytes: less than a buffer
      at::randn({16}),                          // just one
      at::randn({2, 16}),                       // just two
      at::randn({7, 11, 3}).to(at::kBFloat16),  // 462: eight, the last one short
      at::tensor(3.5),                          // no dimensions
      at::empty({0, 4}),                        // nothing
      at::randint(0, 9, {33}, at::kLong),       // whole numbers
      at::randn({6, 9}).t(),                    // with another layout
      at::randn({9, 8}).narrow(0, 3, 4),        // in the middle of another
  };
  std::vector<at::Tensor> came;
  StagedCopy copy(device.line);
  for (const at::Tensor& value : values) came.push_back(copy.to(at::kCPU, value, {}));
  copy.finish();
  CHECK(device.idle());
  for (size_t i = 0; i < values.size(); ++i) {
    INFO("tensor " << i);
    CHECK(came[i].scalar_type() == values[i].scalar_type());
    CHECK(at::equal(came[i], values[i]));
    if (values[i].is_contiguous() && values[i].numel() > 0)
      CHECK(came[i].data_ptr() != values[i].data_ptr());
  }
  CHECK(device.pieces == std::vector<int64_t>{60, 64, 64, 64, 64, 64, 64, 64, 64, 64,
                                              64, 14, 8,  64, 64, 64, 64, 8,  64, 64});
  for (size_t i = 0; i < device.order.size(); ++i) CHECK(device.order[i] == i % 2);
}

TEST_CASE("A stop between pieces is heard, with nothing left under way", "[staging]") {
  LateDevice device(64);
  std::stop_source stop;
  device.onSend = [&] {
    if (device.pieces.size() == 3) stop.request_stop();
  };
  StagedCopy copy(device.line);
  CHECK_THROWS_AS(copy.to(at::kCPU, at::randn({1000}), stop.get_token()), Cancelled);
  CHECK(device.pieces.size() == 3);
  CHECK(device.idle());
}

TEST_CASE("A device that fails on the way leaves nothing under way", "[staging]") {
  LateDevice device(64);
  device.onSend = [&] {
    if (device.pieces.size() == 2) throw Error(Sentence::tr("The device is lost."));
  };
  StagedCopy copy(device.line);
  CHECK_THROWS_AS(copy.to(at::kCPU, at::randn({1000}), {}), Error);
  CHECK(device.idle());
}

TEST_CASE("Leaving waits for what is under way", "[staging]") {
  LateDevice device(64);
  const at::Tensor value = at::randn({5});
  at::Tensor came;
  {
    StagedCopy copy(device.line);
    came = copy.to(at::kCPU, value, {});
    CHECK_FALSE(device.idle());
  }
  CHECK(device.idle());
  CHECK(at::equal(came, value));
}

TEST_CASE("Only a GPU is reached through page-locked memory", "[staging]") {
  CHECK_FALSE(stagingLine(at::kCPU));
  CHECK_FALSE(stagingLine(at::kMeta));
  // None here: plain copies then. Where there is one, gpu-check measures both.
  if (!at::hasCUDA()) CHECK_FALSE(stagingLine(at::Device(at::kCUDA, 0)));
}
