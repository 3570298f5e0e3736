// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sizes of model that the wizard offers, as data: two small ones that learn on any computer,
// the five published ones by their catalogue id and the original's demo of training. A test holds
// these figures against the catalogue; core itself knows no networks.

#include <QJsonObject>
#include <QString>
#include <vector>

namespace crossflow::core {

struct ModelSize {
  QString id;                // "tiny", "starter", "t2i_256px_clip_dimr", …: ModelAnswers::size
  const char* title = "";    // English; people get titleOf
  const char* purpose = "";  // likewise
  bool published = false;    // the trainer knows its configuration by the id
  int imageSize = 64;
  QString textFeatures;  // "clip" or "t5"
  int textTokens = 77, textWidth = 768;
  int latentChannels = 4, latentSide = 32;
  int stages = 1;                                       // 1: DiT
  qint64 backboneParameters = 0, textVeParameters = 0;  // trained by a flow run
  qint64 textEncoderParameters = 0, autoencoderParameters = 0;
  qint64 towerParameters = 0;  // image side of the contrastive term
  qint64 activationBytes = 0;  // per picture of a micro-batch, fp32, without checkpointing
  double multiplyAdds = 0;     // per picture and forward pass of what a flow run trains
  // How it is trained by default.
  double learningRate = 1e-3, nullRate = 0.1;
  int batchSize = 96;
  qint64 sampleInterval = 5000, saveInterval = 50'000;  // published ones
};

/// Small to large; constant.
const std::vector<ModelSize>& modelSizes();
QString titleOf(const ModelSize& size);
QString purposeOf(const ModelSize& size);
/// nullptr if there is no such id.
const ModelSize* findModelSize(const QString& id);
/// model.json of a size that the trainer does not know by its id; empty for published ones.
QJsonObject modelFileOf(const QString& id);

}  // namespace crossflow::core
