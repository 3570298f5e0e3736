// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/data/plain_rows.h"

#include <ATen/CPUGeneratorImpl.h>

#include "models/torch.h"

namespace crossflow::tests {

using training::mixSeed;
using training::SampleRef;

training::Batch plainNoise(const std::vector<SampleRef>& samples,
                           const std::vector<int64_t>& latentShape) {
  const auto count = static_cast<int64_t>(samples.size());
  std::vector<int64_t> shape{count};
  shape.insert(shape.end(), latentShape.begin(), latentShape.end());
  training::Batch batch;
  batch.latentNoise = torch::empty(shape);
  batch.textNoise = torch::empty({count, batch.latentNoise[0].numel()});
  for (at::Tensor* draws :
       {&batch.timeNormal, &batch.nullUniform, &batch.mixUniform, &batch.strayUniform})
    *draws = torch::empty({count});
  for (int64_t i = 0; i < count; ++i) {
    auto generator =
        at::make_generator<at::CPUGeneratorImpl>(samples[static_cast<std::size_t>(i)].draw);
    batch.latentNoise[i].normal_(0, 1, generator);
    batch.textNoise[i].normal_(0, 1, generator);
    batch.timeNormal.narrow(0, i, 1).normal_(0, 1, generator);
    batch.nullUniform.narrow(0, i, 1).uniform_(0, 1, generator);
    batch.mixUniform.narrow(0, i, 1).uniform_(0, 1, generator);
    batch.strayUniform.narrow(0, i, 1).uniform_(0, 1, generator);
  }
  return batch;
}

void plainTokens(training::Batch& batch, const std::vector<std::string>& texts,
                 const models::Tokenizer& tokenizer) {
  std::vector<at::Tensor> ids, masks;
  for (const std::string& text : texts) {
    const models::TokenIds tokens = tokenizer.encode(text);
    ids.push_back(torch::tensor(tokens.ids));
    masks.push_back(torch::tensor(tokens.mask));
  }
  batch.tokenIds = at::stack(ids);
  batch.textMask = at::stack(masks);
}

at::Tensor plainLatents(const at::Tensor& latents, const std::vector<SampleRef>& samples) {
  const auto views = static_cast<uint64_t>(latents.size(1));
  std::vector<at::Tensor> rows;
  for (const SampleRef& sample : samples)
    rows.push_back(latents[sample.index][static_cast<int64_t>(mixSeed(sample.draw, 5, 0) % views)]);
  return at::stack(rows).to(torch::kFloat);
}

at::Tensor plainlyVaried(const at::Tensor& picture, int64_t shift, bool mayMirror, uint64_t draw) {
  at::Tensor result = picture;
  if (shift > 0) {
    const auto range = static_cast<uint64_t>(2 * shift + 1);
    const auto dy = static_cast<int64_t>(mixSeed(draw, 1, 0) % range) - shift;
    const auto dx = static_cast<int64_t>(mixSeed(draw, 2, 0) % range) - shift;
    const int64_t height = picture.size(1), width = picture.size(2);
    const at::Tensor rows = (torch::arange(height) - dy).clamp(0, height - 1);
    const at::Tensor columns = (torch::arange(width) - dx).clamp(0, width - 1);
    result = result.index_select(1, rows).index_select(2, columns);
  }
  if (mayMirror && (mixSeed(draw, 3, 0) & 1) != 0) result = result.flip(2);
  return result;
}

}  // namespace crossflow::tests
