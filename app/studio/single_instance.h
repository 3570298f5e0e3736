// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One window owns the session. A second start hands its picture to the first and ends; if the first
// does not answer, the second runs beside it on the same history, without the session.

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace crossflow::studio {

class SingleInstance : public QObject {
  Q_OBJECT

 public:
  enum class Role { First, Second, Answered };

  explicit SingleInstance(const QString& lockPath, QObject* parent = nullptr);

  /// Blocks for at most half a second. `message` reaches the first one if there is one.
  Role claim(const QString& message);

 Q_SIGNALS:
  /// A second start: come to the front; `message` may be empty.
  void called(const QString& message);

 private:
  QString serverName() const;
  void serve();

  QString lockPath_;
  QLockFile lock_;
  QLocalServer server_;
};

}  // namespace crossflow::studio
