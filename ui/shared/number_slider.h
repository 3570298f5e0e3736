// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>
#include <QLabel>
#include <QSlider>
#include <QWidget>

namespace crossflow::ui {

/// A number with a name, a slider for the eye and a field for the exact value.
class NumberSlider : public QWidget {
  Q_OBJECT

 public:
  struct Range {
    double from = 0, to = 1, step = 0.1;
    int decimals = 1;
    double fieldTo = 0;  // the field may go further than the slider; 0: as far
  };

  NumberSlider(const QString& name, const Range& range, const QString& help,
               QWidget* parent = nullptr);

  double value() const { return field_->value(); }
  /// Does not signal.
  void setValue(double value);

 Q_SIGNALS:
  /// By the user's hand only.
  void edited(double value);

 private:
  int positionOf(double value) const;

  Range range_;
  QSlider* slider_;
  QDoubleSpinBox* field_;
};

}  // namespace crossflow::ui
