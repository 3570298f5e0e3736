// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/clip_weights.h"

#include <ATen/ATen.h>

#include <utility>

#include "models/base/error.h"

namespace crossflow::training {

namespace {

using models::CheckpointReader;
using models::TensorInfo;

/// One of OpenAI's tensors: Hugging Face's of the listed names one below the other.
struct WeightSource {
  std::vector<std::string> names;
  bool transposed = false;
};

class HuggingFaceClip final : public CheckpointReader {
 public:
  explicit HuggingFaceClip(std::unique_ptr<CheckpointReader> file)
      : CheckpointReader(file->file(), file->format()), inner_(std::move(file)) {
    take("logit_scale", {{"logit_scale"}});
    takeTower("vision_model.", "visual.");
    take("visual.class_embedding", {{"vision_model.embeddings.class_embedding"}});
    take("visual.conv1.weight", {{"vision_model.embeddings.patch_embedding.weight"}});
    take("visual.positional_embedding", {{"vision_model.embeddings.position_embedding.weight"}});
    takeLayer("vision_model.pre_layrnorm", "visual.ln_pre");  // as they spell it
    takeLayer("vision_model.post_layernorm", "visual.ln_post");
    take("visual.proj", {{"visual_projection.weight"}, true});
    takeTower("text_model.", "");
    take("token_embedding.weight", {{"text_model.embeddings.token_embedding.weight"}});
    take("positional_embedding", {{"text_model.embeddings.position_embedding.weight"}});
    takeLayer("text_model.final_layer_norm", "ln_final");
    take("text_projection", {{"text_projection.weight"}, true});
  }

 private:
  void takeTower(const std::string& theirs, const std::string& ours) {
    for (int layer = 0;; ++layer) {
      const std::string from = theirs + "encoder.layers." + std::to_string(layer) + ".";
      const std::string to = ours + "transformer.resblocks." + std::to_string(layer) + ".";
      if (inner_->find(from + "layer_norm1.weight") == nullptr) return;
      takeLayer(from + "layer_norm1", to + "ln_1");
      takeLayer(from + "layer_norm2", to + "ln_2");
      takeLayer(from + "mlp.fc1", to + "mlp.c_fc");
      takeLayer(from + "mlp.fc2", to + "mlp.c_proj");
      takeLayer(from + "self_attn.out_proj", to + "attn.out_proj");
      for (const char* part : {"weight", "bias"}) {
        WeightSource source;
        for (const char* of : {"q", "k", "v"})
          source.names.push_back(from + "self_attn." + of + "_proj." + part);
        take(to + "attn.in_proj_" + part, std::move(source));
      }
    }
  }

  void takeLayer(const std::string& theirs, const std::string& ours) {
    for (const char* part : {".weight", ".bias"}) take(ours + part, {{theirs + part}});
  }

  void take(const std::string& name, WeightSource source) {
    TensorInfo info;
    for (const std::string& theirs : source.names) {
      const TensorInfo* found = inner_->find(theirs);
      if (found == nullptr)
        throw base::CheckpointError(file().string() + " looks like a CLIP in Hugging Face's " +
                                    "layout but has no \"" + theirs +
                                    "\"; take the whole CLIP, with both towers.");
      if (info.shape.empty())
        info = *found;
      else
        info.shape[0] += found->shape.empty() ? 0 : found->shape[0];
    }
    info.name = name;
    if (source.transposed && info.shape.size() == 2) std::swap(info.shape[0], info.shape[1]);
    addTensor(info);
    sources_.push_back(std::move(source));
  }

  at::Tensor readAt(size_t index, std::optional<at::ScalarType> dtype) const override {
    std::vector<at::Tensor> parts;
    for (const std::string& name : sources_[index].names)
      parts.push_back(inner_->read(name, dtype));
    const at::Tensor whole = parts.size() == 1 ? parts[0] : at::cat(parts);
    return sources_[index].transposed ? whole.t().contiguous() : whole;
  }

  std::unique_ptr<CheckpointReader> inner_;
  std::vector<WeightSource> sources_;  // in the order of addTensor
};

}  // namespace

std::unique_ptr<CheckpointReader> openClipWeights(const std::filesystem::path& file) {
  auto reader = CheckpointReader::open(file);
  if (reader->find("vision_model.embeddings.class_embedding") == nullptr) return reader;
  return std::make_unique<HuggingFaceClip>(std::move(reader));
}

}  // namespace crossflow::training
