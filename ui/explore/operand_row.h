// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/engine/job_event.h"

namespace crossflow::ui {

/// The operands' own pictures side by side, each with how far the result is from it.
class OperandRow : public QWidget {
  Q_OBJECT

 public:
  struct Operand {
    QString prompt;
    QImage picture;                                 // null until it is made: a placeholder is shown
    std::optional<core::OperandDistance> distance;  // of the result's latent
  };

  explicit OperandRow(QWidget* parent = nullptr);

  void show(const std::vector<Operand>& operands, const QImage& result);

 private:
  QWidget* tile(const Operand& operand, const QImage& result);
  QWidget* figures(const Operand& operand, const QImage& result);
};

}  // namespace crossflow::ui
