// SPDX-License-Identifier: GPL-3.0-or-later
// A model that draws with weights the user names: a checkpoint of a run, a file from elsewhere.

#include "models/backbones/make_backbone.h"
#include "models/base/error.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/key_match.h"
#include "models/config/model_config_json.h"
#include "models/pipeline/locate_parts.h"
#include "models/torch.h"

namespace crossflow::models {
namespace {

namespace fs = std::filesystem;

fs::path fileOfNetwork(const fs::path& weights) {
  if (isFile(weights)) return weights;
  fs::path found = isFolder(weights) ? networkIn(weights) : fs::path();
  std::error_code unknown;
  if (found.empty() && !fs::exists(weights, unknown))
    throw CheckpointError(Sentence::tr(
        "There is no %1; name a .pth or .safetensors file, or a checkpoint's folder (N.ckpt).",
        weights));
  if (found.empty())
    throw CheckpointError(Sentence::tr(
        "%1 holds no weights of a CrossFlow network; name a .pth or .safetensors file, or a "
        "checkpoint's folder (N.ckpt).",
        weights));
  return found;
}

/// The model called `base` with other networks. Its names must be there; shapes are checked when
/// they are loaded.
LocatedModel basedOn(const std::string& base, const fs::path& network,
                     const std::vector<fs::path>& folders) {
  for (LocatedModel& model : locateModels(folders)) {
    if (model.config.id != base) continue;
    model.files.front().path = network;
    model.files.front().bytes = sizeOf(network);
    const auto reader = CheckpointReader::open(network);
    const bool inModelFile = std::ranges::any_of(reader->tensors(), [](const TensorInfo& info) {
      return info.name.starts_with(kNetPrefix);
    });
    model.files.front().prefix = inModelFile ? kNetPrefix : "";
    return std::move(model);
  }
  throw Error(
      Sentence::tr("There is no model called %1 to take the sizes of %2 from.", base, network));
}

LocatedModel identified(const fs::path& network, const std::vector<fs::path>& folders) {
  const auto id = identifyNetwork(*CheckpointReader::open(network));
  if (!id)
    throw Error(Sentence::tr(
        "The networks in %1 are those of no published model, and no config.json lies beside them; "
        "say with --model whose sizes they have.",
        network));
  LocatedModel model = locatePublished(*findPublishedModel(*id), folders);
  model.files.front().path = network;
  model.files.front().bytes = sizeOf(network);
  return model;
}

/// What config.json beside the weights says, if it describes a model: a run's has another form.
std::optional<LocatedModel> describedBeside(const fs::path& network,
                                            const std::vector<fs::path>& folders) {
  const fs::path config = network.parent_path() / kConfigName;
  if (!isFile(config)) return {};
  const std::string name = network.filename();
  if (name != kWeightsName && name != kAveragedName && name != kRawName) return {};
  return ownModel(readModelConfig(config), network, folders);
}

}  // namespace

LocatedModel modelWithWeights(const fs::path& weights, const std::string& base,
                              const std::vector<fs::path>& folders) {
  const fs::path network = fileOfNetwork(fs::absolute(weights).lexically_normal());
  LocatedModel model;
  if (!base.empty())
    model = basedOn(base, network, folders);
  else if (auto described = describedBeside(network, folders))
    model = std::move(*described);
  else
    model = identified(network, folders);
  const fs::path folder = network.parent_path();
  const fs::path name =
      folder.extension() == ".ckpt" ? folder.filename() / network.filename() : network.filename();
  model.config.id += "@" + name.string();
  return model;
}

}  // namespace crossflow::models
