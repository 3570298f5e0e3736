// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small pictures for the gallery, made on pool threads and kept on disk. The newest wishes come
// first, so that what is on the screen never waits for what was scrolled past.

#include <QCache>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>
#include <vector>

namespace crossflow::ui {

class Thumbnails : public QObject {
  Q_OBJECT

 public:
  static constexpr int kSide = 320;  // physical pixels

  explicit Thumbnails(QString folder, QObject* parent = nullptr);
  ~Thumbnails() override;

  /// Null while it is being made; ready() follows. A picture that cannot be read stays null.
  QPixmap get(qint64 id, const QString& path);

 Q_SIGNALS:
  void ready(qint64 id);

 private:
  struct Wish {
    qint64 id;
    QString path;
  };
  void startMore();
  void receive(qint64 id, const QImage& image);

  QString folder_;
  QCache<qint64, QPixmap> pixmaps_;
  QSet<qint64> wanted_;
  std::vector<Wish> wishes_;  // the newest last
  int running_ = 0;
  QThreadPool pool_;
};

/// Reads a picture, refusing absurd sizes; scaled to `side`. Blocks. `cache` may be empty.
QImage makeThumbnail(const QString& path, int side, const QString& cache);

}  // namespace crossflow::ui
