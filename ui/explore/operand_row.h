// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHBoxLayout>
#include <QScrollArea>
#include <vector>

#include "ui/explore/operand_tile.h"

namespace crossflow::ui {

/// The operands' own pictures side by side, in one line that scrolls: the result keeps its place
/// however many there are.
class OperandRow : public QWidget {
  Q_OBJECT

 public:
  explicit OperandRow(QWidget* parent = nullptr);

  void show(const std::vector<Operand>& operands, const QImage& result);

 Q_SIGNALS:
  /// Its picture should be in the gallery.
  void keepWanted(const QString& prompt);

 protected:
  void showEvent(QShowEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void setLow(bool low);
  void rebuild(const std::vector<Operand>& operands);

  QHBoxLayout* line_;
  QScrollArea* scroll_;
  bool low_ = false;
  std::vector<OperandTile*> tiles_;
};

}  // namespace crossflow::ui
