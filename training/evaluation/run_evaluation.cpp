// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/run_evaluation.h"

#include "models/torch.h"
#include "training/evaluation/clip_score.h"
#include "training/evaluation/frechet_distance.h"
#include "training/evaluation/metric_networks.h"

namespace crossflow::training {

namespace {

constexpr int64_t kAtOnce = 32;
constexpr uint64_t kEvaluationNoise = 0x4556414CULL;

}  // namespace

struct RunEvaluation::Networks {
  std::unique_ptr<InceptionV3> inception;
  FeatureStatistics reference;
  std::unique_ptr<ClipMetric> clip;
};

RunEvaluation::RunEvaluation(const TrainConfig& config, TrainingData& data, TrainTask& task,
                             at::Device device)
    : config_(config),
      data_(data),
      task_(task),
      device_(device),
      networks_(std::make_unique<Networks>()) {
  const EvaluationConfig& e = config.evaluation;
  if (!e.inception.empty()) {
    networks_->reference = readStatistics(e.fidStatistics);
    networks_->inception = openInception(e.inception, device);
  }
  if (!e.clip.empty()) networks_->clip = std::make_unique<ClipMetric>(e.clip, e.clipMerges, device);
}

RunEvaluation::~RunEvaluation() = default;

Batch RunEvaluation::nextBatch(int64_t first, int64_t count) {
  const int64_t samples = config_.evaluation.samples;
  std::vector<SampleRef> refs;
  for (int64_t i = first; i < first + count; ++i)
    refs.push_back({i * data_.size() / samples,
                    mixSeed(config_.train.seed, kEvaluationNoise, static_cast<uint64_t>(i))});
  return data_.read(refs).to(device_);
}

EvaluationScores RunEvaluation::run(const std::function<bool(int64_t done)>& goOn) {
  const torch::NoGradGuard noGrad;
  const EvaluationConfig& e = config_.evaluation;
  std::vector<at::Tensor> features, scores;
  for (int64_t first = 0; first < e.samples; first += kAtOnce) {
    if (goOn && !goOn(first)) return {};
    const Batch batch = nextBatch(first, std::min(kAtOnce, e.samples - first));
    const at::Tensor pictures = task_.pictures(batch, e.steps, e.guidance);
    if (networks_->inception)
      features.push_back(inceptionFeatures(*networks_->inception, pictures).cpu());
    if (networks_->clip)
      scores.push_back(networks_->clip->score.score(pictures, batch.captions).cpu());
  }
  EvaluationScores result;
  if (networks_->inception)
    result.fid = frechetDistance(statisticsOf(at::cat(features)), networks_->reference);
  if (networks_->clip) result.clipScore = at::cat(scores).mean().item<double>();
  return result;
}

}  // namespace crossflow::training
