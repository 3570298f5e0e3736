// SPDX-License-Identifier: GPL-3.0-or-later
// Pack checkpoint_keys: names and shapes of the published files at full size. Networks are born
// without values, so that none of their memory is touched.
#include "models/config/json_fields.h"
#include "models/torch.h"

#include <map>

#include "app/parity/checks.h"
#include "models/backbones/make_backbone.h"
#include "models/config/model_catalog.h"
#include "models/text/clip_text_encoder.h"
#include "models/text/t5_text_encoder.h"
#include "models/text_ve/text_ve.h"
#include "models/vae/kl_vae.h"

namespace crossflow::parity {
namespace {

using Shapes = std::map<std::string, std::vector<int64_t>>;

Shapes listed(const std::filesystem::path& file) {
  Shapes shapes;
  const nlohmann::json list = models::readJsonFile(file);
  for (const auto& [name, entry] : list.at("tensors").items())
    shapes[name] = entry.at(1).get<std::vector<int64_t>>();
  return shapes;
}

void add(Shapes& shapes, const torch::nn::Module& module, const std::string& prefix = {}) {
  for (const auto& item : module.named_parameters())
    shapes[prefix + item.key()] = item.value().sizes().vec();
  for (const auto& item : module.named_buffers())
    shapes[prefix + item.key()] = item.value().sizes().vec();
}

void compare(const std::string& name, const Shapes& actual, const Shapes& expected,
             Report& report) {
  std::string first;
  for (const auto& [key, shape] : expected) {
    const auto found = actual.find(key);
    if (first.empty() && (found == actual.end() || found->second != shape)) first = key;
  }
  for (const auto& [key, shape] : actual)
    if (first.empty() && !expected.contains(key)) first = key;
  report.expect(name + ": " + std::to_string(expected.size()) + " names and shapes", first.empty(),
                "first difference at " + first);
}

/// The backbone and the text variational encoder; the image tower is the trainer's.
void compareKeys(const std::filesystem::path& file, const models::ModelConfig& config,
                 Report& report) {
  Shapes expected = listed(file), actual;
  std::erase_if(expected, [](const auto& entry) { return entry.first.starts_with("open_clip"); });
  add(actual, *models::makeBackbone(config.backbone));
  add(actual, *models::TextVe(config.textVe), "context_encoder.");
  compare(config.id, actual, expected, report);
}

void compareModule(const Pack& pack, const char* list, const torch::nn::Module& module,
                   Report& report) {
  if (!pack.hasFile(list)) return;
  Shapes expected = listed(pack.folder / list), actual;
  expected.erase("encoder.embed_tokens.weight");  // another name of shared.weight
  add(actual, module);
  compare(list, actual, expected, report);
}

}  // namespace

void checkCheckpointKeys(const Pack& pack, Report& report) {
  for (const models::PublishedModel& model : models::publishedModels()) {
    const std::string list = model.config.id + ".nnet.json";
    if (pack.hasFile(list)) compareKeys(pack.folder / list, model.config, report);
  }
  compareModule(pack, "autoencoder_kl.json", *models::KlVae(models::VaeConfig{}), report);
  compareModule(pack, "clip_vit_l14_text.json", models::ClipTextEncoder(models::ClipTextConfig{}),
                report);
  compareModule(pack, "t5_v1_1_xxl_encoder.json", models::T5TextEncoder(models::T5Config{}),
                report);
}

}  // namespace crossflow::parity
