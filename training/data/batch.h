// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What one micro-batch holds. Which tensors are defined depends on the data and the task; all are
// on the CPU until Batch::to. Letters: B batch, T tokens, D width, C, H, W latent, S picture side.

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "training/data/sample_order.h"

namespace crossflow::training {

struct Batch {
  at::Tensor pictures;      // [B, 3, S, S] fp32 in [-1, 1]
  at::Tensor moments;       // [B, 2C, H, W] unscaled mean and log-variance
  at::Tensor latents;       // [B, C, H, W] scaled, without noise: instead of moments
  at::Tensor path;          // [B, K+1, C, H, W] a teacher's way, text latent first, picture last
  at::Tensor textFeatures;  // [B, T, D]
  at::Tensor tokenIds;      // [B, T] int64: instead of textFeatures
  at::Tensor textMask;      // [B, T] int64
  std::vector<std::string> captions;
  // [B, 3, T] int64: the texts a, plus and minus of a row's sum; thrice its name where it has none.
  at::Tensor sumIds;
  at::Tensor sumMask;  // [B, 3, T] int64

  // The random draws of the samples; see drawNoise.
  at::Tensor latentNoise;   // like latents, standard normal
  at::Tensor textNoise;     // [B, C*H*W], standard normal
  at::Tensor timeNormal;    // [B], standard normal
  at::Tensor nullUniform;   // [B], uniform in [0, 1)
  at::Tensor mixUniform;    // [B], uniform in [0, 1)
  at::Tensor strayUniform;  // [B], uniform in [0, 1)

  int64_t size() const;  // 0 for texts alone
  int64_t texts() const { return textMask.defined() ? textMask.size(0) : 0; }
  /// From page-locked memory (see pinned) the copy goes on while this returns.
  Batch to(at::Device device) const;
  /// The same in page-locked memory, which a GPU reads by itself; unchanged where there is none
  /// left. Needs CUDA.
  Batch pinned() const;
  /// It was copied on another stream: its memory is not given away while this one may read it.
  void usedOn(c10::Stream stream) const;
  /// Up to `parts` batches of rows in order, as equal as can be; views.
  std::vector<Batch> split(int64_t parts) const;
  Batch slice(int64_t first, int64_t end) const;  // views
  /// Each tensor as `change` makes it.
  Batch changed(const std::function<at::Tensor(const at::Tensor&)>& change) const;
  /// Copies the other's values into the tensors of this one; false and nothing done where it holds
  /// other tensors or shapes.
  bool takeValues(const Batch& other);

 private:
  std::vector<at::Tensor*> tensors();
};

/// Fills the random draws, each row from its sample's own seed: a row's noise is the same in
/// whatever batch and on whatever rank it turns up. C, H, W: the latent; C = 0: none but
/// latentNoise.
void drawNoise(Batch& batch, const std::vector<SampleRef>& samples,
               const std::vector<int64_t>& latentShape);

/// Source of training samples. Implementations are thread-safe: several threads read ahead.
class TrainingData {
 public:
  virtual ~TrainingData() = default;
  virtual int64_t size() const = 0;
  /// Blocks while it reads. An unreadable sample is replaced by its successor and noted.
  virtual Batch read(const std::vector<SampleRef>& samples) = 0;
  /// Sentences about unreadable samples since the last call, e.g. for Notice events.
  virtual std::vector<std::string> takeNotices() { return {}; }
};

}  // namespace crossflow::training
