// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pairs/pair_maker.h"

#include <fstream>
#include <map>
#include <set>

#include "models/base/atomic_file.h"
#include "models/checkpoint/safetensors_writer.h"
#include "models/flow/latent_algebra.h"
#include "models/torch.h"
#include "training/config/run_error.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

constexpr int64_t kRowsTogether = 32;
constexpr std::size_t kLongestPrompt = 1000;

double uniformOf(uint64_t seed, int64_t number, uint64_t draw) {
  return static_cast<double>(mixSeed(seed, static_cast<uint64_t>(number), draw) >> 11) * 0x1p-53;
}

// The text latent that a pair begins with; `encode` knows prompts.
at::Tensor latentOf(const PairStart& start, const std::function<at::Tensor(std::size_t)>& encode) {
  using Kind = PairStart::Kind;
  switch (start.kind) {
    case Kind::Prompt:
      return encode(0);
    case Kind::Mixture:
      return models::lerp(encode(0), encode(1), start.share);
    case Kind::Sum:
      return models::standardise(models::weightedSum({{encode(0)}, {encode(1)}}));
    case Kind::Analogy:
      return models::standardise(models::weightedSum({{encode(0)}, {encode(1), -1}, {encode(2)}}));
  }
  return encode(0);
}

class PairDrawer {
 public:
  PairDrawer(models::TextToImage& teacher, const PairRecipe& recipe, std::stop_token stop)
      : teacher_(teacher), recipe_(recipe), stop_(std::move(stop)) {}

  /// [n, K+1, C, H, W] fp16 of pairs `first` to `end`.
  at::Tensor ways(int64_t first, int64_t end, std::string& lines) {
    std::vector<at::Tensor> starts;
    for (int64_t i = first; i < end; ++i) {
      const PairStart start = pairStart(recipe_, i);
      lines += start.sentence() + "\n";
      starts.push_back(latentOf(start, [&](std::size_t k) {
        return teacher_.drawLatent(encoded(start.prompts[k]), start.noise + k, 1);
      }));
    }
    latents_.clear();
    std::vector<at::Tensor> parts;
    for (const at::Tensor& part : at::cat(starts).split(kRowsTogether))
      parts.push_back(drawn(part));
    return at::cat(parts).to(at::kHalf).cpu();
  }

 private:
  const models::TextLatent& encoded(const std::string& prompt) {
    const auto found = latents_.find(prompt);
    if (found != latents_.end()) return found->second;
    return latents_.emplace(prompt, teacher_.text().encode(prompt, stop_)).first->second;
  }

  at::Tensor drawn(const at::Tensor& z) {
    models::SampleOptions options;
    options.solver = models::SolverKind::AdamsBashforth2;
    options.steps = recipe_.teacherSteps;
    options.guidance = recipe_.guidance;
    options.independentRows = false;
    const int64_t every = recipe_.teacherSteps / recipe_.states;
    std::vector<at::Tensor> states{z.to(at::kFloat).cpu()};
    const at::Tensor last = teacher_.flow(z, options, stop_, [&](const models::SampleStep& step) {
      if (step.step % every == 0 && step.step < step.of) states.push_back(step.state.cpu());
    });
    states.push_back(last.cpu());
    return at::stack(states, 1);
  }

  models::TextToImage& teacher_;
  const PairRecipe& recipe_;
  std::stop_token stop_;
  std::map<std::string, models::TextLatent> latents_;
};

// Another recipe's files would teach something else without a word.
void keepRecipe(const fs::path& folder, const PairRecipe& recipe) {
  if (!fs::exists(folder / "pairs.json")) {
    fs::create_directories(folder);
    writePairRecipe(folder, recipe);
    return;
  }
  if (!(readPairRecipe(folder) == recipe))
    badData(folder.string(), "holds pairs of another teacher, list of prompts or amount",
            "Name a new folder, or delete this one.");
}

}  // namespace

std::string PairStart::sentence() const {
  const auto part = [this](std::size_t i) { return "\"" + prompts[i] + "\""; };
  switch (kind) {
    case Kind::Prompt:
      return prompts[0];
    case Kind::Mixture:
      return part(0) + " -> " + part(1) + " at " + std::to_string(share).substr(0, 4);
    case Kind::Sum:
      return part(0) + " + " + part(1);
    case Kind::Analogy:
      return part(0) + " - " + part(1) + " + " + part(2);
  }
  return prompts[0];
}

PairStart pairStart(const PairRecipe& r, int64_t number) {
  const auto prompt = [&](uint64_t draw) {
    const auto count = static_cast<uint64_t>(r.prompts.size());
    return r.prompts[mixSeed(r.seed, static_cast<uint64_t>(number), draw) % count];
  };
  PairStart start;
  start.noise = mixSeed(r.seed, static_cast<uint64_t>(number), 8);
  start.prompts = {prompt(1)};
  const double kind = uniformOf(r.seed, number, 2);
  // A prompt minus itself has no direction; a list of one prompt has nothing to mix.
  const std::string second = prompt(3), third = prompt(4);
  if (second == start.prompts[0] || kind >= r.mixtureRate + r.sumRate) return start;
  start.prompts.push_back(second);
  start.share = uniformOf(r.seed, number, 5);
  start.kind = kind < r.mixtureRate ? PairStart::Kind::Mixture : PairStart::Kind::Sum;
  if (start.kind == PairStart::Kind::Sum && third != second && uniformOf(r.seed, number, 6) < 0.5) {
    start.kind = PairStart::Kind::Analogy;
    start.prompts.push_back(third);
  }
  return start;
}

std::vector<std::string> readPrompts(const fs::path& file) {
  std::ifstream in(file);
  std::vector<std::string> prompts;
  std::set<std::string> known;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    line.resize(std::min(line.size(), kLongestPrompt));
    if (line.find_first_not_of(" \t") == std::string::npos || !known.insert(line).second) continue;
    prompts.push_back(line);
  }
  if (prompts.empty())
    badData(file.string(), "holds no prompts", "Write one prompt per line, the more the better.");
  return prompts;
}

void makePairs(models::TextToImage& teacher, const fs::path& folder, const PairRecipe& recipe,
               std::stop_token stop,
               const std::function<void(int64_t done, int64_t total)>& progress) {
  if (recipe.teacherSteps % recipe.states != 0)
    throw RunError(protocol::Cause::Usage, "The teacher's steps must be a multiple of " +
                                               std::to_string(recipe.states) + ", not " +
                                               std::to_string(recipe.teacherSteps) + ".");
  keepRecipe(folder, recipe);
  PairDrawer drawer(teacher, recipe, stop);
  for (int64_t first = 0, number = 0; first < recipe.count; first += kPairsInFile, ++number) {
    const int64_t end = std::min(first + kPairsInFile, recipe.count);
    if (const fs::path file = pairFile(folder, number); !fs::exists(file)) {
      std::string lines;
      const at::Tensor ways = drawer.ways(first, end, lines);
      base::writeFileAtomically(fs::path(file).replace_extension(".txt"), lines);
      models::writeSafetensors(file, {{"path", ways}});
    }
    progress(end, recipe.count);
  }
}

}  // namespace crossflow::training
