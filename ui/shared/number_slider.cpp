// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/number_slider.h"

#include <QSignalBlocker>
#include <cmath>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

NumberSlider::NumberSlider(const QString& name, const Range& range, const QString& help,
                           QWidget* parent)
    : QWidget(parent),
      range_(range),
      slider_(named(new QSlider(Qt::Horizontal), name)),
      field_(named(new QDoubleSpinBox, name)) {
  slider_->setRange(0, static_cast<int>(std::lround((range.to - range.from) / range.step)));
  slider_->setPageStep(std::max(1, slider_->maximum() / 10));
  field_->setRange(range.from, range.fieldTo > 0 ? range.fieldTo : range.to);
  field_->setDecimals(range.decimals);
  field_->setSingleStep(range.step);
  field_->setFixedWidth(64);
  field_->setAlignment(Qt::AlignRight);
  field_->setKeyboardTracking(false);
  QLabel* title = label(name);
  title->setBuddy(field_);
  for (QWidget* part : {static_cast<QWidget*>(slider_), static_cast<QWidget*>(field_),
                        static_cast<QWidget*>(title)}) {
    part->setToolTip(help);
  }
  auto* layout = column(this, 0, 0);
  QHBoxLayout* top = row(8);
  top->addWidget(title, 1);
  top->addWidget(field_);
  layout->addLayout(top);
  layout->addWidget(slider_);

  connect(slider_, &QSlider::valueChanged, this, [this](int position) {
    const QSignalBlocker blocker(field_);
    field_->setValue(range_.from + position * range_.step);
    Q_EMIT edited(field_->value());
  });
  connect(field_, &QDoubleSpinBox::valueChanged, this, [this](double number) {
    const QSignalBlocker blocker(slider_);
    slider_->setValue(positionOf(number));
    Q_EMIT edited(number);
  });
}

int NumberSlider::positionOf(double value) const {
  return static_cast<int>(std::lround((value - range_.from) / range_.step));
}

void NumberSlider::setValue(double value) {
  const QSignalBlocker one(slider_);
  const QSignalBlocker two(field_);
  field_->setValue(value);
  slider_->setValue(positionOf(value));
}

}  // namespace crossflow::ui
