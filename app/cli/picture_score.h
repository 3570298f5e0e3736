// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How well a drawn picture fits its prompt: the CLIP score of the original's demo, ViT-B/32 on the
// processor.

#include <QImage>
#include <QString>
#include <memory>

#include "core/types/result.h"

namespace crossflow::cli {

class PictureScore {
 public:
  /// Blocks for a second. `weights` in OpenAI's or Hugging Face's form.
  static core::Result<std::unique_ptr<PictureScore>> open(const QString& weights);
  ~PictureScore();

  /// Blocks for a tenth of a second. 0 to 1; about 0.3 for a picture that fits.
  double of(const QImage& picture, const QString& prompt);

 private:
  struct Parts;
  explicit PictureScore(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

}  // namespace crossflow::cli
