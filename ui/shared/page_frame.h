// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace crossflow::ui {

/// Around a page: gives it the whole window, and scrolls only when not even the least the page can
/// do with has room. A plain scroll area would ask wrapped texts for their height and with it make
/// every picture as tall as it would like to be.
class PageFrame : public QScrollArea {
  Q_OBJECT

 public:
  explicit PageFrame(QWidget* page);

  QSize sizeHint() const override { return minimumSizeHint(); }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();
  void fitOnce();
};

}  // namespace crossflow::ui
