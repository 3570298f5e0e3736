// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Draws the frames of a film, each distinct one once, and writes them in order of showing.

#include <QImage>
#include <vector>

#include "core/film/film_writer.h"
#include "core/film/frame_store.h"
#include "core/requests/request.h"

namespace crossflow::core {

/// Which frames are equal (held keys, the way back of a ping-pong).
struct FramePlan {
  std::vector<GenerationRequest> distinct;  // in order of first appearance
  std::vector<int> frames;                  // every frame's index into `distinct`
};

FramePlan planFrames(const std::vector<GenerationRequest>& frames);

/// Takes distinct frames in order and passes on all that can be shown; keeps an image only as long
/// as a later frame needs it, most of them on the disk.
class FrameFeeder {
 public:
  FrameFeeder(const FramePlan& plan, FilmWriter& film);

  std::optional<Failure> take(const QImage& image);
  int written() const { return static_cast<int>(next_); }

 private:
  const FramePlan& plan_;
  FilmWriter& film_;
  std::vector<size_t> lastUse_;  // of each distinct frame
  FrameStore kept_;
  int taken_ = 0;
  size_t next_ = 0;
};

}  // namespace crossflow::core
