// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/caption_tokens.h"

#include "models/torch.h"

namespace crossflow::training {

namespace {

constexpr uint64_t kDraws = 1 << 20;

}  // namespace

CaptionTokens::CaptionTokens(std::vector<std::vector<std::string>> captions,
                             std::shared_ptr<const models::Tokenizer> tokenizer, double firstRate)
    : captions_(std::move(captions)), tokenizer_(std::move(tokenizer)), firstRate_(firstRate) {}

void CaptionTokens::fill(Batch& batch, const std::vector<SampleRef>& samples) const {
  std::vector<std::string> texts;
  for (const SampleRef& sample : samples) {
    const auto& choices = captions_[static_cast<std::size_t>(sample.index)];
    const bool first =
        static_cast<double>(mixSeed(sample.draw, 4, 1) % kDraws) < firstRate_ * kDraws;
    texts.push_back(choices[first ? 0 : mixSeed(sample.draw, 4, 0) % choices.size()]);
  }
  encode(batch, std::move(texts));
}

void CaptionTokens::encode(Batch& batch, std::vector<std::string> texts) const {
  std::vector<at::Tensor> ids, masks;
  for (const std::string& text : texts) {
    const models::TokenIds tokens = tokenizer_->encode(text);
    ids.push_back(torch::tensor(tokens.ids));
    masks.push_back(torch::tensor(tokens.mask));
  }
  batch.tokenIds = at::stack(ids);
  batch.textMask = at::stack(masks);
  batch.captions = std::move(texts);
}

}  // namespace crossflow::training
