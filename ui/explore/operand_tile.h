// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>
#include <QImage>
#include <QLabel>
#include <QWidget>
#include <array>
#include <optional>

#include "core/engine/job_event.h"

namespace crossflow::ui {

struct Operand {
  core::GenerationRequest request;  // that draws it at full quality
  QString prompt;
  QImage picture;                                 // null until it is made: a placeholder is shown
  std::optional<core::OperandDistance> distance;  // of the result's latent
};

/// One operand's picture, to be dragged out, with how far the result is from it.
class OperandTile : public QWidget {
  Q_OBJECT

 public:
  explicit OperandTile(const QString& prompt, QWidget* parent = nullptr);
  void show(const Operand& operand, const QImage& result);
  const QString& prompt() const { return prompt_; }
  /// For low windows: a smaller picture, the prompt beside it, the figures in a tool tip.
  void setLow(bool low);
  static int heightOf(bool low);

 Q_SIGNALS:
  void keepWanted();

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  QWidget* buildFigures();
  void showPicture();
  void placeParts();
  int side() const;

  QString prompt_;
  Operand operand_;
  QLabel* face_;
  std::array<QLabel*, 3> figures_{};  // cosine, distance, visible
  std::array<QString, 3> names_;      // of the figures
  QGridLayout* grid_;
  QWidget* list_ = nullptr;     // of the figures
  QWidget* caption_ = nullptr;  // the prompt, and the button that keeps its picture
  QLabel* words_ = nullptr;
  bool low_ = false;
  QPoint pressed_;
  qint64 shown_ = 0;  // key of the picture on the face
};

}  // namespace crossflow::ui
