// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cerrno>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>
#include <vector>

#include "core/film/film_kinds.h"
#include "core/types/core_words.h"

namespace crossflow::core::film {
namespace {

constexpr int64_t kCopied = 1 << 20;

/// H.264 where OpenCV's FFmpeg has an encoder for it, else MPEG-4, as the help says. Odd sizes lose
/// one line: the colour planes have half the resolution. The encoder tells nobody when a disk fails
/// or is full, so it writes the film, some megabytes, into memory, and from there it goes the way
/// of all our files.
class Mp4Writer : public FilmWriter {
 public:
  Mp4Writer(const QString& path, const FilmOptions& options) : path_(path), options_(options) {}
  ~Mp4Writer() override {
    writer_.release();
    if (memory_ >= 0) ::close(memory_);
  }

  std::optional<Failure> open() {
    return attempt(path_, [this] { file_.emplace(pathOf(path_)); });
  }

  std::optional<Failure> add(const QImage& frame) override {
    if (frames_ == 0) {
      size_ = frame.size();
      if (!begin()) return beginFailure_.value_or(encoderFailure());
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
    if (reachedLimit() || !isWhole()) return encoderFailure();
    return attempt(path_, [this] {
      copy();
      file_->commit();
    });
  }

 private:
  /// No file may become as long (`ulimit -f`): the encoder would have stopped there without a word.
  bool reachedLimit() const {
    struct rlimit limit {};
    return ::getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY &&
           static_cast<rlim_t>(::lseek(memory_, 0, SEEK_END)) >= limit.rlim_cur;
  }
  Failure encoderFailure() const {
    if (reachedLimit()) return writeFailure(path_, EFBIG);
    return failure(CoreWords::tr("the MP4 encoder failed"));
  }
  Failure failure(const QString& reason) const { return writeFailure(path_, reason); }
  cv::Size evenSize() const { return {size_.width() & ~1, size_.height() & ~1}; }

  // The module does not link the rest of core.
  static std::filesystem::path pathOf(const QString& path) {
    return QFile::encodeName(path).toStdString();
  }

  /// FFmpeg chooses its format by the end of a name: for the moment in which it opens the file, a
  /// link leads from such a name to the memory.
  bool begin() {
    memory_ = ::memfd_create("film.mp4", MFD_CLOEXEC);
    const QTemporaryDir folder(QFileInfo(path_).absolutePath() +
                               QStringLiteral("/.crossflow-XXXXXX"));
    const QString link = folder.filePath(QStringLiteral("film.mp4"));
    if (memory_ < 0 || !folder.isValid() || !QFile::link(memoryPath(), link)) {
      beginFailure_ = writeFailure(path_, errno);
      return false;
    }
    // Twice: one failed call of the system must not pass for an encoder that is not there.
    const int h264 = cv::VideoWriter::fourcc('a', 'v', 'c', '1');
    for (const int codec : {h264, h264, cv::VideoWriter::fourcc('m', 'p', '4', 'v')}) {
      try {
        if (writer_.open(pathOf(link).string(), cv::CAP_FFMPEG, codec, options_.framesPerSecond,
                         evenSize())) {
          return true;
        }
      } catch (const cv::Exception&) {
        continue;  // the next one
      }
    }
    return false;
  }

  QString memoryPath() const { return QStringLiteral("/proc/self/fd/%1").arg(memory_); }

  void copy() {
    std::vector<char> part(kCopied);
    for (off_t at = 0;;) {
      const ssize_t got = ::pread(memory_, part.data(), part.size(), at);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) throw FileWriteError("The film cannot be read back from memory.", errno);
      if (got == 0) return;
      file_->write(part.data(), static_cast<uint64_t>(got));
      at += got;
    }
  }

  bool isWhole() const {
    try {
      const cv::VideoCapture film(pathOf(memoryPath()).string(), cv::CAP_FFMPEG);
      return film.isOpened() && std::lround(film.get(cv::CAP_PROP_FRAME_COUNT)) == frames_;
    } catch (const cv::Exception&) {
      return false;
    }
  }

  QString path_;
  FilmOptions options_;
  std::optional<AtomicFile> file_;
  std::optional<Failure> beginFailure_;
  int memory_ = -1;
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
