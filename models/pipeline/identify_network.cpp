// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a network file by its keys: each published model has names and shapes of its own.

#include "models/backbones/make_backbone.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/key_match.h"
#include "models/pipeline/model_files.h"
#include "models/text/text_encoder.h"
#include "models/text_ve/text_ve.h"
#include "models/torch.h"

namespace crossflow::models {
namespace {

/// Whether every value of `module` is in the file below `prefix`, in the same shape.
bool holds(const CheckpointReader& reader, const torch::nn::Module& module,
           const std::string& prefix) {
  LoadOptions options;
  options.prefix = prefix;
  const LoadReport report = matchKeys(module, reader.tensors(), options).report;
  return report.missing.empty() && report.wrongShape.empty();
}

}  // namespace

std::optional<std::string> identifyNetwork(const CheckpointReader& reader) {
  for (const PublishedModel& published : publishedModels()) {
    const TextVe textVe(published.config.textVe);
    if (!holds(reader, *textVe, kContextEncoderPrefix)) continue;
    if (holds(reader, *makeBackbone(published.config.backbone), "")) return published.config.id;
  }
  return {};
}

}  // namespace crossflow::models
