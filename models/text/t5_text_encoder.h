// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The encoder half of T5 v1.1: relative position buckets shared by all layers, gated tanh-GELU, RMS
// norms, no scaling of attention scores. Feeds the models whose config says TextEncoderKind::T5,
// and small ones are trained along with their flow model. Child names are those of a
// T5EncoderModel file.

#include <mutex>

#include "models/checkpoint/load_state_dict.h"
#include "models/config/model_config.h"
#include "models/layers/basic_layers.h"
#include "models/text/text_encoder.h"

namespace crossflow::models {

class T5TextEncoder : public TextEncoder {
 public:
  explicit T5TextEncoder(const T5Config& config);
  ~T5TextEncoder() override;

  /// ids, mask [B, T] int64 -> [B, T, modelDim]. The mask acts on keys only: rows of padding are
  /// computed too and are not zeroed. Throws Error on ids outside the vocabulary; not so in
  /// training on a GPU, which would wait for them at every step: the trainer compares the
  /// vocabularies.
  at::Tensor forward(const at::Tensor& ids, const at::Tensor& mask) override;

  /// Starting values for training (the widths' inverse roots, as T5 was trained from); draws from
  /// torch's default generator.
  void initialiseParameters();

  const T5Config config;

 private:
  /// What is added to the attention scores: position bias and mask, [B, heads, T, T].
  at::Tensor attentionBias(const at::Tensor& mask);
  /// Buckets of that many positions on the device, kept from the last call.
  at::Tensor positionBuckets(int64_t length, at::Device device);

  struct Layers;
  std::unique_ptr<Layers> layers_;
  std::mutex bucketsMutex_;  // rows of a batch may be computed side by side
  at::Tensor buckets_;
};

/// Buckets of the distances key - query of `length` positions, [T, T] int64: half of them for keys
/// at or before the query; near distances have their own, far ones share by logarithm.
at::Tensor t5PositionBuckets(int64_t length, int64_t buckets, int64_t maxDistance);

/// How to load a T5TextEncoder from an encoder's file or a whole T5: the embedding goes by either
/// of its two names, the decoder is ignored.
LoadOptions t5LoadOptions(const CheckpointReader& reader);

}  // namespace crossflow::models
