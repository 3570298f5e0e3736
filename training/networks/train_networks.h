// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The networks of one run and the flat list of their parameters. Names and order are those of the
// original's root module, so that checkpoints go both ways:
//   flow         <backbone>, context_encoder., open_clip., open_clip_output., and text_encoder.
//   where
//                the text encoder is trained along (the original never does)
//   distil       <backbone> alone
//   autoencoder  the autoencoder's own names

#include <c10/core/Device.h>

#include <memory>
#include <optional>

#include "models/backbones/backbone.h"
#include "models/text/text_encoder.h"
#include "models/text_ve/text_ve.h"
#include "models/vae/kl_vae.h"
#include "training/config/train_config.h"
#include "training/learning/optimizer.h"
#include "training/networks/image_tower.h"
#include "training/networks/warm_start.h"

namespace crossflow::training {

struct TrainNetworks {
  std::shared_ptr<models::Backbone> backbone;  // flow, distil
  std::shared_ptr<models::Backbone> teacher;   // distil: the same network as it was
  models::TextVe contextEncoder{nullptr};      // flow
  std::shared_ptr<ImageTower> imageTower;      // flow, unless None
  std::optional<ImageHead> imageHead;          // with imageTower
  std::shared_ptr<models::TextEncoder> text;   // flow, unless features are read from files
  models::KlVae vae{nullptr};                  // autoencoder; flow where pictures are coded
  bool textIsTrained = false, vaeIsTrained = false;
  /// Small networks on processors: parts of a batch side by side (row_parts.h). Not with drop-out
  /// or recomputed blocks, whose random numbers follow the order of the work.
  bool inRowParts = false;
  std::optional<StartReport> start;  // what was taken over from start.nnet

  /// The modules that are trained, with the prefix of their names in checkpoints.
  std::vector<std::pair<std::string, torch::nn::Module*>> trained() const;
  ParameterList parameters() const;
  /// Those of parameters() as a step's forward pass comes to them.
  std::vector<at::Tensor> parametersInUse() const;
  void train(bool on) const;
  void to(at::Device device) const;
};

/// Builds the networks of `config` with starting values: random ones from config.train.seed, then
/// those of config.start. Throws base::Error on files that do not fit.
TrainNetworks makeTrainNetworks(const TrainConfig& config);

}  // namespace crossflow::training
