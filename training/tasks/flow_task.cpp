// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/tasks/flow_task.h"

#include <numeric>

#include "models/flow/flow_path.h"
#include "models/flow/sampler.h"
#include "models/torch.h"
#include "training/data/caption_sums.h"
#include "training/learning/autocast.h"
#include "training/learning/row_parts.h"

namespace crossflow::training {

namespace {

constexpr int64_t kFewestEulerSteps = 10;
constexpr double kProbeTimes[] = {0.05, 0.25, 0.50, 0.75, 0.95};

std::vector<at::Tensor> inParts(const TrainNetworks& n, const torch::nn::Module& network,
                                const RowBody& body, const std::vector<at::Tensor>& inputs) {
  return n.inRowParts ? inRowParts(network.parameters(), body, inputs) : body(inputs);
}

models::TextLatent encodeText(TrainNetworks& n, const at::Tensor& features,
                              const at::Tensor& mask) {
  const RowBody body = [&n](const std::vector<at::Tensor>& rows) {
    const models::TextLatent latent = n.contextEncoder->encode(rows[0], rows[1]);
    return std::vector<at::Tensor>{latent.mu, latent.logVar};
  };
  const auto both = inParts(n, *n.contextEncoder, body, {features, mask});
  return {both[0], both[1]};
}

std::vector<at::Tensor> predict(TrainNetworks& n, const at::Tensor& state, const at::Tensor& time,
                                const at::Tensor& isNull) {
  if (!isNull.defined()) return n.backbone->forward(state, time, isNull);
  const RowBody body = [&n](const std::vector<at::Tensor>& rows) {
    return n.backbone->forward(rows[0], rows[1], rows[2]);
  };
  return inParts(n, *n.backbone, body, {state, time, isNull});
}

at::Tensor contrast(TrainNetworks& n, const LossConfig& loss, const FlowInputs& in,
                    const at::Tensor& textLatent, int64_t towerSide, const FeatureGather& gather) {
  const at::Tensor seen = in.towerInput.defined()
                              ? resizeForTower(in.towerInput, towerSide, loss.antialias)
                              : in.latent;
  const at::Tensor image = n.imageHead->forward(n.imageTower->forward(seen)).to(torch::kFloat);
  if (gather) return contrastiveLoss(gather(image), gather(textLatent), n.imageTower->logitScale());
  return contrastiveLoss(image, textLatent, n.imageTower->logitScale());
}

// models::standardise without its look at every row, which would wait for the device.
at::Tensor standardisedRows(const at::Tensor& x) {
  const auto [spread, mean] = at::std_mean(x, {1, 2, 3}, /*unbiased=*/true, /*keepdim=*/true);
  return (x - mean) / spread.clamp_min(1e-6);
}

// The rows with a stray deviation, further from their text and standardised as sums are.
at::Tensor strayed(const at::Tensor& x0, const at::Tensor& noise, const at::Tensor& deviation) {
  const at::Tensor d = deviation.view({-1, 1, 1, 1});
  return at::where(d > 0, standardisedRows(x0 + d * noise), x0);
}

// a + plus - minus of the rows' means, standardised, [S, C, H, W]: where the program's arithmetic
// starts, too.
at::Tensor sumsOfTexts(TrainNetworks& n, const FlowInputs& in) {
  const models::TextLatent texts =
      encodeText(n, in.sumFeatures.flatten(0, 1), in.sumMask.flatten(0, 1));
  const auto parts = texts.mu.to(torch::kFloat).view({in.sumMask.size(0), 3, -1}).unbind(1);
  const at::Tensor sum = parts[0] + parts[1] - parts[2];
  return standardisedRows(sum.view_as(in.latent.slice(0, 0, sum.size(0))));
}

// How far the texts of the last rows are from what their pictures are called. The names stay.
at::Tensor distanceFromNames(TrainNetworks& n, const FlowInputs& in, const at::Tensor& mu) {
  at::Tensor names;
  {
    torch::NoGradGuard noGrad;
    names = encodeText(n, in.nameFeatures, in.nameMask).mu.to(torch::kFloat);
  }
  return (mu.slice(0, mu.size(0) - names.size(0)) - names).pow(2).mean();
}

}  // namespace

FlowLosses flowLosses(TrainNetworks& n, const LossConfig& loss, const FlowInputs& in,
                      int64_t towerSide, const FeatureGather& gather) {
  const models::TextLatent text = encodeText(n, in.textFeatures, in.textMask);
  const at::Tensor mu = text.mu.to(torch::kFloat), logVar = text.logVar.to(torch::kFloat);
  const at::Tensor z = models::TextLatent{mu, logVar}.sample(in.textNoise);  // [B, C*H*W]
  FlowLosses out;
  out.kl = textKlLoss(mu, logVar);  // [B]
  if (n.imageTower && in.contrast) out.contrastive = contrast(n, loss, in, z, towerSide, gather);

  const at::Tensor isNull = in.isNull.defined() ? effectiveNull(in.isNull) : at::Tensor();
  out.latentAfterRoll = isNull.defined() ? rollTargets(in.latent, isNull) : in.latent;
  at::Tensor x0 = z.view_as(in.latent), x1 = out.latentAfterRoll;
  if (in.stray.defined()) x0 = strayed(x0, in.textNoise.view_as(x0), in.stray);
  if (in.sumMask.defined()) {
    const int64_t rows = in.sumMask.size(0);
    const at::Tensor sums = sumsOfTexts(n, in);
    const at::Tensor answers = standardisedRows(mu.view_as(in.latent).slice(0, 0, rows));
    out.sumDistance = (sums - answers).pow(2).mean();
    x0 = at::cat({sums, x0.slice(0, rows, x0.size(0))});
  }
  if (in.nameMask.defined()) out.nameDistance = distanceFromNames(n, in, mu);
  if (in.mixture.defined()) {
    x0 = mixRows(x0, in.mixture);
    x1 = mixRows(x1, in.mixture);
  }
  const at::Tensor xt = models::flowState(in.time, x0, x1);
  const at::Tensor target = models::flowVelocity(x0, x1);
  out.flow = flowLoss(predict(n, xt, in.time, isNull), target, loss.coefficients);

  out.total = out.flow.total + loss.kl * out.kl;
  if (out.contrastive.defined()) out.total = out.total + loss.contrastive * out.contrastive;
  if (out.sumDistance.defined()) out.total = out.total + loss.sumDistance * out.sumDistance;
  if (out.nameDistance.defined()) out.total = out.total + loss.nameDistance * out.nameDistance;
  return out;
}

FlowTask::FlowTask(const TrainConfig& config, TrainNetworks& networks, Batch prompts,
                   ProbeBatches probes, FeatureGather gather)
    : config_(config),
      networks_(networks),
      prompts_(std::move(prompts)),
      probes_(std::move(probes)),
      fitting_(config.evaluation.batch),
      gather_(std::move(gather)) {}

at::Tensor FlowTask::textFeatures(const Batch& batch) {
  if (batch.textFeatures.defined()) return batch.textFeatures;
  return encodedTokens(batch.tokenIds, batch.textMask);
}

at::Tensor FlowTask::encodedTokens(const at::Tensor& ids, const at::Tensor& mask) {
  torch::AutoGradMode gradients(networks_.textIsTrained && at::GradMode::is_enabled());
  const RowBody body = [this](const std::vector<at::Tensor>& rows) {
    return std::vector<at::Tensor>{networks_.text->forward(rows[0], rows[1]) *
                                   config_.model.textFeatureScale};
  };
  if (!networks_.textIsTrained) return body({ids, mask}).front();
  return inParts(networks_, *networks_.text, body, {ids, mask}).front();
}

void FlowTask::addSums(FlowInputs& in, const Batch& batch) {
  const int64_t rows = sumRows(config_.loss.sumRate, batch.size());
  in.sumMask = batch.sumMask.slice(0, 0, rows);
  const at::Tensor ids = batch.sumIds.slice(0, 0, rows);
  in.sumFeatures = encodedTokens(ids.flatten(0, 1), in.sumMask.flatten(0, 1))
                       .unflatten(0, at::IntArrayRef{rows, 3});
}

void FlowTask::addNames(FlowInputs& in, const Batch& batch) {
  const int64_t first = sumRows(config_.loss.sumRate, batch.size());
  if (first == batch.size()) return;
  torch::NoGradGuard noGrad;
  in.nameMask = batch.sumMask.slice(0, first).select(1, 0);
  in.nameFeatures = encodedTokens(batch.sumIds.slice(0, first).select(1, 0), in.nameMask);
}

at::Tensor FlowTask::pictureLatent(const Batch& batch) {
  if (batch.latents.defined()) return batch.latents;
  torch::NoGradGuard noGrad;
  const at::Tensor moments =
      batch.moments.defined() ? batch.moments : networks_.vae->encodeMoments(batch.pictures);
  const auto parts = moments.to(torch::kFloat).chunk(2, 1);
  const at::Tensor deviation = (0.5 * parts[1].clamp(-30, 20)).exp();
  return config_.model.vae.scaleFactor * (parts[0] + deviation * batch.latentNoise);
}

StepLoss FlowTask::loss(const Batch& batch) {
  FlowInputs in = inputs(batch);
  in.isNull = batch.nullUniform < config_.loss.nullRate;
  if (config_.loss.mixtureRate > 0)
    in.mixture = amountsFor(batch.mixUniform, config_.loss.mixtureRate);
  if (config_.loss.strayRate > 0)
    in.stray = config_.loss.strayDeviation * amountsFor(batch.strayUniform, config_.loss.strayRate);
  if (config_.loss.sumRate > 0 && batch.sumMask.defined()) addSums(in, batch);
  if (config_.loss.nameDistance > 0 && batch.sumMask.defined()) addNames(in, batch);
  const FlowLosses out =
      flowLosses(networks_, config_.loss, in, config_.imageTower.pictureSize, gather_);
  StepLoss step{out.total.mean(), {}, in.time, out.flow.total.detach()};
  step.metrics = {{"loss", step.loss.detach()}, {"flow", out.flow.total.mean().detach()}};
  for (std::size_t i = 0; out.flow.stages.size() > 1 && i < out.flow.stages.size(); ++i)
    step.metrics.emplace_back("flow_" + std::to_string(i), out.flow.stages[i].mean().detach());
  step.metrics.emplace_back("kl", out.kl.mean().detach());
  if (out.sumDistance.defined())
    step.metrics.emplace_back("sum_distance", out.sumDistance.detach());
  if (out.nameDistance.defined())
    step.metrics.emplace_back("name_distance", out.nameDistance.detach());
  if (out.contrastive.defined()) {
    step.metrics.emplace_back("contrastive", out.contrastive.detach());
    step.metrics.emplace_back("logit_scale", networks_.imageTower->logitScale().detach());
  }
  return step;
}

FlowInputs FlowTask::inputs(const Batch& batch) {
  FlowInputs in;
  in.latent = pictureLatent(batch);
  in.textFeatures = textFeatures(batch);
  in.textMask = batch.textMask;
  if (config_.imageTower.kind != ImageTowerConfig::Kind::Latent) in.towerInput = batch.pictures;
  in.textNoise = batch.textNoise;
  in.time =
      models::logitNormalTime(batch.timeNormal, config_.loss.timeMean, config_.loss.timeDeviation);
  return in;
}

std::vector<double> FlowTask::probeLosses(const Batch& probe) {
  torch::NoGradGuard noGrad;
  const Autocast autocast(probe.textMask.device().type(), config_.train.bf16);
  std::vector<double> sums(std::size(kProbeTimes), 0.0);
  fitting_.run(0, probe.size(), [&](int64_t first, int64_t count) {
    const Batch part = probe.slice(first, first + count);
    FlowInputs in = inputs(part);
    in.isNull = at::zeros_like(part.nullUniform, at::kBool);
    in.contrast = false;
    std::vector<double> losses;  // a piece that does not fit leaves no trace
    for (const double time : kProbeTimes) {
      in.time = at::full_like(in.time, time);
      losses.push_back(flowLosses(networks_, config_.loss, in, config_.imageTower.pictureSize)
                           .flow.total.sum()
                           .item<double>());
    }
    for (std::size_t i = 0; i < sums.size(); ++i)
      sums[i] += losses[i] / static_cast<double>(probe.size());
    return true;
  });
  return sums;
}

Validation FlowTask::validate() {
  const bool apart = probes_.validation.size() > 0;
  const Batch& probe = apart ? probes_.validation : probes_.training;
  if (probe.size() == 0) return {};
  const auto mean = [](const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  };
  const std::vector<double> losses = probeLosses(probe);
  Validation result;
  result.score = mean(losses);
  for (std::size_t i = 0; i < losses.size(); ++i)
    result.values.emplace_back("flow_at_" + std::to_string(kProbeTimes[i]).substr(0, 4), losses[i]);
  result.values.emplace_back("flow", result.score);
  if (apart && probes_.training.size() > 0)
    result.values.emplace_back("training_flow", mean(probeLosses(probes_.training)));
  return result;
}

int64_t FlowTask::sampleCount() const {
  return networks_.vae ? prompts_.texts() : 0;
}

at::Tensor FlowTask::samples() {
  return sampleCount() > 0 ? samplesOf(0, sampleCount()) : at::Tensor();
}

at::Tensor FlowTask::samplesOf(int64_t begin, int64_t number) {
  std::vector<at::Tensor> parts;
  fitting_.run(begin, begin + number, [&](int64_t first, int64_t count) {
    const Batch part = prompts_.slice(first, first + count);
    parts.push_back(pictures(part, config_.train.sampleSteps, 0).clamp(-1, 1).cpu());
    return true;
  });
  return at::cat(parts);
}

at::Tensor FlowTask::pictures(const Batch& batch, int64_t steps, double guidance) {
  torch::NoGradGuard noGrad;
  const Autocast autocast(batch.textMask.device().type(), config_.train.bf16);
  const at::Tensor features = textFeatures(batch).to(torch::kFloat);
  const auto& [channels, height, width] = config_.model.latentShape;
  const models::TextLatent text = networks_.contextEncoder->encode(features, batch.textMask);
  const models::TextLatent whole{text.mu.to(torch::kFloat), text.logVar.to(torch::kFloat)};
  const at::Tensor z = whole.sample(batch.textNoise).view({-1, channels, height, width});
  models::SampleOptions options;
  options.steps = steps;
  // The original's grid asks ahead of the state, which spoils pictures of few steps.
  if (steps < kFewestEulerSteps) options.solver = models::SolverKind::AdamsBashforth2;
  options.guidance = guidance > 0 ? guidance : config_.model.sampling.guidance;
  options.independentRows = false;
  return networks_.vae->decode(models::sample(*networks_.backbone, z, options)).to(torch::kFloat);
}

}  // namespace crossflow::training
