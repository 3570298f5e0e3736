// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/batch.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/DistributionsHelper.h>

#include <algorithm>

#include "models/torch.h"

namespace crossflow::training {

namespace {

/// The draws of one row after the other, number for number what normal_ and uniform_ give with a
/// generator of its own for each: a run goes on after its program was replaced. An operator for
/// each would cost a row ten times the drawing.
class RowDraws {
 public:
  explicit RowDraws(int64_t width)
      : width_(width),
        shared_(at::make_generator<at::CPUGeneratorImpl>()),
        generator_(at::check_generator<at::CPUGeneratorImpl>(shared_)) {
    if (width % kTogether == 0) both_ = torch::empty({2 * width});
  }

  void begin(uint64_t seed) { generator_->set_current_seed(seed); }

  /// Row i of latentNoise, then that of textNoise.
  void normals(Batch& batch, int64_t i) {
    if (!both_.defined()) {  // how many are drawn depends on where the first ends
      batch.latentNoise[i].normal_(0, 1, shared_);
      batch.textNoise[i].normal_(0, 1, shared_);
      return;
    }
    both_.normal_(0, 1, shared_);
    const float* drawn = both_.const_data_ptr<float>();
    std::copy_n(drawn, width_, batch.latentNoise.data_ptr<float>() + i * width_);
    std::copy_n(drawn + width_, width_, batch.textNoise.data_ptr<float>() + i * width_);
  }

  float normal() { return static_cast<float>(at::normal_distribution<double>(0, 1)(generator_)); }
  float uniform() {
    return static_cast<float>(at::uniform_real_distribution<float>(0, 1)(generator_));
  }

 private:
  static constexpr int64_t kTogether = 16;  // numbers that normal_ makes at once

  int64_t width_;
  at::Generator shared_;
  at::CPUGeneratorImpl* generator_;
  at::Tensor both_;
};

}  // namespace

int64_t Batch::size() const {
  for (const at::Tensor* t : {&pictures, &moments, &latents, &path})
    if (t->defined()) return t->size(0);
  return 0;
}

Batch Batch::to(at::Device device) const {
  return changed([&](const at::Tensor& t) { return t.to(device, /*non_blocking=*/true); });
}

Batch Batch::pinned() const try {
  return changed([](const at::Tensor& t) { return t.pin_memory(); });
} catch (const c10::Error&) {
  return *this;  // copies wait, and that is all
}

void Batch::usedOn(c10::Stream stream) const {
  Batch same = *this;
  for (at::Tensor* t : same.tensors())
    if (t->defined()) t->record_stream(stream);
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
  return {&pictures,    &moments,    &latents,      &path,      &textFeatures,
          &tokenIds,    &textMask,   &latentNoise,  &textNoise, &timeNormal,
          &nullUniform, &mixUniform, &strayUniform, &sumIds,    &sumMask};
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
  RowDraws draws(batch.textNoise.size(1));
  for (int64_t i = 0; i < count; ++i) {
    draws.begin(samples[static_cast<std::size_t>(i)].draw);
    draws.normals(batch, i);
    batch.timeNormal.data_ptr<float>()[i] = draws.normal();
    batch.nullUniform.data_ptr<float>()[i] = draws.uniform();
    batch.mixUniform.data_ptr<float>()[i] = draws.uniform();
    batch.strayUniform.data_ptr<float>()[i] = draws.uniform();
  }
}

}  // namespace crossflow::training
