// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Brings a short text from a server that may misbehave: no more bytes and no longer than allowed,
// from safe addresses only. Nothing here blocks.

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include "core/types/failure.h"

class QNetworkReply;

namespace crossflow::core {

class SmallDownload : public QObject {
  Q_OBJECT

 public:
  struct Limits {
    qint64 bytes = qint64{1024} * 1024;
    int milliseconds = 15'000;  // in all, however busily the server sends
  };

  SmallDownload(Limits limits, QObject* parent = nullptr);
  ~SmallDownload() override;

  /// Ends in finished(), failed() or, after cancel(), in neither.
  void start(const QUrl& url);
  void cancel();
  /// What the server answered to the last start, e.g. 404; 0: nothing yet.
  int status() const { return status_; }

 Q_SIGNALS:
  void finished(const QByteArray& bytes);
  void failed(const crossflow::core::Failure& failure);

 private:
  void receive();
  void end();
  void giveUp(const QString& why);

  Limits limits_;
  QNetworkAccessManager network_;
  QPointer<QNetworkReply> reply_;
  QByteArray bytes_;
  int status_ = 0;
  QTimer patience_;
};

}  // namespace crossflow::core
