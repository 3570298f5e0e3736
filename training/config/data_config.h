// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a run reads: the weights it starts from, its data, and what it is measured with.

#include <filesystem>
#include <string>
#include <vector>

namespace crossflow::training {

/// Where a network's first values come from; empty: random.
struct StartingWeights {
  // Weights of a CrossFlow net, or a folder that holds them (N.ckpt, a model's): also of another
  // size, text encoder or backbone, see networks/warm_start.h.
  std::filesystem::path nnet;
  std::filesystem::path vae;
  std::filesystem::path text;
  std::filesystem::path imageTower;  // published SigLIP weights
};

struct DataConfig {
  enum class Kind {
    Features,  // the original's folder: img_text_pair.jsonl, imgs/, features/
    Latents,   // one file made by `crossflow-train cache-latents`: latents and captions
    Pictures,  // folder or list of captioned pictures, decoded as they are needed
    Pairs      // folder of text latents and a teacher's ways from them, made by `distil`
  };
  Kind kind = Kind::Features;
  std::filesystem::path path;        // folder, list or latents file
  std::filesystem::path pictures;    // folder the list's paths are relative to; default: the list's
  std::filesystem::path validation;  // the original's val folder or a second source of `kind`
  // Share of the training data that is kept apart and measured on where `validation` names nothing;
  // by default a twentieth where anything is measured at all.
  double heldBack = 0;
  bool heldBackIsSet = false;
  std::vector<std::string> prompts;    // drawn at each sample interval
  std::filesystem::path promptFolder;  // or run_vis/ with their features
  double firstCaptionRate = 0;         // share of draws that take a picture's first caption
  std::string textFeatures = "clip";   // which of the stored features: "clip" or "t5"
  int64_t workers = 2;                 // threads that read ahead
  int64_t cacheMegabytes = 1024;       // decoded pictures kept in memory
  int64_t shift = 0;                   // pictures are moved by up to this many pixels
  bool mirror = false;
  double badFraction = 0.001;  // stop when more of the data cannot be read
};

/// FID and CLIP score of pictures drawn while training; what has no weights is not measured.
struct EvaluationConfig {
  std::filesystem::path inception;      // published weights pt_inception-2015-12-05
  std::filesystem::path fidStatistics;  // .npz of the pictures to compare with
  std::filesystem::path clip, clipMerges;
  int64_t samples = 1000;
  int64_t finalSamples = 0;  // of the best checkpoint at the end; 0: `samples`
  int64_t steps = 50;
  double guidance = 0;        // 0: the model's own
  int64_t batch = 32;         // drawn together on one device, halved where memory runs out
  bool keepPictures = false;  // in evaluation/<step>/

  bool measures() const { return !inception.empty() || !clip.empty(); }
};

}  // namespace crossflow::training
