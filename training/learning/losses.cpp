// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/learning/losses.h"

#include <cmath>

#include "models/base/error.h"
#include "models/flow/flow_path.h"
#include "models/torch.h"

namespace crossflow::training {

namespace {

at::Tensor squaredError(const at::Tensor& prediction, const at::Tensor& target) {
  return (prediction - target).pow(2).flatten(1).mean(-1);
}

}  // namespace

at::Tensor effectiveNull(const at::Tensor& drawn) {
  return drawn.logical_and(drawn.sum() > 1);
}

at::Tensor rollTargets(const at::Tensor& x, const at::Tensor& isNull) {
  // The next null row after each one, around the end: a table of all pairs instead of a list whose
  // length the host would have to wait for.
  const int64_t rows = x.size(0);
  const at::Tensor row = at::arange(rows, isNull.options().dtype(at::kLong));
  const at::Tensor distance = (row.unsqueeze(0) - row.unsqueeze(1) - 1).remainder(rows);  // [B, B]
  const at::Tensor next = at::where(isNull.unsqueeze(0), distance, rows).argmin(1);
  return x.index_select(0, at::where(isNull, next, row));
}

at::Tensor amountsFor(const at::Tensor& drawn, double rate) {
  return at::where(drawn < rate, drawn / rate, at::zeros_like(drawn));
}

at::Tensor mixRows(const at::Tensor& x, const at::Tensor& share) {
  std::vector<int64_t> perRow(static_cast<std::size_t>(x.dim()), 1);
  perRow[0] = x.size(0);
  return at::lerp(x, x.roll(1, 0), share.view(perRow).to(x.scalar_type()));
}

FlowLoss flowLoss(const std::vector<at::Tensor>& predictions, const at::Tensor& target,
                  const std::vector<double>& coefficients) {
  if (predictions.size() != coefficients.size())
    throw base::Error("The network predicts " + std::to_string(predictions.size()) +
                      " scales, but the loss has " + std::to_string(coefficients.size()) +
                      " coefficients.");
  const auto targets = models::multiScaleTargets(target, static_cast<int64_t>(predictions.size()));
  FlowLoss loss;
  for (std::size_t i = 0; i < predictions.size(); ++i) {
    loss.stages.push_back(squaredError(predictions[i].to(torch::kFloat), targets[i]));
    const at::Tensor weighted = loss.stages[i] * coefficients[i];
    loss.total = i == 0 ? weighted : loss.total + weighted;
  }
  return loss;
}

at::Tensor contrastiveLoss(const at::Tensor& image, const at::Tensor& text,
                           const at::Tensor& scale) {
  const at::Tensor images = image / image.norm(2, {-1}, true);
  const at::Tensor texts = text / text.norm(2, {-1}, true);
  const at::Tensor logits = scale * at::matmul(images, texts.t());  // [B, B]
  const at::Tensor labels = torch::arange(logits.size(0), logits.options().dtype(torch::kLong));
  return (at::cross_entropy_loss(logits, labels) + at::cross_entropy_loss(logits.t(), labels)) / 2;
}

at::Tensor textKlLoss(const at::Tensor& mu, const at::Tensor& logVar) {
  return -0.5 * (1 + logVar - (0.3 * mu).pow(6) - logVar.exp()).sum(1);
}

ReconstructionLoss reconstructionLoss(const at::Tensor& reconstruction, const at::Tensor& picture,
                                      const at::Tensor& moments) {
  const auto parts = moments.chunk(2, 1);
  const at::Tensor logVar = parts[1].clamp(-30, 20);
  const at::Tensor difference = reconstruction - picture;
  return {difference.abs().mean(), difference.pow(2).mean(),
          0.5 * (parts[0].pow(2) + logVar.exp() - 1 - logVar).mean(),
          (difference.diff(1, 2).abs().mean() + difference.diff(1, 3).abs().mean()) / 2};
}

double psnr(double meanSquaredError) {
  return 10 * std::log10(4.0 / std::max(meanSquaredError, 1e-12));
}

}  // namespace crossflow::training
