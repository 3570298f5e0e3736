// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/film_frames.h"

#include <catch2/catch.hpp>
#include <set>

#include "core/requests/request_limits.h"

using namespace crossflow::core;

namespace {

double positionOf(const GenerationRequest& frame) {
  return std::get<InterpolatedLatent>(frame.source).position;
}

std::vector<double> positions(const std::vector<GenerationRequest>& frames) {
  std::vector<double> all;
  for (const GenerationRequest& frame : frames) all.push_back(positionOf(frame));
  return all;
}

/// What a frame shows at a key: the prompt and the seed of its noise.
std::pair<QString, quint64> keyOf(const GenerationRequest& frame) {
  const auto& way = std::get<InterpolatedLatent>(frame.source);
  if (way.position == 0) return {way.from, frame.sampling.seed};
  return {way.to, frame.sampling.seed + (way.sharedNoise ? 0 : way.toSeedOffset)};
}

SequenceRequest film(const std::vector<QString>& prompts, Loop loop) {
  SequenceRequest request;
  for (const QString& prompt : prompts) request.keys.push_back({prompt});
  request.framesPerStep = 5;
  request.loop = loop;
  request.look.sampling.seed = 7;
  return request;
}

const QString kA = QStringLiteral("a"), kB = QStringLiteral("b"), kC = QStringLiteral("c");

}  // namespace

TEST_CASE("A pace moves the frames between the keys, never the keys") {
  const std::vector<double> late{0, 0.1, 1};
  CHECK(paceAt(late, 0) == 0);
  CHECK(paceAt(late, 0.25) == Approx(0.05));
  CHECK(paceAt(late, 0.75) == Approx(0.55));
  CHECK(paceAt(late, 1) == 1);
  CHECK(paceAt(late, 1.5) == 1.5);
  CHECK(paceAt({}, 0.3) == 0.3);
  SequenceRequest request = film({kA, kB}, Loop::None);
  request.keys[0].pace = late;
  CHECK(positions(expandSequence(request)) == std::vector<double>{0, 0.05, 0.1, 0.55, 1});
  CHECK_FALSE(faultOf(request));
  request.keys[0].pace = {0, 2};
  CHECK(faultOf(request));
}

TEST_CASE("A film of one key, or of too few frames, is refused") {
  SequenceRequest request = film({kA, kB}, Loop::None);
  CHECK_FALSE(faultOf(request));
  request.framesPerStep = kMinSequenceFrames - 1;
  CHECK(faultOf(request));
  request = film({kA}, Loop::None);
  CHECK(faultOf(request));
}

TEST_CASE("A film shows each key once, holds it and eases") {
  SequenceRequest request = film({kA, kB, kC}, Loop::None);
  CHECK(expandSequence(request).size() == 9);
  request.keys[1].hold = 2;
  request.keys[0].easing = Easing::EaseIn;
  const auto frames = expandSequence(request);
  REQUIRE(frames.size() == 11);
  CHECK(positionOf(frames[2]) == 0.25);
  CHECK(frames[4] == frames[5]);
  CHECK(frames[5] == frames[6]);
  CHECK_FALSE(frames[6] == frames[7]);
  CHECK(positionOf(frames.back()) == 1);
}

TEST_CASE("A loop comes back without showing its start twice, with each key's own noise") {
  SequenceRequest request = film({kA, kB, kC}, Loop::Loop);
  request.sharedNoise = false;
  const auto frames = expandSequence(request);
  REQUIRE(frames.size() == 12);
  CHECK(keyOf(frames[0]) == std::pair(kA, quint64{7}));
  CHECK(keyOf(frames[4]) == std::pair(kB, quint64{8}));
  CHECK(keyOf(frames[8]) == std::pair(kC, quint64{9}));
  GenerationRequest closing = frames[11];
  std::get<InterpolatedLatent>(closing.source).position = 1;
  CHECK(keyOf(closing) == std::pair(kA, quint64{7}));
}

TEST_CASE("Ping-pong doubles no frame") {
  SequenceRequest request = film({kA, kB, kC}, Loop::PingPong);
  auto frames = expandSequence(request);
  REQUIRE(frames.size() == 16);
  for (size_t i = 0; i < frames.size(); ++i)
    CHECK_FALSE(frames[i] == frames[(i + 1) % frames.size()]);
  request.keys[0].hold = 1;
  request.keys[2].hold = 2;
  frames = expandSequence(request);
  CHECK(frames.size() == 19);
}

TEST_CASE("Easings keep their ends and rise") {
  for (const Easing easing : {Easing::Linear, Easing::EaseIn, Easing::EaseOut, Easing::EaseInOut}) {
    CHECK(ease(easing, 0) == 0);
    CHECK(ease(easing, 1) == 1);
    for (int i = 0; i < 10; ++i) CHECK(ease(easing, i / 10.0) < ease(easing, (i + 1) / 10.0));
  }
}

TEST_CASE("Coarse to fine visits every frame once, the ends first") {
  for (const int frames : {1, 2, 3, 5, 8, 40, 41}) {
    const auto order = coarseToFine(frames);
    CHECK(order.size() == static_cast<size_t>(frames));
    CHECK(std::set<int>(order.begin(), order.end()).size() == order.size());
    if (frames > 1) CHECK((order[0] == 0 && order[1] == frames - 1));
  }
}
