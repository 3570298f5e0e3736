// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Page 3: on what to train and how much at a time; what that needs.

#include "core/system/graphics_memory.h"
#include "ui/training/wizard/estimate_card.h"
#include "ui/training/wizard/field_binder.h"
#include "ui/training/wizard/form.h"
#include "ui/training/wizard/wizard_step.h"

namespace crossflow::ui {

class WizardResourcesPage : public WizardStep {
  Q_OBJECT

 public:
  explicit WizardResourcesPage(QWidget* parent = nullptr);

  void show(const core::TrainingPlan& plan) override;
  void setFacts(const core::EstimateFacts& facts) override;
  void entered() override;

 private:
  QWidget* buildMore();
  void findDevices();
  void showDevices(const std::vector<core::DeviceInfo>& devices,
                   const std::vector<core::DeviceMemory>& memory);
  void changed();
  void estimate();

  core::TrainingPlan plan_;
  core::EstimateFacts facts_;
  FieldBinder<core::ResourceAnswers> fields_;
  FieldBinder<core::DataAnswers> data_;
  ChoiceCards* device_;
  EstimateCard* estimate_;
};

}  // namespace crossflow::ui
