// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>
#include <QLabel>
#include <QScrollArea>
#include <QSlider>
#include <QWidget>
#include <vector>

#include "core/requests/latent_expression.h"

namespace crossflow::ui {

/// The expression as chips, one per term, each with its weight. The same model as the text line. As
/// narrow as has to be; more than a few lines of them scroll rather than push the picture away.
class TermChips : public QScrollArea {
  Q_OBJECT

 public:
  explicit TermChips(QWidget* parent = nullptr);

  /// Rebuilds only when the operands changed, so that a slider survives being dragged.
  void show(const std::vector<core::LatentTerm>& terms);

 Q_SIGNALS:
  void edited(const std::vector<crossflow::core::LatentTerm>& terms);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Chip {
    QWidget* frame;
    QSlider* slider;
    QDoubleSpinBox* field;
  };
  QWidget* makeChip(std::size_t index);
  void setWeight(std::size_t index, double weight);
  void rebuild();
  void fit();
  int setColumns(int room);

  std::vector<core::LatentTerm> terms_;
  std::vector<Chip> chips_;
};

}  // namespace crossflow::ui
