// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How well pictures fit their captions, as the original's evaluation measures it.

#include <string>

#include "models/text/clip_tokenizer.h"
#include "training/evaluation/clip_model.h"
#include "training/evaluation/tensor_resize.h"

namespace crossflow::training {

class ClipScore {
 public:
  /// `tokenizer` of ClipTokenStyle::Score; both must outlive this.
  ClipScore(ClipModel model, const models::ClipTokenizer& tokenizer,
            Antialias antialias = Antialias::Off)
      : model_(std::move(model)), tokenizer_(tokenizer), antialias_(antialias) {}

  /// Raw decoder output [B, 3, H, W] about [-1, 1] and as many captions -> [B], 0 to 1.
  at::Tensor score(const at::Tensor& decoded, const std::vector<std::string>& captions);

  /// The same pictures as the image tower sees them.
  at::Tensor prepare(const at::Tensor& decoded) const;
  at::Tensor tokens(const std::vector<std::string>& captions) const;

 private:
  ClipModel model_;
  const models::ClipTokenizer& tokenizer_;
  Antialias antialias_;
};

/// Cosine of rows: a, b [B, D] -> [B].
at::Tensor rowCosines(const at::Tensor& a, const at::Tensor& b);

}  // namespace crossflow::training
