// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From a prompt to the distribution of its text latent: tokenizer, text encoder, text variational
// encoder. The text encoder is by far the largest network of the T5 models and is needed for a
// moment only, so it can leave memory and come back.

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "models/config/model_config.h"
#include "models/pipeline/encoder_seat.h"
#include "models/text/text_encoder.h"
#include "models/text/tokenizer.h"
#include "models/text_ve/text_ve.h"

namespace crossflow::models {

struct LocatedModel;

class TextSide {
 public:
  /// Makes the text encoder, values and all; called whenever it has to come (back) into memory.
  using LoadProgress = std::function<void(int64_t done, int64_t total)>;
  using EncoderLoader =
      std::function<std::shared_ptr<TextEncoder>(std::stop_token, const LoadProgress&)>;

  /// `seat`: shared with other pipelines; none: its own.
  TextSide(const ModelConfig& config, std::unique_ptr<Tokenizer> tokenizer, TextVe textVe,
           EncoderLoader loader, at::Device device, std::shared_ptr<EncoderSeat> seat = {});
  ~TextSide();
  TextSide(const TextSide&) = delete;
  TextSide& operator=(const TextSide&) = delete;

  /// Loads the text encoder if it is not there. Throws Cancelled, CheckpointError.
  void loadEncoder(std::stop_token stop, const LoadProgress& progress = {});
  /// See EncoderSeat::leave().
  void unloadEncoder();

  /// Features [1, T, D] fp32 as TextVE wants them (T5-XXL's times 10) and the mask.
  TextEmbedding encodeText(const std::string& prompt, std::stop_token stop);

  /// mu and log-variance, each [1, C*H*W] fp32. One prompt at a time, so that its neighbours cannot
  /// change it. Throws NumericError naming the prompt, Cancelled.
  TextLatent encode(const std::string& prompt, std::stop_token stop);

  /// Whether the prompt is longer than the text encoder reads.
  bool isTruncated(const std::string& prompt) const { return tokenizer_->encode(prompt).truncated; }

 private:
  double featureScale_;
  std::unique_ptr<Tokenizer> tokenizer_;
  TextVe textVe_;
  EncoderLoader loader_;
  at::Device device_;
  std::shared_ptr<EncoderSeat> seat_;
};

/// "\"a dog in a h…\"": a prompt short enough for a message.
std::string quoted(const std::string& prompt);

}  // namespace crossflow::models
