// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parity/pack_kinds.h"

#include <algorithm>

namespace crossflow::parity {
namespace {

namespace fs = std::filesystem;

bool hasKey(const Pack& pack, const char* key) {
  return pack.config.contains(key);
}

bool hasModelKey(const Pack& pack, const char* key) {
  return hasKey(pack, "model") && pack.config["model"].contains(key);
}

bool hasTensorStarting(const Pack& pack, std::string_view prefix) {
  if (!pack.io) return false;
  const auto& tensors = pack.io->tensors();
  return std::any_of(tensors.begin(), tensors.end(),
                     [&](const auto& info) { return info.name.starts_with(prefix); });
}

bool hasFileEnding(const Pack& pack, std::string_view suffix) {
  return std::any_of(
      fs::directory_iterator(pack.folder), fs::directory_iterator(),
      [&](const auto& entry) { return entry.path().filename().string().ends_with(suffix); });
}

bool hasAnyFile(const Pack& pack, std::initializer_list<const char*> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](const char* name) { return pack.hasFile(name); });
}

}  // namespace

bool holdsActivations(const Pack& pack) {
  return hasKey(pack, "of");
}

bool holdsCaptions(const Pack& pack) {
  return pack.hasFile("captions.json");
}

bool holdsCheckpointKeys(const Pack& pack) {
  return hasFileEnding(pack, ".nnet.json") ||
         hasAnyFile(pack,
                    {"autoencoder_kl.json", "clip_vit_l14_text.json", "t5_v1_1_xxl_encoder.json"});
}

bool holdsClipScore(const Pack& pack) {
  return hasKey(pack, "clip") && pack.weights != nullptr;
}

bool holdsCrops(const Pack& pack) {
  return pack.hasFile("input0.png") || hasKey(pack, "file_kinds");
}

bool holdsDimr(const Pack& pack) {
  return hasModelKey(pack, "stage_configs") && !holdsLoss(pack) && hasTensorStarting(pack, "x");
}

bool holdsDit(const Pack& pack) {
  return hasKey(pack, "dit") && !holdsLoss(pack) && hasTensorStarting(pack, "x");
}

bool holdsEndToEnd(const Pack& pack) {
  return hasKey(pack, "network") && hasKey(pack, "vae");
}

bool holdsFeatures(const Pack& pack) {
  return pack.hasFile("expected.json") || hasAnyFile(pack, {"empty_context.npy", "hostile"});
}

bool holdsFlow(const Pack& pack) {
  return hasKey(pack, "network") && !hasKey(pack, "vae");
}

bool holdsLatentAlgebra(const Pack& pack) {
  return hasTensorStarting(pack, "interp") || pack.has("plus_minus") ||
         pack.hasFile("fid.safetensors");
}

bool holdsLoss(const Pack& pack) {
  return hasKey(pack, "loss_coeffs");
}

bool holdsSchedule(const Pack& pack) {
  return hasTensorStarting(pack, "euler") && !hasKey(pack, "network");
}

bool holdsTextEncoders(const Pack& pack) {
  return hasAnyFile(pack, {"clip_text.safetensors", "t5_encoder.safetensors"});
}

bool holdsTextEncodersExtra(const Pack& pack) {
  return hasKey(pack, "t5_config") || hasKey(pack, "clip_config");
}

bool holdsTextVe(const Pack& pack) {
  return hasKey(pack, "latten_size") && pack.weights;
}

bool holdsTokens(const Pack& pack) {
  return hasAnyFile(pack, {"clip_bpe.json", "t5_unigram.json", "clip_hf.json", "clip_openai.json",
                           "t5_pipeline.json"});
}

bool holdsVae(const Pack& pack) {
  return hasKey(pack, "ddconfig");
}

}  // namespace crossflow::parity
