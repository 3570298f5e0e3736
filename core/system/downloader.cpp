// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/downloader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QStorageInfo>
#include <algorithm>

#include "core/system/background.h"
#include "core/system/bounded_file.h"
#include "core/system/write_file.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr qint64 kReadBuffer =
    qint64{1024} * 1024;  // also bounds the work of one turn of the event loop
// A server that sends less than this in a try or in the time of a stall does not serve the file.
constexpr qint64 kWorthTrying = qint64{16} * 1024;
constexpr int kPartialContent = 206, kRangeNotSatisfiable = 416;

Failure networkFailure(const QString& sentence) {
  return {Failure::Kind::BadFile, sentence,
          CoreWords::tr("Check the connection and the download address, then try again: what was "
                        "received so far is kept.")};
}

QByteArray readSmall(const QString& path) {
  return readBounded(path, 1024).trimmed();
}

QByteArray sha256Of(const QString& path) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  QFile file(path);
  if (!openOrdinary(file) || !hash.addData(&file)) return {};
  return hash.result().toHex();
}

}  // namespace

bool isSafeAddress(const QUrl& url) {
  if (url.scheme() == QLatin1String("https")) return true;
  return url.scheme() == QLatin1String("http") &&
         (url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback());
}

Downloader::Downloader(QObject* parent) : Downloader(Options(), parent) {}

Downloader::Downloader(Options options, QObject* parent) : QObject(parent), options_(options) {
  stall_.setSingleShot(true);
  pause_.setSingleShot(true);
  connect(&stall_, &QTimer::timeout, this,
          [this] { retry(CoreWords::tr("the server sends nothing")); });
  connect(&pause_, &QTimer::timeout, this, &Downloader::request);
}

Downloader::~Downloader() {
  cancel();
}

void Downloader::start(const DownloadFile& file) {
  cancel();
  file_ = file;
  running_ = true;
  ++generation_;
  triesLeft_ = options_.tries;
  open();
}

void Downloader::cancel() {
  running_ = false;
  stall_.stop();
  pause_.stop();
  dropReply();
  part_.close();
}

void Downloader::open() {
  if (!isSafeAddress(file_.url)) {
    giveUp({Failure::Kind::BadInput,
            CoreWords::tr("%1 is not a safe address.").arg(file_.url.toDisplayString()),
            CoreWords::tr("Downloads need https.")});
    return;
  }
  const QString folder = QFileInfo(file_.path).absolutePath();
  if (!QDir().mkpath(folder)) {
    giveUp({Failure::Kind::BadFile, CoreWords::tr("%1 cannot be made.").arg(folder), {}});
    return;
  }
  if (file_.bytes > 0 &&
      QFileInfo(file_.path).size() == file_.bytes) {  // it may be another one of that size
    verify(file_.path);
    return;
  }
  openPart(folder);
}

void Downloader::openPart(const QString& folder) {
  part_.setFileName(partPath());
  fresh_ = 0;
  done_ = QFileInfo(partPath()).size();
  if (file_.bytes > 0 && done_ > file_.bytes) startOver();
  const qint64 space = QStorageInfo(folder).bytesAvailable();
  if (space >= 0 && space < file_.bytes - done_) {
    giveUp({Failure::Kind::NoSpace,
            CoreWords::tr("There is not enough space in %1 for this file.").arg(folder),
            CoreWords::tr("Free some space or choose another folder.")});
    return;
  }
  if (whole()) {
    verify(partPath());
  } else {
    request();
  }
}

void Downloader::request() {
  QNetworkRequest request(file_.url);
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                       QNetworkRequest::UserVerifiedRedirectPolicy);
  request.setRawHeader("Accept-Encoding", "identity");  // sizes are those of the file itself
  if (done_ > 0) {
    request.setRawHeader("Range", "bytes=" + QByteArray::number(done_) + '-');
    const QByteArray tag = readSmall(tagPath());
    if (!tag.isEmpty()) request.setRawHeader("If-Range", tag);
  }
  headersGood_ = false;
  reply_ = network_.get(request);
  reply_->setReadBufferSize(kReadBuffer);
  connect(reply_, &QNetworkReply::redirected, reply_, [this](const QUrl& url) {
    if (isSafeAddress(url)) {
      Q_EMIT reply_->redirectAllowed();
    } else {
      giveUp(networkFailure(CoreWords::tr("The server redirects to %1, which is not safe.")
                                .arg(url.toDisplayString())));
    }
  });
  connect(reply_, &QNetworkReply::readyRead, this, &Downloader::receive);
  connect(reply_, &QNetworkReply::finished, this, &Downloader::replyEnded);
  stall_.start(options_.stallMilliseconds);
}

// Decides once per answer whether its bytes continue ours, begin anew, or are not the file at all.
void Downloader::checkHeaders() {
  headersGood_ = true;
  const int status = reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  if (reply_->header(QNetworkRequest::ContentTypeHeader)
          .toString()
          .startsWith(QLatin1String("text/html"))) {
    giveUp(networkFailure(
        CoreWords::tr("%1 answers with a web page instead of the file.").arg(file_.url.host())));
    return;
  }
  const QByteArray range = reply_->rawHeader("Content-Range");
  const QByteArray expected = "bytes " + QByteArray::number(done_) + '-';
  const bool continues = status == kPartialContent && range.startsWith(expected);
  if (!continues) startOver();
  if (!continues && status == kPartialContent) {
    retry(CoreWords::tr("the server continues at the wrong place"));
    return;
  }
  if (file_.bytes == 0) learnSize();
  const auto mode = continues ? QIODevice::Append : QIODevice::WriteOnly | QIODevice::Truncate;
  if (!part_.open(mode | QIODevice::WriteOnly)) {
    giveUp({Failure::Kind::BadFile,
            CoreWords::tr("%1 cannot be written: %2.").arg(partPath(), part_.errorString()),
            {}});
    return;
  }
  // Without it the checksum alone tells whether the rest belongs to the beginning.
  if (!writeFile(tagPath(), reply_->rawHeader("ETag"), Existing::Replace)) QFile::remove(tagPath());
}

