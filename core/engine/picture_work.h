// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How long a model will take for a picture on this machine's processor, guessed before its files
// are there: the arithmetic that its sizes mean, at the speed that a trial found.

#include "models/config/model_config.h"

namespace crossflow::models {
struct PrecisionTrial;
}

namespace crossflow::core {

/// Multiply-adds of one row (a prompt or a latent) through each part. Products, attention and
/// convolutions; sums and norms are not counted.
struct PictureWork {
  double words = 0;       // text encoder; once per prompt
  double evaluation = 0;  // backbone; guidance takes two of them in a step
  double decoding = 0;    // latent to picture
};

PictureWork pictureWork(const models::ModelConfig& config);

/// Multiply-adds of a picture as the model draws it by default.
double wholeWork(const models::ModelConfig& config);

/// Seconds of a picture as the model draws it by default, on `threads` threads with nothing else on
/// them; without loading. Within a quarter of what was measured with the published sizes.
double guessedSeconds(const models::ModelConfig& config, const models::PrecisionTrial& trial,
                      int threads);

}  // namespace crossflow::core
