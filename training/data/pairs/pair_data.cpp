// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pairs/pair_data.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "models/checkpoint/checkpoint_reader.h"
#include "models/config/json_fields.h"
#include "models/torch.h"
#include "training/config/run_error.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr const char* kRecipeFile = "pairs.json";
constexpr std::size_t kMostPrompts = 1'000'000;
constexpr int64_t kMostWays = 100'000'000;

[[noreturn]] void refusePairs(const fs::path& place, const std::string& complaint) {
  badData(place.string(), complaint, "Make the pairs with `crossflow distil`.");
}

at::Tensor readWays(const fs::path& file, int64_t rows, int64_t states,
                    const std::vector<int64_t>& latentShape) {
  if (!fs::exists(file)) refusePairs(file, "is missing: the pairs are not all made");
  const auto reader = models::CheckpointReader::open(file);
  if (reader->find("path") == nullptr) refusePairs(file, "holds no ways of a teacher");
  at::Tensor ways = reader->read("path");
  std::vector<int64_t> shape{rows, states + 1};
  shape.insert(shape.end(), latentShape.begin(), latentShape.end());
  if (ways.sizes() != at::IntArrayRef(shape))
    refusePairs(file, "holds ways of another shape than the model and pairs.json ask for");
  return ways;
}

}  // namespace

fs::path pairFile(const fs::path& folder, int64_t number) {
  std::string name = std::to_string(number);
  name.insert(0, name.size() < 5 ? 5 - name.size() : 0, '0');
  return folder / (name + ".safetensors");
}

PairRecipe readPairRecipe(const fs::path& folder) try {
  const json content = models::readJsonFile(folder / kRecipeFile);
  const models::JsonFields fields(content);
  PairRecipe recipe;
  recipe.model = fields.text("model");
  recipe.guidance = fields.number("guidance", {0, 1000});
  recipe.count = fields.integer("count", {1, kMostWays});
  recipe.states = fields.integer("states", {1, 64});
  recipe.teacherSteps = fields.integer("teacherSteps", {1, 10000});
  recipe.mixtureRate = fields.number("mixtureRate", {0, 1});
  recipe.sumRate = fields.number("sumRate", {0, 1});
  recipe.seed = static_cast<uint64_t>(fields.integer("seed", {0, int64_t{1} << 53}));
  recipe.prompts = fields.texts("prompts", kMostPrompts);
  fields.finish();
  return recipe;
} catch (const base::Error& error) {
  refusePairs(folder, std::string("cannot be used: ") + error.what());
}

void writePairRecipe(const fs::path& folder, const PairRecipe& r) {
  models::writeJsonFile(folder / kRecipeFile, {{"model", r.model},
                                               {"guidance", r.guidance},
                                               {"count", r.count},
                                               {"states", r.states},
                                               {"teacherSteps", r.teacherSteps},
                                               {"mixtureRate", r.mixtureRate},
                                               {"sumRate", r.sumRate},
                                               {"seed", r.seed},
                                               {"prompts", r.prompts}});
}

PairData::PairData(const fs::path& folder, int64_t first, int64_t end,
                   std::vector<int64_t> latentShape)
    : first_(first), end_(end), latentShape_(std::move(latentShape)) {
  const PairRecipe recipe = readPairRecipe(folder);
  for (int64_t begin = 0, number = 0; begin < recipe.count; begin += kPairsInFile, ++number)
    files_.push_back(readWays(pairFile(folder, number),
                              std::min(kPairsInFile, recipe.count - begin), recipe.states,
                              latentShape_));
}

Batch PairData::read(const std::vector<SampleRef>& samples) {
  std::vector<at::Tensor> ways;
  for (const SampleRef& sample : samples) {
    const int64_t row = first_ + sample.index;
    ways.push_back(files_[static_cast<std::size_t>(row / kPairsInFile)][row % kPairsInFile]);
  }
  Batch batch;
  batch.path = at::stack(ways).to(torch::kFloat);
  drawNoise(batch, samples, latentShape_);
  return batch;
}

}  // namespace crossflow::training
