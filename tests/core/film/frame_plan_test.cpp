// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/film/frame_plan.h"

#include <catch2/catch.hpp>

#include "models/base/proc_facts.h"
#include "tests/support/resident_memory.h"

using namespace crossflow;

namespace {

core::GenerationRequest frame(int number) {
  core::GenerationRequest request;
  request.source = core::PromptLatent{QString::number(number)};
  return request;
}

/// Remembers the red value of every frame it is given.
class Recorder : public core::FilmWriter {
 public:
  std::optional<core::Failure> add(const QImage& image) override {
    shown.push_back(qRed(image.pixel(0, 0)));
    return std::nullopt;
  }
  std::optional<core::Failure> finish() override { return std::nullopt; }
  std::vector<int> shown;
};

QImage picture(int number) {
  QImage image(1, 1, QImage::Format_RGB32);
  image.fill(qRgb(number, 0, 0));
  return image;
}

}  // namespace

TEST_CASE("equal frames are drawn once and shown in order", "[film]") {
  std::vector<core::GenerationRequest> frames;
  const std::vector<int> order{0, 0, 1, 2, 1, 0};
  for (const int number : order) frames.push_back(frame(number));
  const core::FramePlan plan = core::planFrames(frames);
  CHECK(plan.distinct.size() == 3);
  Recorder film;
  core::FrameFeeder feeder(plan, film);
  for (int i = 0; i < 3; ++i) CHECK_FALSE(feeder.take(picture(i)).has_value());
  CHECK(film.shown == order);
  CHECK(feeder.written() == 6);
}

TEST_CASE("frames that are shown again do not stay in memory", "[film]") {
  QImage image(64, 64, QImage::Format_RGB32);
  core::FrameStore store(3 * image.sizeInBytes());
  const auto colour = [](int i) { return qRgb(i, 255 - i, i * 7 % 256); };
  const qint64 before = residentMemory();
  constexpr int kFrames = 2000;  // 32 MB
  for (int i = 0; i < kFrames; ++i) {
    image.fill(colour(i % 256));
    REQUIRE_FALSE(store.put(i, image).has_value());
  }
  CHECK(residentMemory() - before < (8 << 20) + tests::kKeptFreed);
  for (int i = kFrames - 1; i >= 0; i -= 37) {
    const auto found = store.get(i);
    REQUIRE(found.ok());
    CHECK(found->pixel(63, 63) == colour(i % 256));
    store.remove(i);
  }
  CHECK(store.get(0).ok());
  store.remove(0);
  CHECK_FALSE(store.get(0).ok());
}
