// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/tasks/autoencoder_task.h"

#include "models/torch.h"

namespace crossflow::training {

AutoencoderTask::AutoencoderTask(const TrainConfig& config, TrainNetworks& networks,
                                 at::Tensor shown)
    : config_(config), networks_(networks), shown_(std::move(shown)) {}

StepLoss AutoencoderTask::loss(const Batch& batch) {
  models::KlVae& vae = networks_.vae;
  at::Tensor moments;  // [B, 2C, h, w]
  {
    const torch::AutoGradMode learns(torch::GradMode::is_enabled() && !config_.train.decoderOnly);
    moments = vae->encodeMoments(batch.pictures);
  }
  const at::Tensor latents = vae->sample(moments, batch.latentNoise);
  const ReconstructionLoss r = reconstructionLoss(vae->decode(latents), batch.pictures, moments);
  const LossConfig& w = config_.loss;
  StepLoss step{w.l1 * r.l1 + w.l2 * r.l2 + w.edges * r.edges + w.kl * r.kl, {}, {}, {}};
  step.metrics = {{"loss", step.loss.detach()},
                  {"l1", r.l1.detach()},
                  {"l2", r.l2.detach()},
                  {"kl", r.kl.detach()},
                  {"psnr", (10 * at::log10(4.0 / r.l2.detach().clamp_min(1e-12)))}};
  if (w.edges > 0) step.metrics.emplace_back("edges", r.edges.detach());
  return step;
}

at::Tensor AutoencoderTask::samples() {
  if (!shown_.defined()) return {};
  return at::stack({shown_, rebuilt(shown_).clamp(-1, 1)}, 1).flatten(0, 1);
}

at::Tensor AutoencoderTask::pictures(const Batch& batch, int64_t, double) {
  return rebuilt(batch.pictures);
}

at::Tensor AutoencoderTask::rebuilt(const at::Tensor& pictures) {
  torch::NoGradGuard noGrad;
  return networks_.vae->decode(networks_.vae->sample(networks_.vae->encodeMoments(pictures)));
}

Validation AutoencoderTask::validate() {
  if (!shown_.defined()) return {};
  const at::Tensor pairs = samples();  // originals at even places, reconstructions at odd ones
  const at::Tensor original = pairs.slice(0, 0, pairs.size(0), 2);
  const at::Tensor rebuilt = pairs.slice(0, 1, pairs.size(0), 2);
  const at::Tensor errors = (rebuilt - original).pow(2).flatten(1).mean(1).cpu();
  double mean = 0;  // of the pictures' own values, as PSNR is usually reported
  for (int64_t i = 0; i < errors.size(0); ++i) mean += psnr(errors[i].item<double>());
  mean /= static_cast<double>(errors.size(0));
  return {-mean, {{"psnr", mean}}};
}

}  // namespace crossflow::training
