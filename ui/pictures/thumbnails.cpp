// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/thumbnails.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QThread>

#include "core/system/background.h"
#include "core/system/file_stamp.h"
#include "ui/pictures/enlarge.h"

namespace crossflow::ui {

namespace {

constexpr int kPixmapsKept = 3000;
constexpr std::size_t kWishesKept = 400;  // older ones were scrolled past
constexpr qint64 kMostPixels = 64'000'000;

QString cacheFile(const QString& folder, const QFileInfo& file) {
  const QByteArray key = (QStringLiteral("enlarged|") + core::fileStamp(file)).toUtf8();
  const QString hash =
      QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex());
  return QStringLiteral("%1/%2/%3.jpg").arg(folder, hash.left(2), hash.mid(2));
}

}  // namespace

QImage makeThumbnail(const QString& path, int side, const QString& cache) {
  const QFileInfo file(path);
  const QString cached = cache.isEmpty() ? QString() : cacheFile(cache, file);
  if (!cached.isEmpty() && QFileInfo::exists(cached)) {
    QImage image(cached);
    if (!image.isNull()) return image;
  }
  QImageReader reader(path);
  reader.setDecideFormatFromContent(true);
  const QSize size = reader.size();
  if (size.isValid() && static_cast<qint64>(size.width()) * size.height() > kMostPixels) return {};
  if (size.isValid() && std::max(size.width(), size.height()) > side) {
    reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
  }
  QImage image = reader.read();
  // Models that paint small pictures are looked at larger than they paint.
  if (!image.isNull() && std::max(image.width(), image.height()) < side) {
    image = enlarge(image, image.size().scaled(side, side, Qt::KeepAspectRatio));
  }
  if (!cached.isEmpty() && !image.isNull() && QDir().mkpath(QFileInfo(cached).absolutePath())) {
    image.save(cached, "JPG", 88);
  }
  return image;
}

Thumbnails::Thumbnails(QString folder, QObject* parent)
    : QObject(parent), folder_(std::move(folder)), pixmaps_(kPixmapsKept) {
  pool_.setMaxThreadCount(std::max(1, QThread::idealThreadCount() / 2));
}

Thumbnails::~Thumbnails() {
  pool_.clear();
  pool_.waitForDone();
}

QPixmap Thumbnails::get(qint64 id, const QString& path) {
  if (const QPixmap* known = pixmaps_.object(id)) return *known;
  if (!wanted_.contains(id)) {
    wanted_.insert(id);
    wishes_.push_back({id, path});
    if (wishes_.size() > kWishesKept) {
      wanted_.remove(wishes_.front().id);
      wishes_.erase(wishes_.begin());
    }
    startMore();
  }
  return {};
}

void Thumbnails::startMore() {
  while (running_ < pool_.maxThreadCount() && !wishes_.empty()) {
    const Wish wish = wishes_.back();
    wishes_.pop_back();
    ++running_;
    core::inBackground(
        this, [wish, folder = folder_] { return makeThumbnail(wish.path, kSide, folder); },
        [this, id = wish.id](const QImage& image) { receive(id, image); }, pool_);
  }
}

void Thumbnails::receive(qint64 id, const QImage& image) {
  --running_;
  wanted_.remove(id);
  // An unreadable picture is remembered too, or it would be tried at every repaint.
  pixmaps_.insert(id, new QPixmap(QPixmap::fromImage(image)));
  Q_EMIT ready(id);
  startMore();
}

}  // namespace crossflow::ui
