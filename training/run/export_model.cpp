// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/export_model.h"

#include "models/checkpoint/load_state_dict.h"
#include "models/checkpoint/safetensors_writer.h"
#include "models/config/model_catalog.h"
#include "models/config/model_config_json.h"
#include "models/text/text_encoder.h"
#include "models/torch.h"
#include "models/vae/kl_vae.h"
#include "training/config/run_error.h"
#include "training/networks/train_networks.h"
#include "training/networks/warm_start.h"
#include "training/run/describe_model.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

constexpr const char* kTextPrefix = "text_encoder.";

void addTensor(models::NamedTensors& all, const std::string& name, const at::Tensor& value) {
  all.emplace_back(name, value.is_floating_point() ? value.to(torch::kHalf) : value);
}

// The trained part: names of the root network, and of a text encoder that was trained along.
void addNet(models::NamedTensors& all, const fs::path& file) {
  const auto reader = models::CheckpointReader::open(file);
  for (const models::TensorInfo& info : reader->tensors()) {
    if (info.name.starts_with("open_clip.") || info.name.starts_with("open_clip_output.")) continue;
    const bool text = info.name.starts_with(kTextPrefix);
    const std::string name = text ? "text." + info.name.substr(std::string_view(kTextPrefix).size())
                                  : "nnet." + info.name;
    addTensor(all, name, reader->read(info.name, at::kFloat));
  }
}

// What distilling leaves as it was: the text's networks, from the teacher's file.
void addTeacherRest(models::NamedTensors& all, const fs::path& start) {
  const auto reader = models::CheckpointReader::open(startFile(start));
  for (const models::TensorInfo& info : reader->tensors()) {
    const bool context = info.name.find(models::kContextEncoderPrefix) != std::string::npos;
    const bool text = info.name.starts_with("text.") || info.name.starts_with(kTextPrefix);
    if (!context && !text) continue;
    std::string name = info.name;
    if (text && name.starts_with(kTextPrefix))
      name = "text." + name.substr(std::string_view(kTextPrefix).size());
    if (context && !name.starts_with("nnet."))
      name = "nnet." + name.substr(name.find(models::kContextEncoderPrefix));
    addTensor(all, name, reader->read(info.name, at::kFloat));
  }
}

void addModule(models::NamedTensors& all, const std::string& prefix, torch::nn::Module& module) {
  for (const auto& entry : module.named_parameters())
    addTensor(all, prefix + entry.key(), entry.value().detach());
}

void addVae(models::NamedTensors& all, const models::VaeConfig& config, const fs::path& file) {
  models::KlVae vae(config);
  const auto reader = models::CheckpointReader::open(file);
  models::LoadOptions options = models::klVaeLoadOptions(*reader);
  options.dtype = at::kFloat;
  models::loadStateDict(*vae, *reader, options);
  addModule(all, "vae.", *vae);
}

models::ModelConfig describe(const TrainConfig& config, const ExportOptions& o) {
  models::ModelConfig model = describeModel(config);
  if (o.guidance) model.sampling.guidance = *o.guidance;
  if (o.steps) model.sampling.steps = *o.steps;
  if (o.stray) model.sampling.stray = *o.stray;
  if (!o.id.empty()) model.id = o.id;
  if (!o.title.empty()) model.title = o.title;
  return model;
}

// The parts that are not in the exported file: they are named where they are known, and looked for
// among the published files where they are not.
void linkParts(models::LinkedFiles& files, const TrainConfig& config, const ExportOptions& o) {
  files.autoencoder.clear();  // it is in the file
  if (!o.text.empty()) files.textEncoder = fs::absolute(o.text).lexically_normal().string();
  if (config.textMode == TrainConfig::TextMode::Frozen) files.textEncoder.clear();
  const fs::path pieces = o.tokenizer.empty() ? fs::path(files.tokenizer) : o.tokenizer;
  files.tokenizer.clear();
  if (config.model.textEncoder != models::TextEncoderKind::T5 || pieces.empty()) return;
  fs::copy_file(pieces, o.out / "spiece.model", fs::copy_options::overwrite_existing);
}

}  // namespace

int64_t exportModel(const TrainConfig& config, const ExportOptions& o) {
  models::NamedTensors all;
  addNet(all, o.checkpoint / (o.averaged ? "nnet_ema.pth" : "nnet.pth"));
  if (config.task == TaskKind::Distil) addTeacherRest(all, config.start.nnet);
  const fs::path vae = o.vae.empty() ? config.start.vae : o.vae;
  if (!vae.empty())
    addVae(all, config.model.vae, vae);
  else if (models::findPublishedModel(config.model.id) == nullptr)
    throw RunError(protocol::Cause::Usage,
                   "Say with --vae which autoencoder belongs to the model.");
  if (config.textMode == TrainConfig::TextMode::Frozen) {
    const TrainNetworks networks = makeTrainNetworks(config);
    addModule(all, "text.", *networks.text);
  }
  fs::create_directories(o.out);
  models::ModelConfig model = describe(config, o);
  linkParts(model.files, config, o);
  models::writeSafetensors(o.out / "model.safetensors", all,
                           {{"format", "pt"}, {"made_by", "CrossFlow Studio"}});
  models::writeModelConfig(o.out / "config.json", model);
  return static_cast<int64_t>(fs::file_size(o.out / "model.safetensors"));
}

}  // namespace crossflow::training
