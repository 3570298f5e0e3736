// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/plan/model_sizes.h"

#include <QFile>
#include <QJsonDocument>
#include <algorithm>

#include "core/system/core_resources.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr qint64 kClip = 123'060'480, kT5 = 4'762'310'656;
constexpr qint64 kPublishedAutoencoder = 83'653'863;

ModelSize tiny() {
  ModelSize size;
  size.id = QStringLiteral("tiny");
  size.title = QT_TRANSLATE_NOOP("CoreWords", "Tiny, 32 px");
  size.purpose = QT_TRANSLATE_NOOP("CoreWords", "To try training out: minutes on any computer.");
  size.imageSize = 32;
  size.textFeatures = QStringLiteral("t5");
  size.textTokens = 16;
  size.textWidth = 64;
  size.latentChannels = 4;
  size.latentSide = 8;
  size.backboneParameters = 448'336;
  size.textVeParameters = 331'680;
  size.textEncoderParameters = 115'136;
  size.autoencoderParameters = 300'000;
  size.towerParameters = 60'000;
  size.activationBytes = 1'500'000;
  size.multiplyAdds = 1.5e7;
  size.learningRate = 1e-3;
  size.batchSize = 32;
  return size;
}

ModelSize starter() {
  ModelSize size;
  size.id = QStringLiteral("starter");
  size.title = QT_TRANSLATE_NOOP("CoreWords", "Starter, 128 px");
  size.purpose = QT_TRANSLATE_NOOP(
      "CoreWords", "Small pictures of one kind: hours on a processor, minutes on a GPU.");
  size.imageSize = 128;
  size.textFeatures = QStringLiteral("t5");
  size.textTokens = 20;
  size.textWidth = 192;
  size.latentChannels = 8;
  size.latentSide = 8;
  size.backboneParameters = 7'385'376;
  size.textVeParameters = 2'010'160;
  size.textEncoderParameters = 1'904'704;
  size.autoencoderParameters = 997'003;
  size.towerParameters = 900'000;
  size.activationBytes = 8'000'000;
  size.multiplyAdds = 1.2e8;
  return size;
}

struct Published {
  const char* id;
  const char* title;
  int imageSize;
  bool clip;
  int stages;
  qint64 backbone, textVe, tower, activations;
  double multiplyAdds, learningRate, nullRate;
};

constexpr qint64 kMega = 1'000'000;
constexpr Published kPublished[] = {
    {"t2i_256px_clip_dimr", "CrossFlow 256 px, CLIP", 256, true, 2, 950'778'890, 110'156'512,
     336'944'129, 2'700 * kMega, 3.8e11, 1e-5, 0.1},
    {"t2i_256px_t5_dimr", "CrossFlow 256 px, T5-XXL", 256, false, 2, 950'778'890, 165'197'440,
     336'944'129, 2'700 * kMega, 3.8e11, 5e-5, 0.1},
    {"t2i_512px_clip_dimr", "CrossFlow 512 px, CLIP", 512, true, 3, 985'439'246, 97'482'344,
     337'759'877, 5'500 * kMega, 4.6e11, 1e-5, 0.15},
    {"t2i_512px_t5_dimr", "CrossFlow 512 px, T5-XXL", 512, false, 3, 985'439'246, 142'430'728,
     337'759'877, 5'500 * kMega, 4.6e11, 1e-5, 0.15},
    {"t2i_512px_t5_dit", "CrossFlow 512 px, T5-XXL, DiT-H/2", 512, false, 1, 1'068'977'936,
     142'430'728, 337'759'877, 4'000 * kMega, 1.2e12, 2e-5, 0.1},
};

ModelSize sizeOf(const Published& entry) {
  ModelSize size;
  size.id = QLatin1String(entry.id);
  size.title = entry.title;
  size.purpose = QT_TRANSLATE_NOOP(
      "CoreWords", "The published size: needs large GPUs and features of its text encoder.");
  size.published = true;
  size.imageSize = entry.imageSize;
  size.textFeatures = entry.clip ? QStringLiteral("clip") : QStringLiteral("t5");
  size.textWidth = entry.clip ? 768 : 4096;
  size.latentSide = entry.imageSize / 8;
  size.stages = entry.stages;
  size.backboneParameters = entry.backbone;
  size.textVeParameters = entry.textVe;
  size.textEncoderParameters = entry.clip ? kClip : kT5;
  size.autoencoderParameters = kPublishedAutoencoder;
  size.towerParameters = entry.tower;
  size.activationBytes = entry.activations;
  size.multiplyAdds = entry.multiplyAdds;
  size.learningRate = entry.learningRate;
  size.nullRate = entry.nullRate;
  size.batchSize = 1024;
  return size;
}

// The original's t2i_training_demo: the 512 px CLIP model with thinner and fewer blocks.
ModelSize trainingDemo() {
  ModelSize size = sizeOf(kPublished[2]);
  size.id = QStringLiteral("t2i_training_demo");
  size.title = QT_TRANSLATE_NOOP("CoreWords", "CrossFlow 512 px, training demo");
  size.purpose = QT_TRANSLATE_NOOP(
      "CoreWords",
      "The original's example, 824 million with its image tower: to try training out on one "
      "large GPU.");
  size.backboneParameters = 388'901'534;
  size.activationBytes = 2'400 * kMega;
  size.multiplyAdds = 1.9e11;
  size.nullRate = 0.1;
  size.batchSize = 4;
  size.sampleInterval = 10;
  size.saveInterval = 100;
  return size;
}

}  // namespace

const std::vector<ModelSize>& modelSizes() {
  static const std::vector<ModelSize> sizes = [] {
    std::vector<ModelSize> all{tiny(), starter()};
    all.push_back(trainingDemo());
    for (const Published& entry : kPublished) all.push_back(sizeOf(entry));
    return all;
  }();
  return sizes;
}

QString titleOf(const ModelSize& size) {
  return CoreWords::tr(size.title);
}

QString purposeOf(const ModelSize& size) {
  return CoreWords::tr(size.purpose);
}

const ModelSize* findModelSize(const QString& id) {
  const auto& sizes = modelSizes();
  const auto found = std::find_if(sizes.begin(), sizes.end(),
                                  [&id](const ModelSize& size) { return size.id == id; });
  return found == sizes.end() ? nullptr : &*found;
}

QJsonObject modelFileOf(const QString& id) {
  const ModelSize* size = findModelSize(id);
  if (size == nullptr || size->published) return {};
  openCoreResources();
  QFile file(QStringLiteral(":/runs/%1_model.json").arg(id));
  return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                        : QJsonObject();
}

}  // namespace crossflow::core
