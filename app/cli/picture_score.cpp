// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/torch.h"

#include "app/cli/picture_score.h"
#include "core/runs/plan/start_files.h"
#include "models/base/error.h"
#include "training/evaluation/metric_networks.h"

namespace crossflow::cli {

struct PictureScore::Parts {
  training::ClipMetric clip;
};

PictureScore::PictureScore(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PictureScore::~PictureScore() = default;

core::Result<std::unique_ptr<PictureScore>> PictureScore::open(const QString& weights) {
  const QString merges = core::findClipVocabulary();
  if (merges.isEmpty())
    return core::Failure{core::Failure::Kind::BadFile,
                         QStringLiteral("CLIP's vocabulary is not where the program lies."),
                         QStringLiteral("Install the program anew.")};
  try {
    return std::unique_ptr<PictureScore>(new PictureScore(
        std::make_unique<Parts>(Parts{{weights.toStdString(), merges.toStdString(), at::kCPU}})));
  } catch (const base::Error& error) {
    return core::Failure{core::Failure::Kind::BadFile, QString::fromUtf8(error.what()),
                         QStringLiteral("--score takes the weights of CLIP ViT-B/32.")};
  }
}

double PictureScore::of(const QImage& picture, const QString& prompt) {
  const c10::InferenceMode inference;
  const QImage rgb = picture.convertToFormat(QImage::Format_RGB888);
  const at::Tensor rows =
      at::from_blob(const_cast<uchar*>(rgb.constBits()), {rgb.height(), rgb.width(), 3},
                    {rgb.bytesPerLine(), 3, 1}, at::kByte);
  const at::Tensor decoded =
      rows.permute({2, 0, 1}).to(at::kFloat).div_(127.5).sub_(1.0).unsqueeze(0);
  return parts_->clip.score.score(decoded, {prompt.toStdString()}).item<double>();
}

}  // namespace crossflow::cli
