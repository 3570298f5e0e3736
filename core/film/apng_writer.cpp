// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QtEndian>
#include <cmath>

#include "core/film/film_kinds.h"
#include "core/pictures/png_chunk.h"
#include "core/types/core_words.h"

namespace crossflow::core::film {
namespace {

void append32(QByteArray& bytes, quint32 value) {
  bytes += bigEndian(value);
}

void append16(QByteArray& bytes, quint16 value) {
  bytes += bigEndian(value).right(2);
}

/// The PNG format's own extension for animations: each frame is the compressed data of an ordinary
/// PNG picture, wrapped in a chunk of another name.
class ApngWriter : public FilmWriter {
 public:
  ApngWriter(const QString& path, const FilmOptions& options) : path_(path), options_(options) {}

  std::optional<Failure> open() {
    return attempt(path_, [this] { file_.emplace(nativePath(path_)); });
  }

  std::optional<Failure> add(const QImage& frame) override {
    if (frames_ > 0 && frame.size() != size_) {
      return sizeFailure(path_, size_, frame.size());
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!frame.convertToFormat(QImage::Format_RGB888).save(&buffer, "PNG"))
      return writeFailure(path_, CoreWords::tr("the PNG encoder failed"));
    return attempt(path_, [&] {
      if (frames_ == 0) begin(png, frame.size());
      put(png);
      ++frames_;
    });
  }

  std::optional<Failure> finish() override {
    if (frames_ == 0) return writeFailure(path_, CoreWords::tr("it has no frames"));
    return attempt(path_, [this] {
      write(pngChunk("IEND", {}));
      // Only now the number of frames is known.
      file_->overwrite(countPosition_, viewOf(animationChunk()));
      file_->commit();
    });
  }

 private:
  void write(const QByteArray& bytes) { file_->write(viewOf(bytes)); }

  QByteArray animationChunk() const {
    QByteArray data;
    append32(data, frames_);
    append32(data, options_.endless ? 0 : 1);
    return pngChunk("acTL", data);
  }

  void begin(const QByteArray& png, const QSize& size) {
    size_ = size;
    write(png.left(kPngHeaderEnd));
    countPosition_ = file_->position();
    write(animationChunk());
  }

  QByteArray frameControl() {
    QByteArray data;
    append32(data, sequence_++);
    append32(data, static_cast<quint32>(size_.width()));
    append32(data, static_cast<quint32>(size_.height()));
    append32(data, 0);
    append32(data, 0);
    append16(data, 1000);  // delay: 1000 / (1000 * frames per second)
    append16(data,
             static_cast<quint16>(std::lround(std::min(65.0, options_.framesPerSecond) * 1000)));
    data.append(2, '\0');  // keep the frame, replace all of it
    return pngChunk("fcTL", data);
  }

  void put(const QByteArray& png) {
    write(frameControl());
    for (qsizetype at = kPngSignatureSize; at + 12 <= png.size();) {
      const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(png.constData() + at));
      if (png.mid(at + 4, 4) == "IDAT") {
        if (frames_ == 0) {
          write(png.mid(at, length + 12));
        } else {
          QByteArray data;
          append32(data, sequence_++);
          write(pngChunk("fdAT", data + png.mid(at + 8, length)));
        }
      }
      at += length + 12;
    }
  }

  QString path_;
  std::optional<AtomicFile> file_;
  FilmOptions options_;
  QSize size_;
  uint64_t countPosition_ = 0;
  quint32 frames_ = 0, sequence_ = 0;
};

}  // namespace

Made makeApngWriter(const QString& path, const FilmOptions& options) {
  auto writer = std::make_unique<ApngWriter>(path, options);
  if (auto failure = writer->open()) return *failure;
  return std::unique_ptr<FilmWriter>(std::move(writer));
}

}  // namespace crossflow::core::film
