// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/memory_plan.h"

#include <algorithm>

#include "core/types/core_words.h"
#include "core/types/measures.h"

namespace crossflow::core {

namespace {

constexpr qint64 kStreamBytes = 4;  // of a number between the products

/// Of one row. Every block's output waits for the end of the stage, with what the skips' products
/// take in; half as much again lies side by side for the up-sampling, and a few blocks' worth of
/// products are there at once.
qint64 streamsOf(const models::DimrConfig& network) {
  constexpr qint64 kAtOnce = 12;
  qint64 numbers = 0;
  for (const models::StageConfig& stage : network.stages)
    numbers += stage.maxHeight * stage.maxWidth * stage.dim * ((stage.blocks + 1) * 2 + kAtOnce);
  return numbers;
}

qint64 streamsOf(const models::DitConfig& network) {
  constexpr qint64 kAtOnce = 20;  // queries, keys, values, the fourfold width of the second half
  const qint64 side = network.latentSize / network.patchSize;
  return side * side * network.hiddenSize * kAtOnce;
}

qint64 rowBytes(const models::ModelConfig& config) {
  return kStreamBytes *
         std::visit([](const auto& network) { return streamsOf(network); }, config.backbone);
}

/// Of DiMR's skips and the products before them, as one in bf16; see DimrStageImpl::joinSkips().
qint64 joinedWeightsOf(const models::DimrConfig& network) {
  constexpr qint64 kWeightBytes = 2;
  qint64 numbers = 0;
  for (const models::StageConfig& stage : network.stages)
    numbers += stage.blocks / 2 * stage.dim * (2 * stage.dim + stage.hiddenDim);
  return kWeightBytes * numbers;
}

qint64 joinedWeightsOf(const models::DitConfig&) {
  return 0;
}

/// A plan, and whether it is good enough.
struct Attempt {
  const models::MemoryNeed& need;
  qint64 available;
  qint64 recordings, evaluation;  // of a card; else 0

  bool fits(MemoryPlan& plan, qint64 textEncoder, qint64 workspace) const {
    const qint64 rest =
        plan.keepTextEncoder ? textEncoder + workspace : std::max<qint64>(textEncoder, workspace);
    // A recording's memory is its own, whatever is decoded beside it.
    struct Way {
      bool record, decodeBeside;
      qint64 bytes;
    };
    for (const Way& way :
         {Way{true, true, recordings}, Way{false, true, evaluation}, Way{false, false, 0}}) {
      plan.record = way.record;
      plan.decodeBeside = way.decodeBeside;
      plan.bytes = need.weights + rest + way.bytes;
      if (available <= 0 || plan.bytes <= available) return true;
    }
    return false;
  }
};

}  // namespace

qint64 recordingBytes(const models::ModelConfig& config) {
  constexpr qint64 kRows = 3;  // two with guidance, one without
  return kRows * rowBytes(config);
}

qint64 evaluationBytes(const models::ModelConfig& config) {
  constexpr qint64 kGuidedRows = 2;
  return kGuidedRows * rowBytes(config);
}

qint64 joinedBytes(const models::ModelConfig& config, models::WeightKind weights) {
  if (weights != models::WeightKind::Half) return 0;
  return std::visit([](const auto& network) { return joinedWeightsOf(network); }, config.backbone);
}

Result<MemoryPlan> planMemory(const models::ModelConfig& config, models::WeightKind wanted,
                              int pictures, qint64 available, bool onCard) {
  models::MemoryNeed need = models::memoryNeed(config, wanted, pictures);
  if (onCard) need.weights += joinedBytes(config, wanted);
  const qint64 halfText =
      models::memoryNeed(config, models::WeightKind::Half, pictures).textEncoder;
  const qint64 single = models::memoryNeed(config, wanted, 1).workspace;
  const Attempt attempt{need, available, onCard ? recordingBytes(config) : 0,
                        onCard ? evaluationBytes(config) : 0};

  MemoryPlan plan;
  plan.weights = wanted;
  if (attempt.fits(plan, need.textEncoder, need.workspace)) return plan;

  plan.keepTextEncoder = false;
  plan.note = CoreWords::tr("The text encoder leaves memory after each use: %1 are available.")
                  .arg(sizeText(available));
  if (attempt.fits(plan, need.textEncoder, need.workspace)) return plan;

  plan.halfTextEncoder = true;
  plan.note =
      CoreWords::tr(
          "The text encoder runs in half precision and leaves memory after each use: %1 are "
          "available.")
          .arg(sizeText(available));
  if (attempt.fits(plan, halfText, single)) return plan;
  return Failure{
      Failure::Kind::OutOfMemory,
      CoreWords::tr("%1 needs %2 of memory, and %3 are available.")
          .arg(QString::fromStdString(config.title), sizeText(plan.bytes), sizeText(available)),
      wanted == models::WeightKind::Float32
          ? CoreWords::tr("Choose a lower precision or a smaller model, or close other programs.")
          : CoreWords::tr("Choose a smaller model, or close other programs.")};
}

std::optional<QString> Economy::stepDown(bool canLowerPrecision) {
  if (batch_ > 1) {
    batch_ = (batch_ + 1) / 2;
    return CoreWords::tr("Memory ran out; now %n picture(s) advance at a time.", nullptr, batch_);
  }
  if (!tiled_) {
    tiled_ = true;
    return CoreWords::tr("Memory ran out; pictures are now decoded in tiles.");
  }
  if (!dropText_) {
    dropText_ = true;
    return CoreWords::tr("Memory ran out; the text encoder was unloaded.");
  }
  if (!lower_ && canLowerPrecision) {
    lower_ = true;
    return CoreWords::tr("Memory ran out; the model now runs in a lower precision.");
  }
  return {};
}

}  // namespace crossflow::core
