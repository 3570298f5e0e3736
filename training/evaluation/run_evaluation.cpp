// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/run_evaluation.h"

#include "models/torch.h"
#include "models/vae/kl_vae.h"
#include "training/data/pictures/picture_file.h"
#include "training/evaluation/clip_score.h"
#include "training/evaluation/frechet_distance.h"
#include "training/evaluation/metric_networks.h"

namespace crossflow::training {

namespace {

constexpr uint64_t kEvaluationNoise = 0x4556414CULL;

}  // namespace

struct RunEvaluation::Networks {
  std::unique_ptr<InceptionV3> inception;
  FeatureStatistics reference;
  std::unique_ptr<ClipMetric> clip;
};

struct RunEvaluation::Measured {
  std::vector<at::Tensor> features, scores;
};

RunEvaluation::RunEvaluation(const TrainConfig& config, TrainingData& data, TrainTask& task,
                             EvaluationCrew crew, at::Device device,
                             std::function<void(const std::string&)> notice)
    : config_(config),
      data_(data),
      task_(task),
      crew_(std::move(crew)),
      device_(device),
      fitting_(config.evaluation.batch, std::move(notice)),
      networks_(std::make_unique<Networks>()) {
  const EvaluationConfig& e = config.evaluation;
  if (!e.inception.empty()) {
    networks_->reference = readStatistics(e.fidStatistics);
    networks_->inception = openInception(e.inception, device);
  }
  if (!e.clip.empty()) networks_->clip = std::make_unique<ClipMetric>(e.clip, e.clipMerges, device);
}

RunEvaluation::~RunEvaluation() = default;

Batch RunEvaluation::nextBatch(int64_t first, int64_t count, int64_t samples) {
  std::vector<SampleRef> refs;
  for (int64_t i = first; i < first + count; ++i)
    refs.push_back({i * data_.size() / samples % data_.size(),
                    mixSeed(config_.train.seed, kEvaluationNoise, static_cast<uint64_t>(i))});
  return data_.read(refs).to(device_);
}

void RunEvaluation::measure(const Batch& batch, int64_t first, const EvaluationOrder& order,
                            Measured& into) {
  const EvaluationConfig& e = config_.evaluation;
  const at::Tensor pictures = task_.pictures(batch, e.steps, e.guidance);
  at::Tensor features, scores;
  if (networks_->inception) features = inceptionFeatures(*networks_->inception, pictures).cpu();
  if (networks_->clip) scores = networks_->clip->score.score(pictures, batch.captions).cpu();
  if (!order.pictures.empty()) {
    const at::Tensor bytes = models::toBytes(models::toUnitRange(pictures)).cpu();
    for (int64_t i = 0; i < bytes.size(0); ++i)
      order.write(
          [file = order.pictures / (std::to_string(first + i) + ".png"), picture = bytes[i]] {
            std::filesystem::create_directories(file.parent_path());
            writePng(file, picture);
          });
  }
  if (features.defined()) into.features.push_back(features);
  if (scores.defined()) into.scores.push_back(scores);
}

// What all ranks measured, in the order of the samples. Shares differ by one row at most: shorter
// ones are filled up for the journey.
std::vector<at::Tensor> RunEvaluation::gathered(const Measured& measured, int64_t samples) {
  const int64_t world = crew_.world, share = (samples + world - 1) / world;
  std::vector<at::Tensor> all;
  for (const auto* parts : {&measured.features, &measured.scores}) {
    if (parts->empty()) continue;
    const at::Tensor own = at::cat(*parts);
    const int64_t missing = share - own.size(0);
    const at::Tensor rows = missing > 0 ? at::cat({own, own.slice(0, 0, missing)}) : own;
    std::vector<at::Tensor> kept;
    kept.reserve(static_cast<std::size_t>(world));
    const std::vector<at::Tensor> shares = (world > 1 ? crew_.gatherRows(rows) : rows).split(share);
    for (int64_t rank = 0; rank < world; ++rank)
      kept.push_back(shares[static_cast<std::size_t>(rank)].slice(
          0, 0, samples * (rank + 1) / world - samples * rank / world));
    all.push_back(at::cat(kept));
  }
  return all;
}

EvaluationScores RunEvaluation::run(const EvaluationOrder& order) {
  const torch::NoGradGuard noGrad;
  const int64_t samples = std::max(order.samples, 2 * crew_.world);
  const int64_t begin = samples * crew_.rank / crew_.world;
  const int64_t end = samples * (crew_.rank + 1) / crew_.world;
  Measured measured;
  const bool whole = fitting_.run(begin, end, [&](int64_t first, int64_t count) {
    if (order.goOn && !order.goOn(first - begin)) return false;
    measure(nextBatch(first, count, samples), first, order, measured);
    return true;
  });
  // One that was told to end still meets the others here.
  const double done = whole ? 1 : 0;
  if ((crew_.world > 1 ? crew_.mean({done})[0] : done) < 1) return {};
  const std::vector<at::Tensor> all = gathered(measured, samples);
  EvaluationScores result;
  result.samples = samples;
  if (crew_.rank != 0) return result;
  if (networks_->inception)
    result.fid = frechetDistance(statisticsOf(all.front()), networks_->reference);
  if (networks_->clip) result.clipScore = all.back().mean().item<double>();
  return result;
}

}  // namespace crossflow::training
