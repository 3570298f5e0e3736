// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Token ids -> features that the text variational encoder starts from, and the tokenizer before it.

#include <torch/nn/module.h>

#include <filesystem>
#include <memory>

#include "models/config/model_config.h"
#include "models/text/tokenizer.h"

namespace crossflow::models {

struct TextEmbedding {
  at::Tensor tokens;  // [B, T, D]
  at::Tensor mask;    // [B, T] int64, 1 for tokens
};

class TextEncoder : public torch::nn::Module {
 public:
  /// ids, mask [B, T] int64 -> [B, T, D] last hidden state (final norm applied). No scaling by 10
  /// here.
  virtual at::Tensor forward(const at::Tensor& ids, const at::Tensor& mask) = 0;
};

/// The one that a configuration asks for, without values; backbones have makeBackbone(). Throws
/// Error where the sizes of the configuration contradict each other.
std::shared_ptr<TextEncoder> makeTextEncoder(const ModelConfig& config);

/// What makes tokens for it. `vocabulary`: CLIP's merge table, or T5's file of pieces; `length`:
/// tokens of a context, normally textVe.tokens. Throws Error if the vocabulary cannot be read.
std::unique_ptr<Tokenizer> makeTokenizer(const ModelConfig& config,
                                         const std::filesystem::path& vocabulary, int64_t length);

/// Where the text variational encoder lies in the root network.
inline constexpr const char* kContextEncoderPrefix = "context_encoder.";

}  // namespace crossflow::models
