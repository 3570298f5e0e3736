// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/film_frames.h"

#include <algorithm>

namespace crossflow::core {
namespace {

GenerationRequest frameAt(const GenerationRequest& look, const InterpolatedLatent& way,
                          double position) {
  GenerationRequest frame = look;
  InterpolatedLatent source = way;
  source.position = position;
  frame.source = source;
  frame.count = 1;
  return frame;
}

/// The way from key `index` to the next one, which after the last is the first again. Noise that is
/// not shared belongs to the key: key k draws that of seed + k, whichever way it ends.
InterpolatedLatent wayFrom(const SequenceRequest& sequence, size_t index) {
  const size_t next = (index + 1) % sequence.keys.size();
  return {.from = sequence.keys[index].prompt,
          .to = sequence.keys[next].prompt,
          .position = 0,
          .mix = sequence.mix,
          .sharedNoise = sequence.sharedNoise,
          .toSeedOffset = static_cast<quint64>(next) - static_cast<quint64>(index)};
}

/// From key `index` to the next one, both included.
int framesFrom(const SequenceRequest& sequence, size_t index) {
  const int own = sequence.keys[index].frames;
  return own > 0 ? own : sequence.framesPerStep;
}

}  // namespace

double ease(Easing easing, double x) {
  switch (easing) {
    case Easing::Linear:
      return x;
    case Easing::EaseIn:
      return x * x;
    case Easing::EaseOut:
      return x * (2 - x);
    case Easing::EaseInOut:
      return x * x * (3 - 2 * x);
  }
  return x;
}

double paceAt(const std::vector<double>& pace, double x) {
  if (pace.size() < 2 || x <= 0 || x >= 1) return x;
  const double place = x * static_cast<double>(pace.size() - 1);
  const auto point = static_cast<std::size_t>(place);
  const double part = place - static_cast<double>(point);
  return pace[point] + part * (pace[point + 1] - pace[point]);
}

std::vector<GenerationRequest> expandSequence(const SequenceRequest& sequence) {
  const size_t keys = sequence.keys.size();
  const size_t ways = sequence.loop == Loop::Loop ? keys : keys - 1;
  std::vector<GenerationRequest> frames;
  for (size_t k = 0; k < ways; ++k) {
    const InterpolatedLatent way = wayFrom(sequence, k);
    const int last = framesFrom(sequence, k) - 1;
    GenerationRequest look = sequence.look;
    if (!sequence.sharedNoise) look.sampling.seed += k;
    frames.insert(frames.end(), static_cast<size_t>(sequence.keys[k].hold) + 1,
                  frameAt(look, way, 0));
    for (int i = 1; i < last; ++i) {
      const double eased = ease(sequence.keys[k].easing, static_cast<double>(i) / last);
      frames.push_back(frameAt(look, way, paceAt(sequence.keys[k].pace, eased)));
    }
    if (k + 1 == keys - 1 && sequence.loop != Loop::Loop)
      frames.insert(frames.end(), static_cast<size_t>(sequence.keys.back().hold) + 1,
                    frameAt(look, way, 1));
  }
  if (sequence.loop != Loop::PingPong) return frames;
  // Backwards without the frames of either end: those are on screen already or about to be.
  const auto firstInner = static_cast<std::ptrdiff_t>(sequence.keys.front().hold) + 1;
  const auto lastInner = static_cast<std::ptrdiff_t>(frames.size()) - sequence.keys.back().hold - 1;
  const std::vector<GenerationRequest> inner(frames.begin() + firstInner,
                                             frames.begin() + lastInner);
  frames.insert(frames.end(), inner.rbegin(), inner.rend());
  return frames;
}

std::vector<int> keyPlaces(const SequenceRequest& sequence) {
  std::vector<int> places;
  int place = 0;
  for (size_t k = 0; k < sequence.keys.size(); ++k) {
    places.push_back(place);
    place += sequence.keys[k].hold + framesFrom(sequence, k) - 1;
  }
  return places;
}

std::vector<int> coarseToFine(int frames) {
  std::vector<int> order;
  std::vector<bool> taken(static_cast<size_t>(std::max(frames, 0)), false);
  int stride = 1;
  while (stride < frames - 1) stride *= 2;
  for (; stride >= 1; stride /= 2)
    for (int i = 0; i < frames + stride - 1; i += stride) {
      const int frame = std::min(i, frames - 1);
      if (taken[static_cast<size_t>(frame)]) continue;
      taken[static_cast<size_t>(frame)] = true;
      order.push_back(frame);
    }
  return order;
}

}  // namespace crossflow::core
