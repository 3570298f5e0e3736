// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/networks/train_networks.h"

#include <cmath>

#include "models/backbones/dimr.h"
#include "models/backbones/dit.h"
#include "models/backbones/make_backbone.h"
#include "models/checkpoint/load_state_dict.h"
#include "models/layers/initialise.h"
#include "models/text/clip_text_encoder.h"
#include "models/text/t5_text_encoder.h"
#include "models/text/text_encoder.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/learning/gradient_checkpoint.h"

namespace crossflow::training {

namespace {

int64_t latentSize(const models::ModelConfig& model) {
  return model.latentShape[0] * model.latentShape[1] * model.latentShape[2];
}

// As timm starts a vision transformer with attention pooling: the published models' tower began so.
void initialiseSiglip(torch::nn::Module& tower, int64_t width) {
  constexpr double kDeviation = 0.02;
  torch::NoGradGuard noGrad;
  for (auto& entry : tower.named_parameters()) {
    const std::string& name = entry.key();
    if (name.ends_with("attn_pool.latent"))
      models::truncatedNormal(entry.value(), 1 / std::sqrt(static_cast<double>(width)));
    else if (name.ends_with("pos_embed") || entry.value().dim() == 2)  // linear layers
      models::truncatedNormal(entry.value(), kDeviation);
    else if (name.ends_with(".bias") && !name.ends_with("patch_embed.proj.bias"))
      entry.value().zero_();
  }
}

void initialiseTower(torch::nn::Module& tower, const ImageTowerConfig& config) {
  models::initialiseLeafLayers(tower);
  if (config.kind == ImageTowerConfig::Kind::Siglip) initialiseSiglip(tower, config.siglip.width);
  torch::NoGradGuard noGrad;
  tower.named_parameters()["logit_scale"].fill_(config.logitScale);
}

// Views of a mapped file must not be trained: every value becomes memory of its own.
void ownValues(torch::nn::Module& module) {
  torch::NoGradGuard noGrad;
  for (at::Tensor& parameter : module.parameters()) parameter.set_data(parameter.data().clone());
  for (at::Tensor& buffer : module.buffers()) buffer.set_data(buffer.data().clone());
}

void loadText(models::TextEncoder& text, const std::filesystem::path& file) {
  const auto reader = models::CheckpointReader::open(file);
  models::LoadOptions options;
  if (dynamic_cast<models::T5TextEncoder*>(&text) != nullptr)
    options = models::t5LoadOptions(*reader);
  else
    options = models::clipTextLoadOptions(*reader);
  options.dtype = at::kFloat;
  models::loadStateDict(text, *reader, options);
}

void buildFlow(TrainNetworks& n, const TrainConfig& config) {
  const models::ModelConfig& model = config.model;
  n.backbone = models::makeBackbone(model.backbone);
  n.contextEncoder = models::TextVe(model.textVe);
  n.contextEncoder->initialiseParameters();
  if (!config.train.dropout) n.contextEncoder->disableDropout();
  n.imageTower = makeImageTower(config.imageTower, latentSize(model));
  if (n.imageTower) {
    initialiseTower(*n.imageTower, config.imageTower);
    n.imageHead.emplace(model.textVe, config.imageTower.outputWidth, latentSize(model));
    models::initialiseLeafLayers(n.imageHead->module());
  }
  if (config.textMode != TrainConfig::TextMode::Features) n.text = makeTextEncoder(model);
  n.textIsTrained = config.textMode == TrainConfig::TextMode::Trained;
  if (n.textIsTrained) {
    auto* t5 = dynamic_cast<models::T5TextEncoder*>(n.text.get());
    if (t5 == nullptr)
      throw RunError(protocol::Cause::BadConfig,
                     "Only a text encoder of the T5 kind can be trained "
                     "along; CLIP's comes ready-made.");
    t5->initialiseParameters();
  }
}

void initialiseBackbone(models::Backbone& backbone) {
  if (auto* dimr = dynamic_cast<models::DimrImpl*>(&backbone)) dimr->initialiseParameters();
  if (auto* dit = dynamic_cast<models::DitImpl*>(&backbone)) dit->initialiseParameters();
}

// The network to be taught and the one that teaches. Both begin as the same.
void buildDistil(TrainNetworks& n, const TrainConfig& config) {
  n.backbone = models::makeBackbone(config.model.backbone);
  n.teacher = models::makeBackbone(config.model.backbone);
}

void loadTeacher(TrainNetworks& n) {
  if (n.start &&
      n.start->count(StartTensor::Fate::Taken) != static_cast<int64_t>(n.start->tensors.size()))
    throw RunError(protocol::Cause::BadConfig,
                   "The weights in " + n.start->file.string() +
                       " are another model's than \"model\" in config.json describes.",
                   "Take \"model\" and start.nnet from the same folder: a network is distilled "
                   "as it is.");
  torch::NoGradGuard noGrad;
  const auto parameters = n.backbone->parameters(), buffers = n.backbone->buffers();
  const auto copies = n.teacher->parameters(), bufferCopies = n.teacher->buffers();
  for (std::size_t i = 0; i < copies.size(); ++i) copies[i].copy_(parameters[i]);
  for (std::size_t i = 0; i < bufferCopies.size(); ++i) bufferCopies[i].copy_(buffers[i]);
  n.teacher->eval();
}

void loadStart(TrainNetworks& n, const StartingWeights& start) {
  if (!start.imageTower.empty() && n.imageTower) {
    const auto reader = models::CheckpointReader::open(start.imageTower);
    models::LoadOptions options;
    options.dtype = at::kFloat;
    options.ignoredPrefixes = {"text.", "logit_bias"};
    models::loadStateDict(*n.imageTower, *reader, options);
  }
  if (!start.text.empty() && n.text) loadText(*n.text, start.text);
  if (!start.vae.empty() && n.vae)
    (n.vaeIsTrained ? models::startKlVae : models::loadKlVae)(n.vae, start.vae);
  if (!start.nnet.empty()) n.start = startFrom(n, start.nnet);
}

}  // namespace

std::vector<std::pair<std::string, torch::nn::Module*>> TrainNetworks::trained() const {
  std::vector<std::pair<std::string, torch::nn::Module*>> list;
  if (backbone) list.emplace_back("", backbone.get());
  if (contextEncoder) list.emplace_back("context_encoder.", contextEncoder.ptr().get());
  if (imageTower) list.emplace_back("open_clip.", imageTower.get());
  if (imageHead)
    list.emplace_back("open_clip_output.", &const_cast<ImageHead&>(*imageHead).module());
  if (text && textIsTrained) list.emplace_back("text_encoder.", text.get());
  if (vae && vaeIsTrained) list.emplace_back("", vae.ptr().get());
  return list;
}

ParameterList TrainNetworks::parameters() const {
  ParameterList list;
  for (const auto& [prefix, module] : trained())
    for (const auto& entry : module->named_parameters()) {
      list.names.push_back(prefix + entry.key());
      list.tensors.push_back(entry.value());
    }
  list.inUse = parametersInUse();
  return list;
}

std::vector<at::Tensor> TrainNetworks::parametersInUse() const {
  std::vector<at::Tensor> all;
  const auto append = [&all](const std::vector<at::Tensor>& own) {
    all.insert(all.end(), own.begin(), own.end());
  };
  if (text && textIsTrained) append(text->parameters());
  if (contextEncoder) append(contextEncoder->parameters());
  if (imageTower) append(imageTower->parameters());
  if (imageHead) append(const_cast<ImageHead&>(*imageHead).module().parameters());
  if (backbone) append(backbone->parametersInUse());
  if (vae && vaeIsTrained) append(vae->parameters());
  return all;
}

void TrainNetworks::train(bool on) const {
  for (const auto& [prefix, module] : trained()) module->train(on);
}

void TrainNetworks::to(at::Device device) const {
  for (const auto& [prefix, module] : trained()) module->to(device);
  if (teacher) teacher->to(device);
  if (text) text->to(device);
  if (vae) vae.ptr()->to(device);
}

TrainNetworks makeTrainNetworks(const TrainConfig& config) {
  at::manual_seed(config.train.seed);
  TrainNetworks n;
  if (config.task == TaskKind::Flow) {
    buildFlow(n, config);
    initialiseBackbone(*n.backbone);
  }
  if (config.task == TaskKind::Distil) buildDistil(n, config);
  n.vaeIsTrained = config.task == TaskKind::Autoencoder;
  if (n.vaeIsTrained || !config.start.vae.empty()) {
    n.vae = models::KlVae(config.model.vae);
    if (n.vaeIsTrained) n.vae->initialiseParameters();
  }
  n.inRowParts = !config.train.checkpointing && !config.train.dropout;
  if (config.train.checkpointing && n.backbone) {
    n.backbone->setBlockRunner(checkpointingRunner());
    if (n.imageTower) n.imageTower->setBlockRunner(checkpointingRunner());
  }
  loadStart(n, config.start);
  if (n.teacher) loadTeacher(n);
  for (const auto& [prefix, module] : n.trained()) ownValues(*module);
  using Module = torch::nn::Module;
  const bool decoderOnly = n.vaeIsTrained && config.train.decoderOnly;
  for (Module* frozen : {n.textIsTrained ? nullptr : static_cast<Module*>(n.text.get()),
                         static_cast<Module*>(n.teacher.get()),
                         n.vae && !n.vaeIsTrained ? static_cast<Module*>(n.vae.get()) : nullptr,
                         decoderOnly ? static_cast<Module*>(n.vae->encoder.get()) : nullptr,
                         decoderOnly ? static_cast<Module*>(n.vae->quant_conv.get()) : nullptr})
    if (frozen != nullptr)
      for (at::Tensor& parameter : frozen->parameters()) parameter.set_requires_grad(false);
  return n;
}

}  // namespace crossflow::training
