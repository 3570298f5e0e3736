// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/latents/latent_data.h"

#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "models/base/atomic_file.h"
#include "models/base/counted.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/safetensors_writer.h"
#include "models/torch.h"
#include "training/config/run_error.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using nlohmann::json;
using protocol::Cause;

namespace {

fs::path captionFile(fs::path file) {
  return file.replace_extension(".jsonl");
}

[[noreturn]] void refuseLatents(const fs::path& file, const std::string& complaint) {
  badData(file.string(), complaint, "Make it anew with `crossflow-train cache-latents`.");
}

void readCaptions(const fs::path& file, CachedLatents& cached) {
  const PictureList list = readPictureList(file);
  for (const CaptionedPicture& item : list.items) {
    cached.names.push_back(item.name);
    cached.captions.push_back(item.captions);
  }
  cached.repeats = list.repeats();
}

}  // namespace

CachedLatents readCachedLatents(const fs::path& file) {
  const auto reader = models::CheckpointReader::open(file);
  if (reader->find("latents") == nullptr || reader->find("scale") == nullptr)
    refuseLatents(file, "holds no cached latents");
  CachedLatents cached;
  cached.latents = reader->read("latents");
  cached.scale = reader->read("scale", at::kFloat).item<double>();
  if (cached.latents.dim() != 5 || cached.latents.size(0) == 0 || cached.latents.size(1) == 0)
    refuseLatents(file, "holds latents of another shape than [pictures, views, C, H, W]");
  readCaptions(captionFile(file), cached);
  if (static_cast<int64_t>(cached.captions.size()) != cached.latents.size(0))
    refuseLatents(file, "has " + base::counted(cached.latents.size(0), "latent") + " but " +
                            base::counted(std::ssize(cached.captions), "caption"));
  return cached;
}

void writeCachedLatents(const fs::path& file, const CachedLatents& cached) {
  std::string lines;
  for (std::size_t i = 0; i < cached.captions.size(); ++i)
    lines += json{{"img_path", cached.names[i]},
                  {"captions", cached.captions[i]},
                  {"repeat", cached.repeats[i]}}
                 .dump(-1, ' ', false, json::error_handler_t::replace) +
             "\n";
  base::writeFileAtomically(captionFile(file), lines);
  models::writeSafetensors(file, {{"latents", cached.latents},
                                  {"scale", torch::tensor(static_cast<float>(cached.scale))}});
}

LatentData::LatentData(CachedLatents cached, std::shared_ptr<const CaptionTokens> tokens,
                       std::vector<int64_t> latentShape)
    : cached_(std::move(cached)), tokens_(std::move(tokens)), latentShape_(std::move(latentShape)) {
  if (cached_.latents.sizes().slice(2) != at::IntArrayRef(latentShape_))
    throw RunError(Cause::BadConfig,
                   "The cached latents have another shape than the model's latent.");
  cached_.latents = cached_.latents.contiguous();
}

Batch LatentData::read(const std::vector<SampleRef>& samples) {
  const auto views = static_cast<uint64_t>(cached_.latents.size(1));
  std::vector<int64_t> shape{static_cast<int64_t>(samples.size())};
  shape.insert(shape.end(), latentShape_.begin(), latentShape_.end());
  const at::Tensor latents = torch::empty(shape, cached_.latents.options());
  const std::size_t row = latents[0].nbytes();
  const auto* from = static_cast<const std::byte*>(cached_.latents.const_data_ptr());
  auto* to = static_cast<std::byte*>(latents.mutable_data_ptr());
  for (const SampleRef& sample : samples) {
    const uint64_t view = mixSeed(sample.draw, 5, 0) % views;
    std::memcpy(to, from + (static_cast<uint64_t>(sample.index) * views + view) * row, row);
    to += row;
  }
  Batch batch;
  batch.latents = latents.to(torch::kFloat);
  tokens_->fill(batch, samples);
  drawNoise(batch, samples, latentShape_);
  return batch;
}

}  // namespace crossflow::training
