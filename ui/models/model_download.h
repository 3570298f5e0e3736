// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Brings all files of one model from the download address into the models folder, one after
// another; files that are there already are checked and kept.

#include <QObject>
#include <QUrl>

#include "core/system/downloader.h"
#include "core/system/model_index.h"
#include "core/system/small_download.h"

namespace crossflow::ui {

class ModelDownload : public QObject {
  Q_OBJECT

 public:
  ModelDownload(QUrl address, QString folder, QObject* parent = nullptr);

  void start(const QString& model);
  void cancel();
  bool running() const { return !model_.isEmpty(); }
  const QString& model() const { return model_; }

 Q_SIGNALS:
  void progress(qint64 done, qint64 total);
  void finished();
  void failed(const crossflow::core::Failure& failure);

 private:
  void readIndex(const QByteArray& json);
  void nextFile();
  void giveUp(const core::Failure& failure);

  QUrl address_;
  QString folder_;
  QString model_;
  core::SmallDownload index_{{}};
  core::Downloader downloader_;
  std::vector<core::IndexedFile> files_;
  std::size_t file_ = 0;
  qint64 before_ = 0, total_ = 0;
};

}  // namespace crossflow::ui
