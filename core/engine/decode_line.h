// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pictures of a job that a GPU decodes while the job draws the next ones, in the order of their
// beginning.

#include <QImage>
#include <deque>
#include <memory>
#include <stop_token>

namespace at {
class Tensor;
}
namespace crossflow::models {
class PictureUnderWay;
class TextToImage;
}  // namespace crossflow::models

namespace crossflow::core {

class DecodeLine {
 public:
  struct Decoded {
    QImage image;
    double drawing = 0;   // seconds before it was given here
    double decoding = 0;  // seconds that this thread spent on it since
  };

  DecodeLine();
  /// Blocks until nothing is under way.
  ~DecodeLine();
  DecodeLine(const DecodeLine&) = delete;
  DecodeLine& operator=(const DecodeLine&) = delete;

  /// `drawing`: seconds that the latent took. Throws what decoding throws.
  void begin(models::TextToImage& pipeline, const at::Tensor& latent, double drawing,
             const std::stop_token& stop);
  size_t size() const { return line_.size(); }
  /// Never blocks; false where nothing is under way.
  bool firstIsReady() const;
  /// The first one; blocks until it is there. Throws what decoding throws.
  Decoded take();
  /// Blocks until nothing is under way.
  void clear();

 private:
  struct Entry {
    std::unique_ptr<models::PictureUnderWay> picture;
    double drawing, decoding;
  };
  std::deque<Entry> line_;
};

}  // namespace crossflow::core
