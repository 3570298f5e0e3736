// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/card_use.h"

namespace crossflow::models {

Sentence whyCardNotUsed(const CudaLibrary& cuda, int index) {
  if (cuda.device(index) != nullptr) return {};
  Sentence own = cuda.driver().cards.at(static_cast<size_t>(index)).whyNot();
  if (!own.english().empty()) return own;
  if (!cuda.whyNot().english().empty()) return cuda.whyNot();
  return Sentence::tr("LibTorch does not see this card, although the driver does.");
}

}  // namespace crossflow::models
