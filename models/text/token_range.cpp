// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/token_range.h"

#include <ATen/ATen.h>

#include <string>

#include "models/base/error.h"

namespace crossflow::models {

void expectTokensWithin(const at::Tensor& ids, int64_t vocabSize, const char* encoder) {
  if (ids.numel() == 0) return;
  const auto [lowest, highest] = at::aminmax(ids);
  const int64_t low = lowest.item<int64_t>();
  const int64_t high = highest.item<int64_t>();
  if (low >= 0 && high < vocabSize) return;
  throw Error(
      Sentence::tr("The %1 text encoder knows tokens 0 to %2 but was given token %3; its tokenizer "
                   "belongs to another model.",
                   encoder, vocabSize - 1, low < 0 ? low : high));
}

}  // namespace crossflow::models
