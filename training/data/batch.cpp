// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/batch.h"

#include <ATen/CPUGeneratorImpl.h>

#include "models/torch.h"

namespace crossflow::training {

int64_t Batch::size() const {
  for (const at::Tensor* t : {&pictures, &moments, &latents, &path})
    if (t->defined()) return t->size(0);
  return 0;
}

Batch Batch::to(at::Device device) const {
  return changed([&](const at::Tensor& t) { return t.to(device, /*non_blocking=*/true); });
}

std::vector<Batch> Batch::split(int64_t parts) const {
  std::vector<Batch> list;
  const int64_t rows = size();
  for (int64_t part = 0; part < parts; ++part) {
    const int64_t first = rows * part / parts, end = rows * (part + 1) / parts;
    if (first == end) continue;
    list.push_back(slice(first, end));
  }
  return list;
}

Batch Batch::slice(int64_t first, int64_t end) const {
  Batch part = changed([&](const at::Tensor& t) { return t.slice(0, first, end); });
  if (!captions.empty()) part.captions = {captions.begin() + first, captions.begin() + end};
  return part;
}

std::vector<at::Tensor*> Batch::tensors() {
  return {&pictures,    &moments,    &latents,     &path,      &textFeatures,
          &tokenIds,    &textMask,   &latentNoise, &textNoise, &timeNormal,
          &nullUniform, &mixUniform, &strayUniform};
}

Batch Batch::changed(const std::function<at::Tensor(const at::Tensor&)>& change) const {
  Batch result = *this;
  for (at::Tensor* t : result.tensors())
    if (t->defined()) *t = change(*t);
  return result;
}

bool Batch::takeValues(const Batch& other) {
  Batch from = other;
  const std::vector<at::Tensor*> own = tensors(), theirs = from.tensors();
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (own[i]->defined() != theirs[i]->defined()) return false;
    if (own[i]->defined() && own[i]->sizes() != theirs[i]->sizes()) return false;
  }
  for (std::size_t i = 0; i < own.size(); ++i)
    if (own[i]->defined()) own[i]->copy_(*theirs[i], /*non_blocking=*/true);
  captions = other.captions;
  return true;
}

void drawNoise(Batch& batch, const std::vector<SampleRef>& samples,
               const std::vector<int64_t>& latentShape) {
  const auto count = static_cast<int64_t>(samples.size());
  std::vector<int64_t> shape{count};
  shape.insert(shape.end(), latentShape.begin(), latentShape.end());
  batch.latentNoise = torch::empty(shape);
  batch.textNoise = torch::empty({count, batch.latentNoise[0].numel()});
  batch.timeNormal = torch::empty({count});
  batch.nullUniform = torch::empty({count});
  batch.mixUniform = torch::empty({count});
  batch.strayUniform = torch::empty({count});
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
}

}  // namespace crossflow::training
