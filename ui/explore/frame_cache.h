// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pictures along a way from one end to the other. Filled coarse to fine with few-step
// approximations, replaced by full ones when they exist. Emptied when the way changes.

#include <QImage>
#include <optional>
#include <vector>

namespace crossflow::ui {

class FrameCache {
 public:
  enum class Quality { None, Approximate, Full };

  struct Frame {
    QImage image;
    Quality quality = Quality::None;
  };

  explicit FrameCache(int frames);

  int size() const { return static_cast<int>(frames_.size()); }
  void clear();
  void resize(int frames);

  /// A better picture replaces a worse one, never the other way round.
  void put(int index, const QImage& image, Quality quality);
  const Frame& at(int index) const { return frames_[static_cast<std::size_t>(index)]; }

  /// position 0..1 to the frame next to it.
  int indexOf(double position) const;
  double positionOf(int index) const;

  /// The existing frame nearest to `position`, if any is within `reach` (0..1).
  std::optional<int> nearest(double position, double reach = 1) const;
  /// The next frame to make, coarse to fine; none if all exist.
  std::optional<int> nextMissing() const;
  int count(Quality atLeast) const;

 private:
  std::vector<Frame> frames_;
  std::vector<int> order_;
};

}  // namespace crossflow::ui
