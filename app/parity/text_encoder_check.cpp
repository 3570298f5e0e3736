// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/ATen.h>
#include "models/config/json_fields.h"
#include "models/torch.h"

#include "app/parity/checks.h"
#include "models/base/error.h"
#include "models/config/config_json.h"
#include "models/text/clip_text_encoder.h"
#include "models/text/t5_text_encoder.h"

namespace crossflow::parity {
namespace {

namespace fs = std::filesystem;
using models::ClipTextEncoder;
using models::T5TextEncoder;

std::unique_ptr<ClipTextEncoder> loadClipEncoder(const nlohmann::json& config,
                                                 const fs::path& weights) {
  auto encoder = std::make_unique<ClipTextEncoder>(models::clipTextConfigFromJson(config));
  const auto reader = models::CheckpointReader::open(weights);
  models::LoadOptions options = models::clipTextLoadOptions(*reader);
  options.dtype = at::kFloat;
  models::loadStateDict(*encoder, *reader, options);
  return encoder;
}

std::unique_ptr<T5TextEncoder> loadT5(const nlohmann::json& config, const fs::path& weights,
                                      at::ScalarType dtype = at::kFloat) {
  auto encoder = std::make_unique<T5TextEncoder>(models::t5ConfigFromJson(config));
  const auto reader = models::CheckpointReader::open(weights);
  models::LoadOptions options = models::t5LoadOptions(*reader);
  options.dtype = dtype;
  models::loadStateDict(*encoder, *reader, options);
  return encoder;
}

fs::path shardIndexIn(const fs::path& folder) {
  if (!fs::is_directory(folder)) return {};
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().filename().string().ends_with(".index.json")) return entry.path();
  }
  return {};
}

/// Library versions differ in bfloat16 as much as bfloat16 from fp32: the largest difference and
/// the mean have tolerances of their own.
void compareBrain(const std::string& name, const at::Tensor& actual, const at::Tensor& expected,
                  Report& report) {
  report.compare(name, actual, expected, 0.1);
  const double scale = expected.to(at::kFloat).abs().max().item<double>();
  const double mean = (actual.to(at::kFloat) - expected.to(at::kFloat)).abs().mean().item<double>();
  report.expect(name + ".mean", mean <= 0.01 * scale, "mean difference " + std::to_string(mean));
}

void checkClipFiles(const Pack& pack, Report& report) {
  const fs::path config = pack.resolve(pack.config.at("clip_config").get<std::string>());
  const at::Tensor ids = pack.tensor("clip.ids");
  const at::Tensor expected = pack.tensor("clip.last_hidden_state");
  if (pack.hasFile("clip_whole.safetensors")) {
    const auto clip =
        loadClipEncoder(models::readJsonFile(config), pack.resolve("clip_whole.safetensors"));
    const at::Tensor hidden = clip->forward(ids, {});
    report.compare("clip.last_hidden_state", hidden, expected);
    report.compare("clip.pooler_output", ClipTextEncoder::pool(hidden, ids),
                   pack.tensor("clip.pooler_output"));
  }
  if (pack.hasFile("clip_whole_half.bin")) {
    const auto clip =
        loadClipEncoder(models::readJsonFile(config), pack.resolve("clip_whole_half.bin"));
    report.compare("clip.half.last_hidden_state", clip->forward(ids, {}), expected, 1e-2);
  }
}

void checkT5Files(const Pack& pack, Report& report) {
  const fs::path configFile = pack.resolve(pack.config.at("t5_config").get<std::string>());
  const auto inputs = models::CheckpointReader::open(configFile.parent_path() / "io.safetensors");
  const at::Tensor ids = inputs->read("t5.ids"), mask = inputs->read("t5.mask");
  const nlohmann::json config = models::readJsonFile(configFile);
  const fs::path index = shardIndexIn(pack.resolve("t5_sharded"));
  const fs::path weights =
      index.empty() ? configFile.parent_path() / "t5_encoder.safetensors" : index;
  const at::Tensor hidden = loadT5(config, weights)->forward(ids, mask);
  report.compare("t5.sharded.last_hidden_state", hidden, inputs->read("t5.last_hidden_state"));
  report.compare("t5.times10_features", hidden * 10.0, pack.tensor("t5.times10_features"), 0.1);
  const at::Tensor brain = loadT5(config, weights, at::kBFloat16)->forward(ids, mask);
  compareBrain("t5.bf16.last_hidden_state", brain, pack.tensor("t5.bf16.last_hidden_state"),
               report);
  compareBrain("t5.bf16.times10_sampling", brain * 10.0, pack.tensor("t5.bf16.times10_sampling"),
               report);
  compareBrain("t5.bf16.times10_features", brain.to(at::kFloat) * 10.0,
               pack.tensor("t5.times10_features"), report);
}

}  // namespace

void checkTextEncoders(const Pack& pack, Report& report) {
  const torch::NoGradGuard noGrad;
  if (pack.hasFile("clip_text.safetensors")) {
    const auto clip = loadClipEncoder(models::readJsonFile(pack.resolve("clip_text.config.json")),
                                      pack.resolve("clip_text.safetensors"));
    report.compare("clip.last_hidden_state", clip->forward(pack.tensor("clip.ids"), {}),
                   pack.tensor("clip.last_hidden_state"));
  }
  if (pack.hasFile("t5_encoder.safetensors")) {
    const auto t5 = loadT5(models::readJsonFile(pack.resolve("t5_encoder.config.json")),
                           pack.resolve("t5_encoder.safetensors"));
    report.compare("t5.last_hidden_state",
                   t5->forward(pack.tensor("t5.ids"), pack.tensor("t5.mask")),
                   pack.tensor("t5.last_hidden_state"));
  }
}

void checkTextEncodersExtra(const Pack& pack, Report& report) {
  const torch::NoGradGuard noGrad;
  if (pack.config.contains("clip_config") && pack.has("clip.ids")) checkClipFiles(pack, report);
  if (pack.config.contains("t5_config")) checkT5Files(pack, report);
}

}  // namespace crossflow::parity
