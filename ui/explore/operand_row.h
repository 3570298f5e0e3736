// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QWidget>
#include <vector>

namespace crossflow::ui {

/// The operands' own pictures side by side, each with its distance to the result.
class OperandRow : public QWidget {
  Q_OBJECT

 public:
  explicit OperandRow(QWidget* parent = nullptr);

  /// Pictures that are not there yet get a placeholder.
  void show(const std::vector<QString>& prompts, const QHash<QString, QImage>& pictures,
            const QImage& result);

 private:
  QWidget* tile(const QString& prompt, const QImage& picture, const QImage& result);
};

}  // namespace crossflow::ui
