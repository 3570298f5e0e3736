// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/picture_data.h"

#include <algorithm>

#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/pictures/picture_crop.h"
#include "training/data/pictures/picture_file.h"

namespace crossflow::training {

using protocol::Cause;

namespace {

constexpr std::size_t kMostComplaints = 20;

}  // namespace

at::Tensor loadPicture(const std::filesystem::path& file, int64_t side) {
  return cropForTraining(decodePicture(file), side).permute({2, 0, 1}).contiguous();
}

at::Tensor toNetworkRange(const at::Tensor& bytes) {
  return bytes.to(torch::kFloat).div_(127.5).sub_(1.0);
}

at::Tensor varied(const at::Tensor& picture, int64_t shift, bool mayMirror, uint64_t draw) {
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

PictureData::PictureData(PictureList list, int64_t side, const DataConfig& config,
                         std::shared_ptr<const CaptionTokens> tokens,
                         std::vector<int64_t> latentShape)
    : list_(std::move(list)),
      side_(side),
      config_(config),
      tokens_(std::move(tokens)),
      latentShape_(std::move(latentShape)),
      bad_(static_cast<int64_t>(list_.items.size()), config.badFraction, "pictures"),
      kept_(list_.items.size()),
      freeBytes_(config.cacheMegabytes << 20) {
  // A list may be wrong from end to end: some examples do.
  for (std::size_t i = 0; i < std::min(list_.complaints.size(), kMostComplaints); ++i)
    bad_.tell(list_.complaints[i].sentence);
}

at::Tensor PictureData::load(int64_t index) {
  const auto i = static_cast<std::size_t>(index);
  {
    std::lock_guard lock(mutex_);
    if (kept_[i].defined()) return kept_[i];
  }
  if (bad_.contains(index)) return {};
  try {
    const at::Tensor picture = loadPicture(list_.items[i].file, side_);
    std::lock_guard lock(mutex_);
    if (freeBytes_ >= picture.numel() && !kept_[i].defined()) {
      freeBytes_ -= picture.numel();
      kept_[i] = picture;
    }
    return picture;
  } catch (const RunError& error) {
    bad_.note(index, error.what());
    return {};
  }
}

at::Tensor PictureData::picture(int64_t index) {
  for (int64_t tried = 0; tried < size(); ++tried) {
    at::Tensor picture = load((index + tried) % size());
    if (picture.defined()) return picture;
  }
  throw RunError(Cause::BadData,
                 "None of the " + std::to_string(size()) + " pictures can be read.");
}

Batch PictureData::read(const std::vector<SampleRef>& samples) {
  std::vector<at::Tensor> pictures;
  for (const SampleRef& sample : samples) {
    const bool mirror =
        config_.mirror && list_.items[static_cast<std::size_t>(sample.index)].mirrorable;
    pictures.push_back(varied(picture(sample.index), config_.shift, mirror, sample.draw));
  }
  Batch batch;
  batch.pictures = toNetworkRange(at::stack(pictures));
  if (tokens_) tokens_->fill(batch, samples);
  drawNoise(batch, samples, latentShape_);
  return batch;
}

}  // namespace crossflow::training
