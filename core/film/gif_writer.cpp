// SPDX-License-Identifier: GPL-3.0-or-later
#include <gif_lib.h>

#include <cmath>
#include <vector>

#include "core/film/film_kinds.h"
#include "core/types/core_words.h"

namespace crossflow::core::film {
namespace {

constexpr int kColours = 256;

struct MapDeleter {
  void operator()(ColorMapObject* map) const { GifFreeMapObject(map); }
};
using ColourMap = std::unique_ptr<ColorMapObject, MapDeleter>;

/// Where giflib writes; no exception may pass through it.
struct GifFile {
  std::optional<AtomicFile> file;
  int failure = 0;  // errno
};

int writeToFile(GifFileType* gif, const GifByteType* bytes, int length) {
  auto* out = static_cast<GifFile*>(gif->UserData);
  try {
    out->file->write(bytes, static_cast<uint64_t>(length));
    return length;
  } catch (const FileWriteError& error) {
    out->failure = error.reason;
    return 0;
  }
}

/// Every frame has the 256 colours that suit it best (median cut).
class GifWriter : public FilmWriter {
 public:
  GifWriter(const QString& path, const FilmOptions& options) : path_(path), options_(options) {}
  ~GifWriter() override { close(); }

  std::optional<Failure> open() {
    return attempt(path_, [this] { out_.file.emplace(nativePath(path_)); });
  }

  std::optional<Failure> add(const QImage& frame) override {
    if (!gif_ && !begin(frame.size())) return failure();
    if (frame.size() != size_) return sizeFailure(path_, size_, frame.size());
    return put(frame) ? std::nullopt : std::optional(failure());
  }

  std::optional<Failure> finish() override {
    if (frames_ == 0) return writeFailure(path_, CoreWords::tr("it has no frames"));
    if (!close()) return failure();
    return attempt(path_, [this] { out_.file->commit(); });
  }

 private:
  Failure failure() const {
    return out_.failure != 0 ? writeFailure(path_, out_.failure)
                             : writeFailure(path_, CoreWords::tr("the GIF encoder failed"));
  }

  bool begin(const QSize& size) {
    size_ = size;
    int error = 0;
    gif_ = EGifOpen(&out_, writeToFile, &error);
    if (!gif_) return false;
    EGifSetGifVersion(gif_, true);
    return EGifPutScreenDesc(gif_, size.width(), size.height(), 8, 0, nullptr) == GIF_OK &&
           (!options_.endless || putEndlessMark());
  }

  bool putEndlessMark() {
    static constexpr unsigned char kForEver[] = {1, 0, 0};
    return EGifPutExtensionLeader(gif_, APPLICATION_EXT_FUNC_CODE) == GIF_OK &&
           EGifPutExtensionBlock(gif_, 11, "NETSCAPE2.0") == GIF_OK &&
           EGifPutExtensionBlock(gif_, sizeof kForEver, kForEver) == GIF_OK &&
           EGifPutExtensionTrailer(gif_) == GIF_OK;
  }

  /// Hundredths of a second; what rounding leaves over goes to the next frames.
  int nextDelay() {
    const double end = ++frames_ * 100.0 / options_.framesPerSecond;
    const int delay = static_cast<int>(std::lround(end)) - shown_;
    shown_ += delay;
    return delay;
  }

  bool put(const QImage& frame) {
    const auto pixels = static_cast<size_t>(size_.width()) * static_cast<size_t>(size_.height());
    std::vector<GifByteType> red(pixels), green(pixels), blue(pixels), indices(pixels);
    const QImage rgb = frame.convertToFormat(QImage::Format_RGB888);
    for (int y = 0, i = 0; y < size_.height(); ++y) {
      const uchar* line = rgb.constScanLine(y);
      for (int x = 0; x < size_.width(); ++x, ++i, line += 3) {
        red[i] = line[0], green[i] = line[1], blue[i] = line[2];
      }
    }
    int colours = kColours;
    const ColourMap map(GifMakeMapObject(kColours, nullptr));
    if (!map || GifQuantizeBuffer(size_.width(), size_.height(), &colours, red.data(), green.data(),
                                  blue.data(), indices.data(), map->Colors) != GIF_OK) {
      return false;
    }
    return putImage(*map, indices);
  }

  bool putImage(const ColorMapObject& map, std::vector<GifByteType>& indices) {
    GraphicsControlBlock control{DISPOSE_DO_NOT, false, nextDelay(), NO_TRANSPARENT_COLOR};
    GifByteType extension[4];
    EGifGCBToExtension(&control, extension);
    if (EGifPutExtension(gif_, GRAPHICS_EXT_FUNC_CODE, sizeof extension, extension) != GIF_OK ||
        EGifPutImageDesc(gif_, 0, 0, size_.width(), size_.height(), false, &map) != GIF_OK) {
      return false;
    }
    for (int y = 0; y < size_.height(); ++y) {
      if (EGifPutLine(gif_, indices.data() + static_cast<std::ptrdiff_t>(y) * size_.width(),
                      size_.width()) != GIF_OK) {
        return false;
      }
    }
    return true;
  }

  bool close() {
    if (!gif_) return true;
    int error = 0;
    const bool closed = EGifCloseFile(gif_, &error) == GIF_OK;
    gif_ = nullptr;
    return closed && out_.failure == 0;
  }

  QString path_;
  GifFile out_;
  FilmOptions options_;
  QSize size_;
  GifFileType* gif_ = nullptr;
  int frames_ = 0, shown_ = 0;
};

}  // namespace

Made makeGifWriter(const QString& path, const FilmOptions& options) {
  auto writer = std::make_unique<GifWriter>(path, options);
  if (auto failure = writer->open()) return *failure;
  return std::unique_ptr<FilmWriter>(std::move(writer));
}

}  // namespace crossflow::core::film
