// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/field_binder.h"

#include <QSignalBlocker>
#include <algorithm>
#include <limits>

namespace crossflow::ui {

void showValue(QSpinBox* field, qint64 value) {
  const QSignalBlocker blocker(field);
  field->setValue(static_cast<int>(std::min<qint64>(value, std::numeric_limits<int>::max())));
}

void showValue(QDoubleSpinBox* field, double value) {
  const QSignalBlocker blocker(field);
  field->setValue(value);
}

void showValue(QCheckBox* field, bool value) {
  field->setChecked(value);
}

void showValue(QComboBox* field, int value) {
  field->setCurrentIndex(field->findData(value));
}

void showValue(PathField* field, const QString& value) {
  field->setPath(value);
}

void showValue(QLineEdit* field, quint64 value) {
  if (valueOf(field) != value || field->text().isEmpty()) field->setText(QString::number(value));
}

qint64 valueOf(const QSpinBox* field) {
  return field->value();
}

double valueOf(const QDoubleSpinBox* field) {
  return field->value();
}

bool valueOf(const QCheckBox* field) {
  return field->isChecked();
}

int valueOf(const QComboBox* field) {
  return field->currentData().toInt();
}

QString valueOf(const PathField* field) {
  return field->path();
}

quint64 valueOf(const QLineEdit* field) {
  return field->text().toULongLong();
}

void whenEdited(QSpinBox* field, const std::function<void()>& edited) {
  QObject::connect(field, &QSpinBox::valueChanged, field, edited);
}

void whenEdited(QDoubleSpinBox* field, const std::function<void()>& edited) {
  QObject::connect(field, &QDoubleSpinBox::valueChanged, field, edited);
}

void whenEdited(QCheckBox* field, const std::function<void()>& edited) {
  QObject::connect(field, &QCheckBox::clicked, field, edited);
}

void whenEdited(QComboBox* field, const std::function<void()>& edited) {
  QObject::connect(field, &QComboBox::activated, field, edited);
}

void whenEdited(PathField* field, const std::function<void()>& edited) {
  QObject::connect(field, &PathField::edited, field, edited);
}

void whenEdited(QLineEdit* field, const std::function<void()>& edited) {
  QObject::connect(field, &QLineEdit::textEdited, field, edited);
}

}  // namespace crossflow::ui
