// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/memory_plan.h"

#include <algorithm>

#include "core/types/core_words.h"
#include "core/types/measures.h"

namespace crossflow::core {

Result<MemoryPlan> planMemory(const models::ModelConfig& config, models::WeightKind wanted,
                              int pictures, qint64 available) {
  const models::MemoryNeed need = models::memoryNeed(config, wanted, pictures);
  const qint64 halfText =
      models::memoryNeed(config, models::WeightKind::Half, pictures).textEncoder;
  const qint64 single = models::memoryNeed(config, wanted, 1).workspace;

  MemoryPlan plan{.weights = wanted,
                  .halfTextEncoder = false,
                  .keepTextEncoder = true,
                  .bytes = need.total(),
                  .note = {}};
  const auto fits = [&] { return available <= 0 || plan.bytes <= available; };
  if (fits()) return plan;

  plan.keepTextEncoder = false;
  plan.bytes = need.weights + std::max<qint64>(need.textEncoder, need.workspace);
  plan.note = CoreWords::tr("The text encoder leaves memory after each use: %1 are available.")
                  .arg(sizeText(available));
  if (fits()) return plan;

  plan.halfTextEncoder = true;
  plan.bytes = need.weights + std::max<qint64>(halfText, single);
  plan.note =
      CoreWords::tr(
          "The text encoder runs in half precision and leaves memory after each use: %1 are "
          "available.")
          .arg(sizeText(available));
  if (fits()) return plan;
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
