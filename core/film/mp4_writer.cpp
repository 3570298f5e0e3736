// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include "core/film/film_kinds.h"
#include "core/types/core_words.h"

namespace crossflow::core::film {
namespace {

/// H.264 where OpenCV's FFmpeg has an encoder for it, else MPEG-4. Odd sizes lose one line: the
/// colour planes have half the resolution.
class Mp4Writer : public FilmWriter {
 public:
  Mp4Writer(const QString& path, const FilmOptions& options)
      : path_(path),
        options_(options),
        folder_(QFileInfo(path).absolutePath() + QStringLiteral("/.crossflow-XXXXXX")),
        part_(folder_.filePath(QStringLiteral("film.mp4"))) {}

  std::optional<Failure> open() {
    if (!folder_.isValid()) return failure(folder_.errorString());
    return std::nullopt;
  }

  std::optional<Failure> add(const QImage& frame) override {
    if (frames_ == 0) {
      size_ = frame.size();
      if (!begin()) return failure(CoreWords::tr("the MP4 encoder could not begin"));
    }
    if (frame.size() != size_) return sizeFailure(path_, size_, frame.size());
    const QImage rgb = frame.convertToFormat(QImage::Format_RGB888);
    const cv::Mat pixels(rgb.height(), rgb.width(), CV_8UC3, const_cast<uchar*>(rgb.constBits()),
                         static_cast<size_t>(rgb.bytesPerLine()));
    cv::Mat bgr;
    cv::cvtColor(pixels(cv::Rect(0, 0, evenSize().width, evenSize().height)), bgr,
                 cv::COLOR_RGB2BGR);
    writer_.write(bgr);
    ++frames_;
    return std::nullopt;
  }

  std::optional<Failure> finish() override {
    writer_.release();
    if (frames_ == 0) return failure(CoreWords::tr("it has no frames"));
    // The encoder reports no errors: read back what it wrote.
    if (!isWhole()) return failure(CoreWords::tr("the encoder failed or there is no space left"));
    return attempt(path_, [this] { putInPlace(pathOf(part_), pathOf(path_)); });
  }

 private:
  Failure failure(const QString& reason) const { return writeFailure(path_, reason); }
  cv::Size evenSize() const { return {size_.width() & ~1, size_.height() & ~1}; }

  // The module does not link the rest of core.
  static std::filesystem::path pathOf(const QString& path) {
    return QFile::encodeName(path).toStdString();
  }

  bool begin() {
    const std::string file = pathOf(part_).string();
    for (const int codec : {cv::VideoWriter::fourcc('a', 'v', 'c', '1'),
                            cv::VideoWriter::fourcc('m', 'p', '4', 'v')}) {
      try {
        if (writer_.open(file, cv::CAP_FFMPEG, codec, options_.framesPerSecond, evenSize())) {
          return true;
        }
      } catch (const cv::Exception&) {
        continue;  // this codec is not there: the next one
      }
    }
    return false;
  }

  bool isWhole() const {
    try {
      const cv::VideoCapture film(pathOf(part_).string(), cv::CAP_FFMPEG);
      return film.isOpened() && std::lround(film.get(cv::CAP_PROP_FRAME_COUNT)) == frames_;
    } catch (const cv::Exception&) {
      return false;
    }
  }

  QString path_;
  FilmOptions options_;
  QTemporaryDir folder_;
  QString part_;
  cv::VideoWriter writer_;
  QSize size_;
  int frames_ = 0;
};

}  // namespace

}  // namespace crossflow::core::film

extern "C" Q_DECL_EXPORT crossflow::core::FilmWriter* crossflowMakeMp4Writer(
    const QString& path, const crossflow::core::FilmOptions& options,
    crossflow::core::Failure* failure) {
  auto writer = std::make_unique<crossflow::core::film::Mp4Writer>(path, options);
  if (auto fault = writer->open()) {
    *failure = *fault;
    return nullptr;
  }
  return writer.release();
}
