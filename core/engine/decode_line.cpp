// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/decode_line.h"

#include <chrono>

#include "core/engine/image_convert.h"
#include "models/pipeline/text_to_image.h"
#include "models/torch.h"

namespace crossflow::core {
namespace {

double secondsFrom(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

DecodeLine::DecodeLine() = default;
DecodeLine::~DecodeLine() = default;

void DecodeLine::begin(models::TextToImage& pipeline, const at::Tensor& latent, double drawing,
                       const std::stop_token& stop) {
  const auto start = std::chrono::steady_clock::now();
  auto picture = pipeline.beginDecode(latent, stop);
  line_.push_back({std::move(picture), drawing, secondsFrom(start)});
}

bool DecodeLine::firstIsReady() const {
  return !line_.empty() && line_.front().picture->ready();
}

DecodeLine::Decoded DecodeLine::take() {
  const auto start = std::chrono::steady_clock::now();
  const Entry& first = line_.front();
  Decoded done{toImage(first.picture->take()), first.drawing, first.decoding};
  line_.pop_front();
  done.decoding += secondsFrom(start);
  return done;
}

void DecodeLine::clear() {
  line_.clear();
}

}  // namespace crossflow::core
