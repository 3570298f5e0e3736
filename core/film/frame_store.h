// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Frames that a film shows once more later, as on the way back of a ping-pong: the first ones in
// memory, the rest in a nameless temporary file, so that a film may have any number of frames.

#include <QFile>
#include <QHash>
#include <QImage>
#include <memory>

#include "core/types/failure.h"
#include "core/types/result.h"

namespace crossflow::core {

class FrameStore {
 public:
  /// `memory`: bytes of pixels that stay in memory.
  explicit FrameStore(qsizetype memory = 64 << 20) : memory_(memory) {}

  /// Blocks while it is written, some milliseconds. NoSpace or BadFile.
  std::optional<Failure> put(int frame, const QImage& image);
  /// What was put under this number; BadFile if it cannot be read back.
  Result<QImage> get(int frame) const;
  void remove(int frame);

 private:
  struct Piece {
    qint64 at = 0, bytes = 0;
  };
  bool open();
  std::optional<Failure> spill(int frame, const QImage& image);

  qsizetype memory_, held_ = 0;
  QHash<int, QImage> images_;
  QHash<int, Piece> pieces_;
  std::unique_ptr<QFile> file_;
};

}  // namespace crossflow::core
