// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ties a page's fields to the answers they show: each is named once, where it is made.
//   fields_.bind(grid.add(tr("Steps"), countField(...)), &ScheduleAnswers::steps);
// A new setting of the wizard is one such line.

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

#include "ui/training/wizard/path_field.h"

namespace crossflow::ui {

/// Shows `value` without a signal.
void showValue(QSpinBox* field, qint64 value);
void showValue(QDoubleSpinBox* field, double value);
void showValue(QCheckBox* field, bool value);
/// The item whose data are `value`.
void showValue(QComboBox* field, int value);
void showValue(PathField* field, const QString& value);
/// A line for whole numbers that no spin box holds, see wholeField.
void showValue(QLineEdit* field, quint64 value);

qint64 valueOf(const QSpinBox* field);
double valueOf(const QDoubleSpinBox* field);
bool valueOf(const QCheckBox* field);
int valueOf(const QComboBox* field);
QString valueOf(const PathField* field);
quint64 valueOf(const QLineEdit* field);

/// Calls `edited` when the user changes the field.
void whenEdited(QSpinBox* field, const std::function<void()>& edited);
void whenEdited(QDoubleSpinBox* field, const std::function<void()>& edited);
void whenEdited(QCheckBox* field, const std::function<void()>& edited);
void whenEdited(QComboBox* field, const std::function<void()>& edited);
void whenEdited(PathField* field, const std::function<void()>& edited);
void whenEdited(QLineEdit* field, const std::function<void()>& edited);

template <class Answers>
class FieldBinder {
 public:
  /// `edited`: some field was changed by the user's hand. The fields must outlive nothing: they are
  /// children of the page that owns this.
  explicit FieldBinder(std::function<void()> edited) : edited_(std::move(edited)) {}

  template <class Field, class Value>
  Field* bind(Field* field, Value Answers::*answer) {
    shows_.push_back([field, answer](const Answers& answers) {
      if constexpr (std::is_enum_v<Value>) {
        showValue(field, static_cast<int>(answers.*answer));
      } else {
        showValue(field, answers.*answer);
      }
    });
    reads_.push_back([field, answer](Answers& answers) {
      answers.*answer = static_cast<Value>(valueOf(field));
    });
    whenEdited(field, edited_);
    return field;
  }

  void show(const Answers& answers) const {
    for (const auto& show : shows_) show(answers);
  }
  void read(Answers& answers) const {
    for (const auto& read : reads_) read(answers);
  }

 private:
  std::function<void()> edited_;
  std::vector<std::function<void(const Answers&)>> shows_;
  std::vector<std::function<void(Answers&)>> reads_;
};

}  // namespace crossflow::ui
