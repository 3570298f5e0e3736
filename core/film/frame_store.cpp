// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/film/frame_store.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <cerrno>

#include "core/film/film_kinds.h"
#include "core/types/core_words.h"

namespace crossflow::core {

std::optional<Failure> FrameStore::put(int frame, const QImage& image) {
  if (held_ + image.sizeInBytes() > memory_) return spill(frame, image);
  held_ += image.sizeInBytes();
  images_[frame] = image;
  return std::nullopt;
}

/// It goes with this process, however that ends.
bool FrameStore::open() {
  QByteArray name = QFile::encodeName(QDir::tempPath());
  int descriptor = ::open(name.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor < 0) {  // not every file system can
    name += "/crossflow-XXXXXX";
    descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0) return false;
    ::unlink(name.constData());
  }
  file_ = std::make_unique<QFile>();
  return file_->open(descriptor, QIODevice::ReadWrite, QFileDevice::AutoCloseHandle);
}

std::optional<Failure> FrameStore::spill(int frame, const QImage& image) {
  constexpr int kQuick = 90;  // PNG is whole at any "quality": this one hardly searches
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG", kQuick);
  if (file_ == nullptr && !open()) return film::writeFailure(QDir::tempPath(), errno);
  const qint64 end = file_->size();
  errno = 0;
  if (png.isEmpty() || !file_->seek(end) || file_->write(png) != png.size() || !file_->flush())
    return film::writeFailure(QDir::tempPath(), errno);
  pieces_[frame] = {end, png.size()};
  return std::nullopt;
}

Result<QImage> FrameStore::get(int frame) const {
  if (const auto held = images_.constFind(frame); held != images_.cend()) return *held;
  const Piece piece = pieces_.value(frame);
  QImage image;
  if (file_ != nullptr && file_->seek(piece.at))
    image.loadFromData(file_->read(piece.bytes), "PNG");
  if (!image.isNull()) return image;
  return Failure{
      Failure::Kind::BadFile,
      CoreWords::tr("A frame in the temporary folder %1 cannot be read.").arg(QDir::tempPath()),
      {}};
}

void FrameStore::remove(int frame) {
  if (const auto held = images_.constFind(frame); held != images_.cend()) {
    held_ -= held->sizeInBytes();
    images_.erase(held);
  }
  pieces_.remove(frame);
}

}  // namespace crossflow::core
