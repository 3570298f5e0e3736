// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The controls that prompt, interpolation and arithmetic share: model, steps, guidance, solver,
// seed, variation, and behind "More" what is seldom touched.

#include <QCheckBox>
#include <QComboBox>
#include <QWidget>
#include <vector>

#include "core/engine/engine.h"
#include "ui/shared/change_command.h"
#include "ui/shared/look.h"
#include "ui/shared/number_slider.h"
#include "ui/shared/quality_box.h"
#include "ui/shared/seed_field.h"

namespace crossflow::ui {

class LookPanel : public QWidget {
  Q_OBJECT

 public:
  enum class Amount { One, Many };  // whether count and batch are offered

  explicit LookPanel(Amount amount, QWidget* parent = nullptr);

  void setModels(const std::vector<core::ModelSummary>& models);
  /// Does not signal.
  void setLook(const Look& look);
  /// Not where something else names the model.
  void showModel(bool shown) { modelPart_->setVisible(shown); }
  /// One sentence below the seed, e.g. that it changes nothing; empty: none.
  void setNote(const QString& note);
  /// What a picture takes, to be shown beside each quality.
  void setCost(QualityBox::Cost cost) { quality_->setCost(std::move(cost)); }

 Q_SIGNALS:
  /// By the user's hand.
  void edited(const crossflow::ui::Look& look, crossflow::ui::EditField field);

 private:
  void build(Amount amount);
  QWidget* buildMore(Amount amount);
  void connectParts();
  void takeModel(const QString& model);
  void change(EditField field);
  const core::ModelSummary* model() const;
  void showSolver();
  static void choose(QComboBox* box, int value);

  Look look_;
  std::vector<core::ModelSummary> models_;
  QWidget* modelPart_;
  QComboBox* model_;
  QualityBox* quality_;
  NumberSlider* steps_;
  NumberSlider* guidance_;
  NumberSlider* variation_;
  SeedField* seed_;
  QLabel* note_;
  NumberSlider* count_;
  NumberSlider* batch_;
  QComboBox* solver_;
  QComboBox* precision_;
  QCheckBox* tiled_;
};

}  // namespace crossflow::ui
