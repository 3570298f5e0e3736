// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/text_encoder.h"

#include "models/text/clip_text_encoder.h"
#include "models/text/clip_tokenizer.h"
#include "models/text/t5_text_encoder.h"
#include "models/text/t5_tokenizer.h"

namespace crossflow::models {

std::shared_ptr<TextEncoder> makeTextEncoder(const ModelConfig& config) {
  if (const auto* clip = std::get_if<ClipTextConfig>(&config.textConfig))
    return std::make_shared<ClipTextEncoder>(*clip);
  return std::make_shared<T5TextEncoder>(std::get<T5Config>(config.textConfig));
}

std::unique_ptr<Tokenizer> makeTokenizer(const ModelConfig& config,
                                         const std::filesystem::path& vocabulary, int64_t length) {
  if (config.textEncoder == TextEncoderKind::Clip)
    return std::make_unique<ClipTokenizer>(vocabulary, ClipTokenStyle::Generator, length);
  return std::make_unique<T5Tokenizer>(vocabulary, T5Tokenizer::Cleaning::Twice, length);
}

}  // namespace crossflow::models
