// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Rows of a batch made the plain way, an operator of LibTorch for each part of each row: what the
// data's own code has to give bit for bit, and what benchmarks measure it against.

#include "models/text/tokenizer.h"
#include "training/data/batch.h"

namespace crossflow::tests {

/// As training::drawNoise.
training::Batch plainNoise(const std::vector<training::SampleRef>& samples,
                           const std::vector<int64_t>& latentShape);

/// Ids and masks of the texts.
void plainTokens(training::Batch& batch, const std::vector<std::string>& texts,
                 const models::Tokenizer& tokenizer);

/// Of latents [N, V, C, H, W] one view for each sample: [B, C, H, W] fp32.
at::Tensor plainLatents(const at::Tensor& latents, const std::vector<training::SampleRef>& samples);

/// As training::varied.
at::Tensor plainlyVaried(const at::Tensor& picture, int64_t shift, bool mayMirror, uint64_t draw);

}  // namespace crossflow::tests
