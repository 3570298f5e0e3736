// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_download.h"

#include <QDir>
#include <algorithm>

namespace crossflow::ui {

namespace {

QUrl below(QUrl address, const QString& path) {
  QString base = address.path();
  if (!base.endsWith(QLatin1Char('/'))) base += QLatin1Char('/');
  address.setPath(base + path);
  return address;
}

}  // namespace

ModelDownload::ModelDownload(QUrl address, QString folder, QObject* parent)
    : QObject(parent), address_(std::move(address)), folder_(std::move(folder)) {
  connect(&index_, &core::SmallDownload::finished, this, &ModelDownload::readIndex);
  connect(&index_, &core::SmallDownload::failed, this, &ModelDownload::giveUp);
  connect(&downloader_, &core::Downloader::progress, this,
          [this](qint64 done, qint64) { Q_EMIT progress(before_ + done, total_); });
  connect(&downloader_, &core::Downloader::failed, this, &ModelDownload::giveUp);
  connect(&downloader_, &core::Downloader::finished, this, [this] {
    before_ += files_[file_++].bytes;
    nextFile();
  });
}

void ModelDownload::start(const QString& model) {
  cancel();
  model_ = model;
  index_.start(below(address_, QStringLiteral("index.json")));
}

void ModelDownload::cancel() {
  model_.clear();
  index_.cancel();
  downloader_.cancel();
}

void ModelDownload::readIndex(const QByteArray& json) {
  auto index = core::parseModelIndex(json);
  if (!index.ok()) {
    giveUp(index.failure());
    return;
  }
  const auto it = std::find_if(index->begin(), index->end(),
                               [this](const auto& entry) { return entry.id == model_; });
  if (it == index->end()) {
    giveUp({core::Failure::Kind::BadFile,
            tr("%1 does not offer this model.").arg(address_.host()),
            {}});
    return;
  }
  files_ = it->files;
  file_ = 0;
  before_ = total_ = 0;
  for (const core::IndexedFile& file : files_) total_ += file.bytes;
  nextFile();
}

void ModelDownload::nextFile() {
  if (file_ < files_.size()) {
    const core::IndexedFile& file = files_[file_];
    const QString path = QDir(folder_).filePath(file.path);
    downloader_.start({below(address_, file.path), path, file.bytes, file.sha256});
    return;
  }
  model_.clear();
  Q_EMIT finished();
}

void ModelDownload::giveUp(const core::Failure& failure) {
  cancel();
  Q_EMIT failed(failure);
}

}  // namespace crossflow::ui
