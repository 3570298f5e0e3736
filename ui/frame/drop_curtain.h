// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMimeData;

namespace crossflow::ui {

/// Lights up over the window while a file hovers over it, and takes it, unless a field under the
/// pointer does.
class DropCurtain : public QWidget {
  Q_OBJECT

 public:
  explicit DropCurtain(QWidget* window);

 Q_SIGNALS:
  void dropped(const QString& path);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  static QString fileOf(const QMimeData* data);
};

}  // namespace crossflow::ui
