// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/small_download.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <utility>

#include "core/system/downloader.h"
#include "core/types/core_words.h"

namespace crossflow::core {

SmallDownload::SmallDownload(Limits limits, QObject* parent) : QObject(parent), limits_(limits) {
  patience_.setSingleShot(true);
  connect(&patience_, &QTimer::timeout, this,
          [this] { giveUp(CoreWords::tr("the server takes too long")); });
}

SmallDownload::~SmallDownload() {
  cancel();
}

void SmallDownload::start(const QUrl& url) {
  cancel();
  status_ = 0;
  if (!isSafeAddress(url)) {
    giveUp(
        CoreWords::tr("%1 is not a safe address; it has to be https").arg(url.toDisplayString()));
    return;
  }
  QNetworkRequest request(url);
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                       QNetworkRequest::UserVerifiedRedirectPolicy);
  reply_ = network_.get(request);
  reply_->setReadBufferSize(limits_.bytes + 1);
  connect(reply_, &QNetworkReply::redirected, reply_, [this](const QUrl& to) {
    if (isSafeAddress(to))
      Q_EMIT reply_->redirectAllowed();
    else
      giveUp(
          CoreWords::tr("the server redirects to %1, which is not safe").arg(to.toDisplayString()));
  });
  connect(reply_, &QNetworkReply::readyRead, this, &SmallDownload::receive);
  connect(reply_, &QNetworkReply::finished, this, &SmallDownload::end);
  patience_.start(limits_.milliseconds);
}

void SmallDownload::cancel() {
  patience_.stop();
  bytes_.clear();
  if (!reply_) return;
  reply_->disconnect(this);
  reply_->abort();
  reply_->deleteLater();
  reply_.clear();
}

void SmallDownload::receive() {
  if (!reply_) return;
  bytes_ += reply_->readAll();
  if (bytes_.size() > limits_.bytes) giveUp(CoreWords::tr("it is too long"));
}

void SmallDownload::end() {
  receive();
  if (!reply_) return;
  status_ = reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  if (reply_->error() != QNetworkReply::NoError) {
    giveUp(reply_->errorString());
    return;
  }
  const QByteArray bytes = std::exchange(bytes_, {});
  cancel();
  Q_EMIT finished(bytes);
}

void SmallDownload::giveUp(const QString& why) {
  cancel();
  Q_EMIT failed(
      {Failure::Kind::BadFile, CoreWords::tr("The list of downloads cannot be read: %1.").arg(why),
       CoreWords::tr("Check the connection, or the address of the mirror in the settings.")});
}

}  // namespace crossflow::core
