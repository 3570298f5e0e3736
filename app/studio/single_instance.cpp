// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

namespace crossflow::studio {

namespace {

constexpr int kAnswerMilliseconds = 250;
constexpr qint64 kLongestMessage = qint64{64} * 1024;

}  // namespace

SingleInstance::SingleInstance(const QString& lockPath, QObject* parent)
    : QObject(parent), lockPath_(lockPath), lock_(lockPath) {
  lock_.setStaleLockTime(0);  // a lock of a process that is gone is taken over at once
  connect(&server_, &QLocalServer::newConnection, this, &SingleInstance::serve);
}

QString SingleInstance::serverName() const {
  const QByteArray hash = QCryptographicHash::hash(QFileInfo(lockPath_).absoluteFilePath().toUtf8(),
                                                   QCryptographicHash::Sha1)
                              .toHex()
                              .left(16);
  return QStringLiteral("crossflow-studio-") + QString::fromLatin1(hash);
}

SingleInstance::Role SingleInstance::claim(const QString& message) {
  QDir().mkpath(QFileInfo(lockPath_).absolutePath());
  if (lock_.tryLock(0)) {
    QLocalServer::removeServer(serverName());  // of a process that was killed
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    server_.listen(serverName());
    return Role::First;
  }
  QLocalSocket socket;
  socket.connectToServer(serverName());
  if (!socket.waitForConnected(kAnswerMilliseconds)) return Role::Second;
  socket.write(message.toUtf8() + '\n');
  socket.waitForBytesWritten(kAnswerMilliseconds);
  socket.disconnectFromServer();
  return Role::Answered;
}

void SingleInstance::serve() {
  while (QLocalSocket* socket = server_.nextPendingConnection()) {
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
      if (!socket->canReadLine() && socket->bytesAvailable() < kLongestMessage) return;
      Q_EMIT called(QString::fromUtf8(socket->readLine(kLongestMessage)).trimmed());
    });
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
  }
}

}  // namespace crossflow::studio
