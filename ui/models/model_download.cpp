// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_download.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

#include "core/system/background.h"
#include "core/system/tar_member.h"

namespace crossflow::ui {

namespace {

constexpr int kListingMilliseconds = 15'000;
constexpr qint64 kLargestAnswer = qint64{5} * 1024 * 1024;
constexpr int kNotFound = 404;

}  // namespace

ModelDownload::ModelDownload(QUrl home, QString folder, QObject* parent)
    : QObject(parent),
      home_(std::move(home)),
      folder_(std::move(folder)),
      listing_({kLargestAnswer, kListingMilliseconds}) {
  connect(&listing_, &core::SmallDownload::finished, this, &ModelDownload::readListing);
  connect(&listing_, &core::SmallDownload::failed, this, [this](const core::Failure& failure) {
    if (listing_.status() == kNotFound) {
      askNext();  // a mirror of the files alone: sizes come with them, contents are checked here
    } else {
      giveUp(failure);
    }
  });
  connect(&downloader_, &core::Downloader::progress, this, [this](qint64 done, qint64 total) {
    Q_EMIT progress(before_ + done, std::max(total_, before_ + total));
  });
  connect(&downloader_, &core::Downloader::failed, this, &ModelDownload::giveUp);
  connect(&downloader_, &core::Downloader::finished, this, &ModelDownload::fileArrived);
}

void ModelDownload::start(const QString& model) {
  cancel();
  const core::IndexedModel* entry = core::publishedModel(model);
  if (entry == nullptr) {
    Q_EMIT failed({core::Failure::Kind::BadInput, tr("%1 has no public home.").arg(model), {}});
    return;
  }
  model_ = model;
  toAsk_.clear();
  listings_.clear();
  files_.clear();
  for (const core::IndexedFile& file : entry->files) {
    if (!file.member.isEmpty() && QFileInfo::exists(target(file))) continue;
    files_.push_back(file);
    if (!toAsk_.contains(file.repository)) toAsk_ << file.repository;
  }
  askNext();
}

void ModelDownload::cancel() {
  model_.clear();
  ++turn_;
  listing_.cancel();
  downloader_.cancel();
}

QString ModelDownload::target(const core::IndexedFile& file) const {
  return QDir(folder_).filePath(file.path);
}

// The user's own: a file that is here and cannot be the published one. One of its size is checked.
bool ModelDownload::stays(const core::IndexedFile& file) const {
  const QFileInfo here(target(file));
  const core::RemoteFile remote = remoteOf(file);
  return here.exists() && (remote.sha256.isEmpty() || here.size() != remote.bytes);
}

void ModelDownload::askNext() {
  if (!toAsk_.isEmpty()) {
    asked_ = toAsk_.takeFirst();
    listing_.start(core::listingAddress(home_, asked_));
    return;
  }
  std::erase_if(files_, [this](const core::IndexedFile& file) { return stays(file); });
  file_ = 0;
  before_ = total_ = 0;
  for (const core::IndexedFile& file : files_) total_ += remoteOf(file).bytes;
  nextFile();
}

void ModelDownload::readListing(const QByteArray& json) {
  auto listing = core::parseListing(json);
  if (!listing.ok()) {
    giveUp(listing.failure());
    return;
  }
  listings_.insert(asked_, std::move(listing).value());
  askNext();
}

// Where the home has moved it into another folder, its name still finds it.
core::RemoteFile ModelDownload::remoteOf(const core::IndexedFile& file) const {
  const auto listing = listings_.value(file.repository);
  const QString name = QFileInfo(file.remotePath).fileName();
  const core::RemoteFile* byName = nullptr;
  for (const core::RemoteFile& remote : listing) {
    if (remote.path == file.remotePath) return remote;
    if (QFileInfo(remote.path).fileName() == name) byName = &remote;
  }
  return byName != nullptr ? *byName : core::RemoteFile{file.remotePath, 0, {}};
}

void ModelDownload::nextFile() {
  if (file_ == files_.size()) {
    model_.clear();
    Q_EMIT finished();
    return;
  }
  const core::IndexedFile& file = files_[file_];
  const core::RemoteFile remote = remoteOf(file);
  const QString path = file.member.isEmpty() ? target(file) : target(file) + QStringLiteral(".tar");
  Q_EMIT progress(before_, total_);
  downloader_.start(
      {core::fileAddress(home_, file.repository, remote.path), path, remote.bytes, remote.sha256});
}

void ModelDownload::fileArrived() {
  const core::IndexedFile& file = files_[file_];
  before_ += remoteOf(file).bytes;
  if (!file.member.isEmpty()) {
    unpack(file, target(file) + QStringLiteral(".tar"));
    return;
  }
  ++file_;
  nextFile();
}

void ModelDownload::unpack(const core::IndexedFile& file, const QString& archive) {
  core::inBackground(
      this,
      [archive, member = file.member, path = target(file)] {
        auto taken = core::extractMember(archive, member, path);
        QFile::remove(archive);
        return taken;
      },
      [this, turn = turn_](const core::Result<qint64>& taken) {
        if (turn != turn_) return;
        if (!taken.ok()) {
          giveUp(taken.failure());
          return;
        }
        ++file_;
        nextFile();
      });
}

void ModelDownload::giveUp(const core::Failure& failure) {
  cancel();
  Q_EMIT failed(failure);
}

}  // namespace crossflow::ui