void Downloader::learnSize() {
  const QByteArray range = reply_->rawHeader("Content-Range");
  const qint64 rest = reply_->header(QNetworkRequest::ContentLengthHeader).toLongLong();
  file_.bytes =
      range.contains('/') ? range.mid(range.lastIndexOf('/') + 1).toLongLong() : done_ + rest;
}

void Downloader::receive() {
  if (!reply_ || reply_->error() != QNetworkReply::NoError) return;
  const int status = reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  if (status != 200 && status != kPartialContent) return;  // the end of the reply deals with it
  if (!headersGood_) checkHeaders();
  if (!reply_ || !part_.isOpen()) return;
  const QByteArray bytes = reply_->readAll();
  if (bytes.isEmpty()) return;
  if (file_.bytes > 0 && done_ + bytes.size() > file_.bytes) {
    startOver();
    giveUp(networkFailure(CoreWords::tr("The server sends more than the file has.")));
    return;
  }
  if (part_.write(bytes) != bytes.size()) {
    giveUp({Failure::Kind::NoSpace,
            CoreWords::tr("%1 cannot be written: %2.").arg(partPath(), part_.errorString()),
            CoreWords::tr("Free some space, then continue.")});
    return;
  }
  done_ += bytes.size();
  fresh_ += bytes.size();
  if (fresh_ >= kWorthTrying) {
    fresh_ = 0;
    triesLeft_ = options_.tries;
    stall_.start(options_.stallMilliseconds);
  }
  Q_EMIT progress(done_, file_.bytes);
}

void Downloader::replyEnded() {
  receive();
  if (!reply_ || !running_) return;
  const int status = reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  const QString why = reply_->error() == QNetworkReply::NoError
                          ? CoreWords::tr("the connection ended early")
                          : reply_->errorString();
  const bool unsized = file_.bytes == 0 && done_ > 0 && reply_->error() == QNetworkReply::NoError;
  stall_.stop();
  part_.close();
  if (whole() || unsized) {
    dropReply();
    verify(partPath());
  } else if (status == kRangeNotSatisfiable) {
    startOver();
    retry(why);
  } else if (status >= 400 && status < 500) {
    giveUp(networkFailure(
        CoreWords::tr("%1 does not have the file (answer %2).").arg(file_.url.host()).arg(status)));
  } else {
    retry(why);
  }
}

void Downloader::retry(const QString& why) {
  stall_.stop();
  dropReply();
  part_.close();
  if (--triesLeft_ <= 0) {
    giveUp(networkFailure(CoreWords::tr("The download was interrupted repeatedly: %1.").arg(why)));
    return;
  }
  pause_.start(options_.pauseMilliseconds << std::min(options_.tries - triesLeft_ - 1, 6));
}

// Reading gigabytes back takes seconds, hence the pool thread.
void Downloader::verify(const QString& path) {
  inBackground(
      this, [path] { return sha256Of(path); },
      [this, path, generation = generation_](const QByteArray& sha256) {
        if (!running_ || generation_ != generation) return;
        if (path == partPath())
          complete(sha256);
        else
          judgeOld(sha256);
      });
}

// What lies under the final name already.
void Downloader::judgeOld(const QByteArray& sha256) {
  if (!file_.sha256.isEmpty() && sha256 != file_.sha256.toLower()) {
    QFile::remove(file_.path);
    openPart(QFileInfo(file_.path).absolutePath());
    return;
  }
  running_ = false;
  Q_EMIT finished();
}

void Downloader::complete(const QByteArray& sha256) {
  if (!file_.sha256.isEmpty() && sha256 != file_.sha256.toLower()) {
    startOver();
    giveUp(
        {Failure::Kind::BadFile,
         CoreWords::tr("What was received is not the file: its SHA-256 is wrong. It was deleted."),
         CoreWords::tr("Try again; if it happens again, the server has another file.")});
    return;
  }
  try {
    putInPlace(nativePath(partPath()), nativePath(file_.path));
  } catch (const FileWriteError&) {
    giveUp({Failure::Kind::BadFile, CoreWords::tr("%1 cannot be written.").arg(file_.path), {}});
    return;
  }
  QFile::remove(tagPath());
  running_ = false;
  Q_EMIT finished();
}

void Downloader::giveUp(const Failure& failure) {
  cancel();
  Q_EMIT failed(failure);
}

void Downloader::dropReply() {
  if (!reply_) return;
  reply_->disconnect(this);
  reply_->abort();
  reply_->deleteLater();
  reply_.clear();
}

void Downloader::startOver() {
  part_.close();
  QFile::remove(partPath());
  QFile::remove(tagPath());
  done_ = 0;
}

}  // namespace crossflow::core
