// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Brings one large file from a server that may misbehave: resumes after breaks, starts over when
// the file changed, notices stalls, refuses what is not the file. Bytes go to <path>.part and get
// their name only after size and SHA-256 are right. Nothing here blocks; the GUI thread drives it.

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include "core/types/failure.h"

class QNetworkReply;

namespace crossflow::core {

/// https, or http on this machine.
bool isSafeAddress(const QUrl& url);

struct DownloadFile {
  QUrl url;  // a safe one
  QString path;
  qint64 bytes = 0;   // 0: what the server says
  QByteArray sha256;  // 64 hexadecimal digits; empty: whoever asked looks into the file himself
};

class Downloader : public QObject {
  Q_OBJECT

 public:
  struct Options {
    int stallMilliseconds = 20'000;
    int pauseMilliseconds = 1000;  // before a new try; doubled each time
    int tries = 6;                 // in a row that bring next to nothing
  };

  explicit Downloader(QObject* parent = nullptr);
  Downloader(Options options, QObject* parent);
  ~Downloader() override;

  /// Ends in finished(), failed() or, after cancel(), in neither. What was received stays for the
  /// next start. What lies under the name already is kept if it is the file, else replaced.
  void start(const DownloadFile& file);
  void cancel();
  bool running() const { return running_; }

 Q_SIGNALS:
  void progress(qint64 done, qint64 total);
  void finished();
  void failed(const crossflow::core::Failure& failure);

 private:
  void open();
  void request();
  void checkHeaders();
  void receive();
  void learnSize();
  bool whole() const { return file_.bytes > 0 && done_ == file_.bytes; }
  void replyEnded();
  void retry(const QString& why);
  void openPart(const QString& folder);
  void verify(const QString& path);
  void judgeOld(const QByteArray& sha256);
  void complete(const QByteArray& sha256);
  void giveUp(const Failure& failure);
  void dropReply();
  void startOver();
  QString partPath() const { return file_.path + QStringLiteral(".part"); }
  QString tagPath() const { return file_.path + QStringLiteral(".part.etag"); }

  Options options_;
  QNetworkAccessManager network_;
  QPointer<QNetworkReply> reply_;
  DownloadFile file_;
  QFile part_;
  QTimer stall_;
  QTimer pause_;
  qint64 done_ = 0;
  qint64 fresh_ = 0;  // bytes that came since a try was last worth it
  int triesLeft_ = 0;
  bool headersGood_ = false;
  bool running_ = false;
  quint64 generation_ = 0;  // tells the answers of an abandoned start from those of this one
};

}  // namespace crossflow::core
