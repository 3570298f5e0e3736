// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/caption_tokens.h"

#include <algorithm>

#include "models/torch.h"

namespace crossflow::training {

namespace {

constexpr uint64_t kDraws = 1 << 20;
constexpr std::size_t kMostKeptBytes = 64U << 20;  // of half a million short captions
constexpr std::size_t kEntryBytes = 100;           // what a map takes beside them, about

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
  if (sums_) fillSums(batch, samples);
}

void CaptionTokens::addSums(double rate) {
  std::vector<std::string> names;
  names.reserve(captions_.size());
  for (const auto& choices : captions_) names.push_back(choices.front());
  sums_ = std::make_unique<const CaptionSums>(names);
  std::unordered_map<std::string, std::size_t> owner;
  for (std::size_t i = 0; i < captions_.size(); ++i)
    for (const std::string& caption : captions_[i])
      if (owner.try_emplace(caption, i).first->second != i) shared_.insert(caption);
  sumRate_ = rate;
}

void CaptionTokens::fillSums(Batch& batch, const std::vector<SampleRef>& samples) const {
  const auto count = static_cast<int64_t>(samples.size());
  std::vector<std::string> texts;
  for (int64_t i = 0; i < count; ++i) {
    const SampleRef& sample = samples[static_cast<std::size_t>(i)];
    CaptionSum sum{sample.index, sample.index, sample.index};
    const bool summed = i < sumRows(sumRate_, count);
    if (summed) sum = sums_->drawn(sample.index, sample.draw).value_or(sum);
    const std::string& picked = batch.captions[static_cast<std::size_t>(i)];
    const bool unnamed = !summed && shared_.contains(picked);
    for (const int64_t part : {sum.a, sum.plus, sum.minus})
      texts.push_back(unnamed ? picked : captions_[static_cast<std::size_t>(part)].front());
  }
  encode(texts, batch.sumIds, batch.sumMask);
  batch.sumIds = batch.sumIds.view({count, 3, -1});
  batch.sumMask = batch.sumMask.view({count, 3, -1});
}

CaptionTokens::Row CaptionTokens::rowOf(const std::string& text) const {
  {
    const std::shared_lock lock(mutex_);
    if (const auto known = rows_.find(text); known != rows_.end()) return known->second;
  }
  const models::TokenIds tokens = tokenizer_->encode(text);
  Row row(tokens.ids.begin(), tokens.ids.end());
  row.insert(row.end(), tokens.mask.begin(), tokens.mask.end());
  const std::size_t bytes = row.size() * sizeof(int32_t) + text.size() + kEntryBytes;
  const std::unique_lock lock(mutex_);
  if (keptBytes_ + bytes <= kMostKeptBytes && rows_.emplace(text, row).second) keptBytes_ += bytes;
  return row;
}

void CaptionTokens::encode(Batch& batch, std::vector<std::string> texts) const {
  encode(texts, batch.tokenIds, batch.textMask);
  batch.captions = std::move(texts);
}

void CaptionTokens::encode(const std::vector<std::string>& texts, at::Tensor& tokenIds,
                           at::Tensor& textMask) const {
  std::vector<Row> rows;
  rows.reserve(texts.size());
  for (const std::string& text : texts) rows.push_back(rowOf(text));
  const auto count = static_cast<int64_t>(rows.size());
  const auto length = rows.empty() ? 0 : static_cast<int64_t>(rows[0].size() / 2);
  tokenIds = torch::empty({count, length}, torch::kLong);
  textMask = torch::empty({count, length}, torch::kLong);
  auto* ids = tokenIds.data_ptr<int64_t>();
  auto* mask = textMask.data_ptr<int64_t>();
  for (const Row& row : rows) {
    TORCH_CHECK(static_cast<int64_t>(row.size()) == 2 * length, "The tokenizer's rows differ.");
    ids = std::copy_n(row.begin(), length, ids);
    mask = std::copy_n(row.begin() + length, length, mask);
  }
}

}  // namespace crossflow::training
