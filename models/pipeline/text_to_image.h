// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A loaded model: prompt -> text latent -> flow -> picture. The engine and the command line's
// developer tools hold one at a time. Everything runs on the calling thread in inference mode.

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "models/cuda/recorder.h"
#include "models/cuda/side_lane.h"
#include "models/flow/inversion.h"
#include "models/flow/sampler.h"
#include "models/pipeline/model_files.h"
#include "models/pipeline/picture_under_way.h"
#include "models/pipeline/precision.h"
#include "models/pipeline/text_side.h"
#include "models/vae/kl_vae.h"

namespace crossflow::models {

struct LoadSettings {
  at::Device device{at::kCPU};
  PrecisionPlan precision;
  bool loadTextEncoder = true;             // false: it comes into memory with the first prompt
  std::filesystem::path tokenizerFolder;   // holds kClipMergeTableName
  bool record = true;                      // where a GPU can; it takes memory of its own
  std::shared_ptr<EncoderSeats> encoders;  // of all pipelines that may share one; unset: its own
  Recorder recorder;                       // of the flow; unset: the GPU's, none on a processor
  bool decodeBeside = true;                // where a GPU can; it takes memory of its own
  SideLane lane;                           // for it; unset: the GPU's, none on a processor
};

/// done and total in bytes of weights.
using LoadProgress = std::function<void(int64_t done, int64_t total)>;

class TextToImage {
 public:
  /// Blocks until the weights are in memory, never with two copies of them. Looks at `stop` between
  /// tensors. Throws Error naming what is missing or wrong, Cancelled.
  static std::unique_ptr<TextToImage> load(const LocatedModel& model, const LoadSettings& settings,
                                           std::stop_token stop = {},
                                           const LoadProgress& progress = {});

  /// From networks that are there already (tests, the trainer's sample grids).
  TextToImage(ModelConfig config, LoadSettings settings, std::unique_ptr<TextSide> text,
              std::shared_ptr<Backbone> backbone, KlVae vae);

  const ModelConfig& config() const { return config_; }
  const LoadSettings& settings() const { return settings_; }
  TextSide& text() { return *text_; }

  /// z [1, C, H, W] fp32: mu + exp(½ log-variance) · variation · noise(seed), strayed() by
  /// variation times the model's own stray. Only the seed, never neighbours or order, decides the
  /// noise.
  at::Tensor drawLatent(const TextLatent& latent, uint64_t seed, double variation) const;

  /// z [B, C, H, W] -> picture latents [B, C, H, W] fp32, scaled. Rows do not influence each other.
  at::Tensor flow(const at::Tensor& z, SampleOptions options, std::stop_token stop = {},
                  const StepCallback& onStep = {});

  /// Memory is short: gives back what flow() keeps to be faster, and does without it from now on;
  /// nor is anything decoded beside other work.
  void saveMemory();
  /// Why flow() has stopped to record its work for the GPU, said once; empty where it has not.
  std::string takeRecordingFault();

  /// One picture latent [C, H, W] -> [H', W', 3] uint8 on the processor. `tiled` saves memory.
  /// Throws NumericError if the picture is not finite, Cancelled between tiles.
  at::Tensor decode(const at::Tensor& latent, bool tiled = false, std::stop_token stop = {});

  /// Pictures can be decoded while something else is drawn.
  bool decodesBeside() const { return settings_.lane != nullptr; }
  /// As decode(), the same to the last bit, but the device is only asked for it.
  std::unique_ptr<PictureUnderWay> beginDecode(const at::Tensor& latent, std::stop_token stop = {});

  /// [H, W, 3] uint8, both sides imageSize of the configuration -> the latent [1, C, H', W'] that
  /// the autoencoder keeps of it.
  at::Tensor encode(const at::Tensor& pixels);

  /// The text latent from which flow() with these options draws `latent` [1, C, H, W].
  at::Tensor invert(const at::Tensor& latent, const SampleOptions& options,
                    std::stop_token stop = {}, const StepCallback& onStep = {});

  /// A rough picture of a latent on the way, at most `side` cells of it in each direction.
  at::Tensor decodePreview(const at::Tensor& latent, int64_t side);

 private:
  ModelConfig config_;
  LoadSettings settings_;
  std::unique_ptr<TextSide> text_;
  std::shared_ptr<Backbone> backbone_;
  KlVae vae_;
};

}  // namespace crossflow::models
