// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A small HTTP server that misbehaves as it is told: one script entry an answer, the last one for
// all that follow.

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <deque>
#include <vector>

namespace crossflow::tests {

struct Answer {
  enum Kind {
    Good,
    BreakAfter,
    IgnoreRange,
    WrongBytes,
    Status,
    Html,
    Stall,
    Redirect,
    WrongPlace
  };
  Answer(Kind what = Good, qint64 bytes = 0, int code = 503, QByteArray to = {})
      : kind(what), after(bytes), status(code), location(std::move(to)) {}

  Kind kind;
  qint64 after;         // BreakAfter, Stall: bytes sent before
  int status;           // Status
  QByteArray location;  // Redirect
};

class BadServer : public QTcpServer {
 public:
  BadServer(QByteArray content, std::deque<Answer> script)
      : content_(std::move(content)), script_(std::move(script)) {
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
      while (QTcpSocket* socket = nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
      }
    });
  }

  QUrl url() const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1/model.bin").arg(serverPort()));
  }

  std::vector<QByteArray> requests;
  QByteArray tag = "\"one\"";

 private:
  void serve(QTcpSocket* socket) {
    QByteArray& text = pending_[socket];
    text += socket->readAll();
    if (!text.contains("\r\n\r\n")) return;
    requests.push_back(text);
    const QByteArray request = std::exchange(text, {});
    Answer answer;
    if (!script_.empty()) answer = script_.front();
    if (script_.size() > 1) script_.pop_front();
    reply(socket, request, answer);
  }

  static qint64 rangeOf(const QByteArray& request) {
    const qsizetype at = request.toLower().indexOf("range: bytes=");
    if (at < 0) return 0;
    const qsizetype from = at + 13;
    return request.mid(from, request.indexOf('-', from) - from).toLongLong();
  }

  void reply(QTcpSocket* socket, const QByteArray& request, const Answer& answer) {
    qint64 from = answer.kind == Answer::IgnoreRange ? 0 : rangeOf(request);
    if (request.contains("If-Range") && !request.contains(tag)) from = 0;
    QByteArray head = from > 0 ? "HTTP/1.1 206 Partial Content\r\n" : "HTTP/1.1 200 OK\r\n";
    QByteArray type = "application/octet-stream";
    QByteArray body = content_.mid(from);
    if (answer.kind == Answer::WrongBytes) body.fill('?');
    if (answer.kind == Answer::Html) {
      type = "text/html; charset=utf-8";
      body = "<html>sign in</html>";
    }
    if (answer.kind == Answer::Status) {
      head = "HTTP/1.1 " + QByteArray::number(answer.status) + " No\r\n";
      body.clear();
    }
    if (answer.kind == Answer::Redirect) {
      head = "HTTP/1.1 302 Found\r\nLocation: " + answer.location + "\r\n";
      body.clear();
    }
    const qint64 claimed = answer.kind == Answer::WrongPlace ? from + 1 : from;
    head += "Content-Type: " + type + "\r\nETag: " + tag +
            "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (from > 0) {
      head += "Content-Range: bytes " + QByteArray::number(claimed) + "-" +
              QByteArray::number(content_.size() - 1) + "/" + QByteArray::number(content_.size()) +
              "\r\n";
    }
    const bool partly = answer.kind == Answer::BreakAfter || answer.kind == Answer::Stall;
    socket->write(head + "\r\n" + (partly ? body.left(answer.after) : body));
    if (answer.kind == Answer::Stall) return;
    socket->flush();
    socket->disconnectFromHost();
  }

  QByteArray content_;
  std::deque<Answer> script_;
  QHash<QTcpSocket*, QByteArray> pending_;
};

}  // namespace crossflow::tests
