// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a picture was made from, beside it: prompt, model, seed and settings, each to be copied.

#include <QLabel>
#include <QLayout>
#include <QScrollArea>

#include "core/engine/job_event.h"

namespace crossflow::ui {

class FactsPanel : public QScrollArea {
  Q_OBJECT

 public:
  explicit FactsPanel(QWidget* parent = nullptr);

  void show(const core::Picture& picture);

 private:
  QLabel* addFact(QLayout* layout, const QString& name);

  QLabel *prompt_, *model_, *seed_, *steps_, *guidance_, *size_, *time_;
};

}  // namespace crossflow::ui
