// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pictures of a strip. Filled coarse to fine with few-step approximations, replaced by full
// ones when they exist. When the frames change, what is still right stays: equal requests keep
// their pictures, and places on the same way show their nearest one until their own comes.

#include <QImage>
#include <optional>
#include <vector>

#include "ui/explore/frames/explore_frames.h"

namespace crossflow::ui {

class FrameCache {
 public:
  enum class Quality { None, Borrowed, Approximate, Full };

  struct Frame {
    core::GenerationRequest request;  // at full quality
    QImage image;
    Quality quality = Quality::None;
  };
  /// What to show at a position.
  struct Shown {
    QImage image;
    Quality quality = Quality::None;
  };

  int size() const { return static_cast<int>(frames_.size()); }
  void setScene(Scene scene);

  /// A better picture replaces a worse one, never the other way round.
  void put(int index, const QImage& image, Quality quality);
  const Frame& at(int index) const { return frames_[static_cast<std::size_t>(index)]; }

  double first() const { return first_; }
  double last() const { return last_; }
  /// The frame next to a position, and back; only of a cache that is not empty.
  int indexOf(double position) const;
  double positionOf(int index) const;
  /// The frame that is exactly there.
  std::optional<int> exactly(double position) const;

  /// At once, without rendering: the frame that is there, else its two neighbours faded into one
  /// another, else the nearest one. Null if there is nothing yet.
  Shown show(double position) const;
  /// The frame nearest to a position that has a picture.
  std::optional<int> nearest(double position) const;

  /// The next frame to make, coarse to fine; none if all exist, or as many as memory is for.
  std::optional<int> nextMissing() const { return nextBelow(Quality::Approximate); }
  /// Likewise the next that is not as good as this yet.
  std::optional<int> nextBelow(Quality quality) const;
  int count(Quality atLeast) const;
  /// The full pictures among these frames, null for the others. All are null where these are not
  /// the frames of the strip.
  std::vector<QImage> fullOf(const std::vector<core::GenerationRequest>& frames) const;

 private:
  void keepFrom(const std::vector<Frame>& old);
  std::optional<int> neighbour(int from, int step) const;

  std::vector<Frame> frames_;
  std::vector<int> order_;
  double first_ = 0, last_ = 1;
};

}  // namespace crossflow::ui
