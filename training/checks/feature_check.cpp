// SPDX-License-Identifier: GPL-3.0-or-later
// checkFeatures: a feature file for each entry, all of the shape of the first.

#include <algorithm>
#include <unordered_map>

#include "models/numpy/npy_file.h"
#include "models/torch.h"
#include "training/checks/data_tally.h"
#include "training/config/run_error.h"
#include "training/data/features/feature_data.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

struct FeatureFacts {
  std::optional<ProblemKind> kind;  // what is wrong, if anything
  std::string complaint;
  int64_t bytes = 0;
};

// What the other files must fit, taken from one of them.
FeatureShape shapeOf(const fs::path& file, int64_t resolution) {
  const models::ValueTree tree = models::readNpy(file);
  if (!tree.isDict())
    throw RunError(protocol::Cause::BadData, file.string() + " is not a feature.");
  const auto& dict = tree.asDict();
  FeatureShape shape;
  shape.resolution = resolution;
  shape.text = dict.find("token_embedding_clip") != nullptr ? "clip" : "t5";
  const models::ValueTree* moments = dict.find("image_latent_" + std::to_string(resolution));
  const models::ValueTree* text = dict.find("token_embedding_" + shape.text);
  if (moments == nullptr || text == nullptr || !moments->isTensor() || !text->isTensor() ||
      moments->asTensor().dim() != 3 || text->asTensor().dim() != 2)
    throw RunError(protocol::Cause::BadData, file.string() + " holds no features for " +
                                                 std::to_string(resolution) + " pixels.");
  shape.moments = moments->asTensor().sizes().vec();
  shape.tokens = text->asTensor().size(0);
  shape.width = text->asTensor().size(1);
  return shape;
}

// A file that the restricted reader takes has its bytes; what is in it must be wrong.
ProblemKind kindOfFile(const fs::path& file) {
  try {
    models::readNpy(file);
    return ProblemKind::WrongShape;
  } catch (const std::exception&) {
    return ProblemKind::Unreadable;
  }
}

std::optional<FeatureShape> firstShape(const PictureList& list, const fs::path& folder,
                                       int64_t resolution) {
  constexpr std::size_t kTried = 20;
  for (std::size_t i = 0; i < std::min(kTried, list.items.size()); ++i) try {
      return shapeOf(featurePath(folder, list.items[i].name), resolution);
    } catch (const std::exception&) {
      continue;  // told when its turn comes
    }
  return std::nullopt;
}

FeatureFacts lookAt(const fs::path& file, const std::optional<FeatureShape>& shape,
                    int64_t resolution, bool whole) {
  FeatureFacts look;
  std::error_code error;
  const auto bytes = fs::file_size(file, error);
  if (error) return {ProblemKind::Missing, file.string() + " is not there.", 0};
  look.bytes = static_cast<int64_t>(bytes);
  // Arrays are stored plainly: a file smaller than its numbers was cut.
  const bool cut = shape && look.bytes < 2 * shape->tokens * shape->width;
  if (!whole && !cut) return look;
  try {
    readTrainingFeature(file, shape ? *shape : shapeOf(file, resolution));
  } catch (const std::exception& problem) {
    look.kind = kindOfFile(file);
    look.complaint = problem.what();
  }
  return look;
}

}  // namespace

DataSummary checkFeatures(const fs::path& source, const DataCheckOptions& options) {
  const PictureList list = readPictureList(source);
  const fs::path folder = source / "features";
  if (!fs::is_directory(folder))
    throw RunError(protocol::Cause::BadData, source.string() + " has no folder \"features\".",
                   "Make it with `crossflow extract`.");
  const auto shape = firstShape(list, folder, options.side);
  const auto count = static_cast<int64_t>(list.items.size());
  DataTally tally(list, options);
  tally.summary.layout = "features";
  std::vector<FeatureFacts> looks(list.items.size());
  std::unordered_map<std::string, std::string> owners;  // feature file -> entry
  tally.goThrough(
      count,
      [&](int64_t i) {
        const auto index = static_cast<std::size_t>(i);
        looks[index] = lookAt(featurePath(folder, list.items[index].name), shape, options.side,
                              tally.isSample(i, count));
      },
      [&](int64_t i) {
        const auto index = static_cast<std::size_t>(i);
        const FeatureFacts& look = looks[index];
        const std::string& name = list.items[index].name;
        tally.summary.bytes += look.bytes;
        if (look.kind) return tally.tell(*look.kind, name, look.complaint);
        ++tally.summary.pictures;
        const auto [owner, isNew] =
            owners.emplace(featurePath(folder, name).filename().string(), name);
        if (!isNew)
          tally.tell(ProblemKind::Duplicate, name,
                     name + " and " + owner->second + " have the same feature file.");
      });
  if (shape) tally.summary.smallestWidth = tally.summary.smallestHeight = options.side;
  return tally.summary;
}

}  // namespace crossflow::training
