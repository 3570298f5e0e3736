// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Brings all files of one published model into the models folder, one after another. Its home, or a
// mirror of it, is asked for sizes and checksums first; files that are there already are kept, but
// for one of the right size with other contents.

#include <QHash>
#include <QObject>
#include <QUrl>

#include "core/system/downloader.h"
#include "core/system/model_index.h"
#include "core/system/small_download.h"

namespace crossflow::ui {

class ModelDownload : public QObject {
  Q_OBJECT

 public:
  ModelDownload(QUrl home, QString folder, QObject* parent = nullptr);

  void start(const QString& model);
  void cancel();
  bool running() const { return !model_.isEmpty(); }
  const QString& model() const { return model_; }

 Q_SIGNALS:
  /// total 0: not known yet.
  void progress(qint64 done, qint64 total);
  void finished();
  void failed(const crossflow::core::Failure& failure);

 private:
  void askNext();
  void readListing(const QByteArray& json);
  bool stays(const core::IndexedFile& file) const;
  void nextFile();
  void fileArrived();
  void unpack(const core::IndexedFile& file, const QString& archive);
  core::RemoteFile remoteOf(const core::IndexedFile& file) const;
  QString target(const core::IndexedFile& file) const;
  void giveUp(const core::Failure& failure);

  QUrl home_;
  QString folder_;
  QString model_;
  core::SmallDownload listing_;
  core::Downloader downloader_;
  std::vector<core::IndexedFile> files_;
  QString asked_;      // the repository that is to answer
  QStringList toAsk_;  // those after it
  QHash<QString, std::vector<core::RemoteFile>> listings_;
  std::size_t file_ = 0;
  qint64 before_ = 0, total_ = 0;
  quint64 turn_ = 0;  // tells the answers of an abandoned start from those of this one
};

}  // namespace crossflow::ui
