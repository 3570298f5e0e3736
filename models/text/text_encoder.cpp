// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/text_encoder.h"

#include "models/text/clip_text_encoder.h"
#include "models/text/t5_text_encoder.h"

namespace crossflow::models {

std::shared_ptr<TextEncoder> makeTextEncoder(const ModelConfig& config) {
  if (const auto* clip = std::get_if<ClipTextConfig>(&config.textConfig))
    return std::make_shared<ClipTextEncoder>(*clip);
  return std::make_shared<T5TextEncoder>(std::get<T5Config>(config.textConfig));
}

}  // namespace crossflow::models
