// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/run/tiny_run.h"

#include <fstream>

#include "models/base/atomic_file.h"
#include "models/checkpoint/torch_values.h"
#include "models/torch.h"
#include "training/data/latents/latent_data.h"
#include "training/data/pictures/picture_file.h"
#include "training/data/vocabulary.h"

namespace crossflow::tests {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

const std::vector<std::string> kColours{"red", "green", "blue", "yellow", "violet", "white"};

std::string tinyCaption(int i) {
  return "a " + kColours[static_cast<std::size_t>(i) % kColours.size()] + " square number " +
         std::to_string(i);
}

void collect(const models::ValueTree& tree, const std::string& name,
             std::map<std::string, at::Tensor>& found) {
  if (tree.isTensor()) found[name] = tree.asTensor();
  if (const auto* list = std::get_if<models::ValueList>(&tree.data))
    for (std::size_t i = 0; i < list->items.size(); ++i)
      collect(list->items[i], name + "/" + std::to_string(i), found);
  if (!tree.isDict()) return;
  for (const auto& [key, value] : tree.asDict().items) {
    const auto* text = std::get_if<std::string>(&key);
    collect(value, name + "/" + (text != nullptr ? *text : std::to_string(std::get<int64_t>(key))),
            found);
  }
}

json trainPart(int64_t steps, int64_t batch) {
  return {{"steps", steps},
          {"batchSize", batch},
          {"logInterval", 1},
          {"sampleInterval", 0},
          {"saveInterval", 100}};
}

json optimizerPart() {
  return {{"lr", 1e-3}, {"warmupSteps", 2}, {"ema", 0.9}};
}

}  // namespace

void makePictures(const fs::path& folder, int count) {
  fs::create_directories(folder);
  at::manual_seed(11);
  std::string lines;
  for (int i = 0; i < count; ++i) {
    const std::string name = std::to_string(i) + ".png";
    const at::Tensor colour = torch::randint(0, 255, {3, 1, 1}).to(torch::kByte);
    training::writePng(folder / name, colour.expand({3, 16, 16}));
    lines += json{{"image", name}, {"caption", tinyCaption(i)}}.dump() + "\n";
  }
  base::writeFileAtomically(folder / "captions.jsonl", lines);
}

json tinyModel() {
  return json::parse(R"({
    "format": "crossflow-model", "version": 1, "id": "tiny", "title": "Tiny", "image_size": 16,
    "latent": [4, 4, 4],
    "text_encoder": {"kind": "t5", "feature_scale": 1.0, "vocab_size": 64, "d_model": 16, "d_kv": 8,
                     "d_ff": 16, "num_layers": 1, "num_heads": 2},
    "model": {"channels": 4, "latent_size": 4, "clip_dim": 16, "num_clip_token": 8,
              "textVAE": {"num_blocks": 1, "hidden_dim": 16, "num_attention_heads": 2,
                          "num_down_sample_block": 1, "dropout_prob": 0.0}},
    "dit": {"patch_size": 2, "hidden_size": 32, "depth": 2, "num_heads": 2, "mlp_ratio": 2.0},
    "autoencoder": {"ddconfig": {"ch": 8, "ch_mult": [1, 1, 2], "num_res_blocks": 1,
                                 "norm_groups": 4, "z_channels": 4, "resolution": 16},
                    "embed_dim": 4, "scale_factor": 1.0}
  })");
}

json tinyAutoencoderConfig(int64_t steps) {
  return {{"task", "autoencoder"},
          {"model", tinyModel()},
          {"data", {{"kind", "pictures"}, {"path", "../pictures"}, {"shift", 1}, {"workers", 1}}},
          {"train", trainPart(steps, 4)},
          {"optimizer", optimizerPart()},
          {"devices", {{"kind", "cpu"}, {"threads", 1}}}};
}

json tinyFlowConfig(int64_t steps) {
  return {{"task", "flow"},
          {"model", tinyModel()},
          {"textEncoder", "trained"},
          {"tokenizer", "../spiece.model"},
          {"data", {{"kind", "latents"}, {"path", "../latents.safetensors"}, {"workers", 1}}},
          {"imageTower", {{"kind", "latent"}, {"outputWidth", 16}}},
          {"train", trainPart(steps, 8)},
          {"optimizer", optimizerPart()},
          {"devices", {{"kind", "cpu"}, {"threads", 1}}}};
}

fs::path makeRun(const fs::path& run, const json& config) {
  fs::create_directories(run);
  std::ofstream(run / "config.json") << config.dump(1);
  return run;
}

void makeLatents(const fs::path& root, int count) {
  training::CachedLatents cached;
  std::vector<std::string> captions;
  for (int i = 0; i < count; ++i) {
    captions.push_back(tinyCaption(i));
    cached.names.push_back(std::to_string(i) + ".png");
    cached.captions.push_back({captions.back()});
    cached.repeats.push_back(1);
  }
  at::manual_seed(12);
  cached.latents = torch::randn({count, 2, 4, 4, 4}).to(torch::kHalf);
  training::writeCachedLatents(root / "latents.safetensors", cached);
  base::writeFileAtomically(root / "spiece.model", training::trainVocabulary(captions, 64));
}

std::map<std::string, at::Tensor> tensorsOf(const fs::path& file) {
  std::map<std::string, at::Tensor> found;
  collect(models::readTorchFile(file), "", found);
  return found;
}

std::vector<json> eventsOf(const fs::path& run, const std::string& kind) {
  std::ifstream in(run / "events.jsonl");
  std::vector<json> events;
  for (std::string line; std::getline(in, line);)
    if (json event = json::parse(line, nullptr, false); event.is_object() && event["kind"] == kind)
      events.push_back(std::move(event));
  return events;
}

}  // namespace crossflow::tests
