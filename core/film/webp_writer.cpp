// SPDX-License-Identifier: GPL-3.0-or-later
#include <webp/encode.h>
#include <webp/mux.h>

#include <cmath>

#include "core/film/film_kinds.h"
#include "core/types/core_words.h"

namespace crossflow::core::film {
namespace {

struct EncoderDeleter {
  void operator()(WebPAnimEncoder* encoder) const { WebPAnimEncoderDelete(encoder); }
};

/// The encoder keeps the compressed frames in memory until finish().
class WebpWriter : public FilmWriter {
 public:
  WebpWriter(const QString& path, const FilmOptions& options) : path_(path), options_(options) {}

  std::optional<Failure> open() {
    return attempt(path_, [this] { file_.emplace(nativePath(path_)); });
  }

  std::optional<Failure> add(const QImage& frame) override {
    if (!encoder_ && !begin(frame.size())) {
      return failure(CoreWords::tr("WebP cannot hold this size"));
    }
    if (frame.size() != size_) return sizeFailure(path_, size_, frame.size());
    const QImage rgb = frame.convertToFormat(QImage::Format_RGB888);
    WebPPicture picture;
    WebPPictureInit(&picture);
    picture.width = size_.width();
    picture.height = size_.height();
    picture.use_argb = 1;
    const bool added =
        WebPPictureImportRGB(&picture, rgb.constBits(), static_cast<int>(rgb.bytesPerLine())) &&
        WebPAnimEncoderAdd(encoder_.get(), &picture, time(frames_), &config_);
    WebPPictureFree(&picture);
    ++frames_;
    return added ? std::nullopt : std::optional(encoderFailure());
  }

  std::optional<Failure> finish() override {
    WebPData data;
    WebPDataInit(&data);
    if (!encoder_ || !WebPAnimEncoderAdd(encoder_.get(), nullptr, time(frames_), nullptr) ||
        !WebPAnimEncoderAssemble(encoder_.get(), &data)) {
      return encoderFailure();
    }
    auto failed = attempt(path_, [&] {
      file_->write(data.bytes, data.size);
      file_->commit();
    });
    WebPDataClear(&data);
    return failed;
  }

 private:
  Failure failure(const QString& reason) const { return writeFailure(path_, reason); }
  Failure encoderFailure() const {
    return failure(encoder_ ? QString::fromUtf8(WebPAnimEncoderGetError(encoder_.get()))
                            : CoreWords::tr("it has no frames"));
  }

  bool begin(const QSize& size) {
    size_ = size;
    WebPAnimEncoderOptions options;
    if (!WebPConfigInit(&config_) || !WebPAnimEncoderOptionsInit(&options)) return false;
    config_.lossless = options_.quality >= 100;
    config_.quality = static_cast<float>(options_.quality);
    options.anim_params.loop_count = options_.endless ? 0 : 1;
    encoder_.reset(WebPAnimEncoderNew(size.width(), size.height(), &options));
    return encoder_ != nullptr;
  }

  int time(int frame) const {  // milliseconds
    return static_cast<int>(std::lround(frame * 1000.0 / options_.framesPerSecond));
  }

  QString path_;
  std::optional<AtomicFile> file_;
  FilmOptions options_;
  WebPConfig config_{};
  QSize size_;
  int frames_ = 0;
  std::unique_ptr<WebPAnimEncoder, EncoderDeleter> encoder_;
};

}  // namespace

Made makeWebpWriter(const QString& path, const FilmOptions& options) {
  auto writer = std::make_unique<WebpWriter>(path, options);
  if (auto failure = writer->open()) return *failure;
  return std::unique_ptr<FilmWriter>(std::move(writer));
}

}  // namespace crossflow::core::film
