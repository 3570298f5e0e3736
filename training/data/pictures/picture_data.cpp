// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/picture_data.h"

#include <algorithm>

#include "models/base/counted.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/pictures/picture_crop.h"
#include "training/data/pictures/picture_file.h"

namespace crossflow::training {

using protocol::Cause;

namespace {

constexpr std::size_t kMostComplaints = 20;

// out[x] = in[x - dx], with the ends repeated.
void shiftRow(const uint8_t* in, uint8_t* out, int64_t width, int64_t dx) {
  const int64_t left = std::clamp<int64_t>(dx, 0, width),
                right = std::clamp<int64_t>(-dx, 0, width);
  std::fill_n(out, left, in[0]);
  std::copy(in + right, in + width - left, out + left);
  std::fill_n(out + width - right, right, in[width - 1]);
}

}  // namespace

at::Tensor loadPicture(const std::filesystem::path& file, int64_t side) {
  return cropForTraining(decodePicture(file), side).permute({2, 0, 1}).contiguous();
}

at::Tensor toNetworkRange(const at::Tensor& bytes) {
  return bytes.to(torch::kFloat).div_(127.5).sub_(1.0);
}

at::Tensor varied(const at::Tensor& picture, int64_t shift, bool mayMirror, uint64_t draw) {
  int64_t dy = 0, dx = 0;
  if (shift > 0) {
    const auto range = static_cast<uint64_t>(2 * shift + 1);
    dy = static_cast<int64_t>(mixSeed(draw, 1, 0) % range) - shift;
    dx = static_cast<int64_t>(mixSeed(draw, 2, 0) % range) - shift;
  }
  const bool mirrored = mayMirror && (mixSeed(draw, 3, 0) & 1) != 0;
  if (dy == 0 && dx == 0 && !mirrored) return picture;
  const int64_t height = picture.size(1), width = picture.size(2);
  const at::Tensor source = picture.contiguous();
  at::Tensor result = at::empty_like(source);
  const auto* in = source.const_data_ptr<uint8_t>();
  auto* out = result.mutable_data_ptr<uint8_t>();
  for (int64_t row = 0; row < picture.size(0) * height; ++row, out += width) {
    const int64_t y = std::clamp<int64_t>(row % height - dy, 0, height - 1);
    shiftRow(in + (row / height * height + y) * width, out, width, dx);
    if (mirrored) std::reverse(out, out + width);
  }
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
    at::Tensor picture = loadPicture(list_.items[i].file, side_);
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
  throw RunError(Cause::BadData, "None of " + base::counted(size(), "picture") + " can be read.");
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
