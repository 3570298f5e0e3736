// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/encoder_seat.h"

#include <atomic>
#include <latch>
#include <thread>

#include "models/base/error.h"
#include "models/torch.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::models;

namespace {

/// Adds one to the ids; tells when it works, and waits until it may.
struct SlowEncoder : TextEncoder {
  at::Tensor forward(const at::Tensor& ids, const at::Tensor&) override {
    if (working) working->count_down();
    if (goOn) goOn->wait();
    return (ids + 1).to(at::kFloat).unsqueeze(-1);
  }
  std::latch* working = nullptr;
  std::latch* goOn = nullptr;
};

const at::Device kCpu(at::kCPU), kMeta(at::kMeta);

EncoderSeat::Load loaderOf(const std::shared_ptr<TextEncoder>& encoder) {
  return [encoder](std::stop_token) { return encoder; };
}

at::Tensor idsOf(int64_t first) {
  return at::arange(first, first + 3, at::kLong).unsqueeze(0);
}

}  // namespace

TEST_CASE("Two threads have one encoder, one after the other", "[encoder_seat]") {
  EncoderSeat seat;
  std::atomic<int> inside = 0, most = 0;
  struct Counting : TextEncoder {
    at::Tensor forward(const at::Tensor& ids, const at::Tensor&) override {
      most = std::max(most.load(), ++inside);
      std::this_thread::yield();
      --inside;
      return ids.to(at::kFloat);
    }
    Counting(std::atomic<int>& now, std::atomic<int>& peak) : inside(now), most(peak) {}
    std::atomic<int>&inside, &most;
  };
  std::atomic<int> loads = 0;
  const auto use = [&](const int* self) {
    const c10::InferenceMode inference;
    for (int64_t i = 0; i < 50; ++i) {
      const at::Tensor ids = idsOf(i);
      const at::Tensor features = seat.features({self, kCpu},
                                                [&](std::stop_token) {
                                                  ++loads;
                                                  return std::make_shared<Counting>(inside, most);
                                                },
                                                ids, ids, {});
      if (!at::equal(features, ids.to(at::kFloat))) most = 100;
    }
  };
  const int a = 0, b = 0;
  {
    const std::jthread one([&] { use(&a); }), two([&] { use(&b); });
  }
  CHECK(loads == 1);
  CHECK(seat.loads() == 1);
  CHECK(most == 1);
}

TEST_CASE("A stop is heard while another uses the encoder", "[encoder_seat]") {
  EncoderSeat seat;
  auto encoder = std::make_shared<SlowEncoder>();
  std::latch working(1), goOn(1);
  encoder->working = &working;
  encoder->goOn = &goOn;
  const int a = 0, b = 0;
  std::jthread first([&] { seat.features({&a, kCpu}, loaderOf(encoder), idsOf(0), idsOf(0), {}); });
  working.wait();
  std::stop_source stop;
  std::atomic<bool> cancelled = false;
  std::jthread second([&] {
    try {
      seat.features({&b, kCpu}, loaderOf(encoder), idsOf(0), idsOf(0), stop.get_token());
    } catch (const Cancelled&) {
      cancelled = true;
    }
  });
  stop.request_stop();
  second.join();  // while the first still works
  CHECK(cancelled);
  goOn.count_down();
}

TEST_CASE("An encoder goes with its last user, or with the last one whose device it is on",
          "[encoder_seat]") {
  EncoderSeat seat;
  const auto load = loaderOf(std::make_shared<SlowEncoder>());
  const int first = 0, second = 0, stranger = 0;
  const EncoderSeat::User here{&first, kCpu}, elsewhere{&second, kMeta};
  const auto loadsOf = [&](EncoderSeat::User user) {
    seat.bring(user, load, {});
    return seat.loads();
  };
  CHECK(loadsOf(here) == 1);
  CHECK(loadsOf(elsewhere) == 1);
  SECTION("somebody else's leave does not take it away, the last one's does") {
    seat.leave(elsewhere);
    CHECK(loadsOf(here) == 1);
    seat.leave(here);
    CHECK(loadsOf(elsewhere) == 2);
    seat.leave(elsewhere);
    CHECK(loadsOf(here) == 3);
  }
  SECTION("its device's memory is given back, and the other brings its own") {
    seat.leave(here);
    CHECK(loadsOf(elsewhere) == 2);
    CHECK(loadsOf(here) == 2);
  }
  SECTION("who shares its device keeps it") {
    const int third = 0;
    CHECK(loadsOf({&third, kCpu}) == 1);
    seat.leave(here);
    CHECK(loadsOf({&third, kCpu}) == 1);
    seat.leave({&third, kCpu});
    CHECK(loadsOf(elsewhere) == 2);
  }
  SECTION("who never needed it takes nothing away") {
    seat.leave({&stranger, kCpu});
    CHECK(loadsOf(here) == 1);
  }
}

TEST_CASE("A loader that fails leaves the seat to the next one", "[encoder_seat]") {
  EncoderSeat seat;
  const int a = 0, b = 0;
  CHECK_THROWS_AS(
      seat.bring({&a, kCpu},
                 [](std::stop_token) -> std::shared_ptr<TextEncoder> { throw Cancelled(); }, {}),
      Cancelled);
  seat.bring({&b, kCpu}, loaderOf(std::make_shared<SlowEncoder>()), {});
  CHECK(seat.loads() == 1);
}

TEST_CASE("What ran out of another card's memory is done on one's own", "[encoder_seat]") {
  EncoderSeat seat;
  struct Full : TextEncoder {
    at::Tensor forward(const at::Tensor&, const at::Tensor&) override { throw std::bad_alloc(); }
  };
  const int theirs = 0, ours = 0;
  seat.bring({&theirs, kMeta}, loaderOf(std::make_shared<Full>()), {});
  const at::Tensor features = seat.features(
      {&ours, kCpu}, loaderOf(std::make_shared<SlowEncoder>()), idsOf(4), idsOf(4), {});
  CHECK(features.flatten()[0].item<float>() == 5);
  CHECK(seat.loads() == 2);
  CHECK_THROWS_AS(EncoderSeat().features({&ours, kCpu}, loaderOf(std::make_shared<Full>()),
                                         idsOf(0), idsOf(0), {}),
                  std::bad_alloc);
}

TEST_CASE("One seat for one name, for as long as somebody sits there", "[encoder_seat]") {
  EncoderSeats seats;
  auto first = seats.seat("t5");
  CHECK(seats.seat("t5") == first);
  CHECK(seats.seat("clip") != first);
  const int a = 0;
  first->bring({&a, kCpu}, loaderOf(std::make_shared<SlowEncoder>()), {});
  CHECK(seats.loads() == 1);
  first.reset();
  CHECK(seats.seat("t5")->loads() == 0);
}
