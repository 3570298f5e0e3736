// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/look_panel.h"

#include <QSignalBlocker>
#include <QStandardItemModel>
#include <algorithm>

#include "core/requests/model_name.h"
#include "core/requests/request_limits.h"
#include "ui/shared/remembered_models.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

using core::Precision;
using core::Solver;

LookPanel::LookPanel(Amount amount, QWidget* parent)
    : QWidget(parent),
      modelPart_(new QWidget),
      model_(narrow(named(new QComboBox, tr("Model")))),
      quality_(new QualityBox),
      steps_(new NumberSlider(tr("Steps"), {1, 100, 1, 0, 1000},
                              tr("More steps follow the flow more closely and take longer."))),
      guidance_(new NumberSlider(tr("Guidance"), {1, 15, 0.1, 1, 100},
                                 tr("How strongly the picture follows the words. 1 is off."))),
      variation_(new NumberSlider(
          tr("Variation"), {0, 2, 0.05, 2, 4},
          tr("How far seeds differ. At 0 every seed gives the same, most typical picture."))),
      seed_(new SeedField),
      note_(paragraph({}, "small")),
      count_(new NumberSlider(tr("Pictures"), {1, 16, 1, 0, 10'000},
                              tr("How many pictures; each uses the next seed."))),
      batch_(new NumberSlider(
          tr("At a time"), {1, 16, 1, 0, 256},
          tr("Pictures that are made together. More needs more memory; no picture changes."))),
      solver_(narrow(named(new QComboBox, tr("Solver")))),
      precision_(narrow(named(new QComboBox, tr("Precision")))),
      tiled_(named(new QCheckBox(tr("Decode in tiles")), tr("Decode in tiles"))) {
  model_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  const auto add = [](QComboBox* box, const QString& name, auto value, const QString& help) {
    box->addItem(name, static_cast<int>(value));
    box->setItemData(box->count() - 1, help, Qt::ToolTipRole);
  };
  add(solver_, tr("Euler"), Solver::Euler,
      tr("The original's method, for %1 steps or more").arg(core::kFewestEulerSteps));
  add(solver_, tr("Adams–Bashforth 2"), Solver::AdamsBashforth2,
      tr("Closer to the flow at the cost of Euler"));
  add(solver_, tr("Heun"), Solver::Heun, tr("Two evaluations per step"));
  add(solver_, tr("Multistep 3"), Solver::Multistep3, tr("Third order, one evaluation per step"));
  add(solver_, tr("Dormand–Prince 5"), Solver::Dopri5, tr("Chooses its own steps; slow, exact"));
  add(precision_, tr("Automatic"), Precision::Automatic, {});
  add(precision_, tr("32 bits"), Precision::Float32, {});
  add(precision_, tr("16 bits (bfloat16)"), Precision::BFloat16, {});
  add(precision_, tr("16 bits (float16)"), Precision::Float16, {});
  add(precision_, tr("8 bits"), Precision::Int8, {});
  tiled_->setToolTip(tr("Needs less memory; faint seams are possible."));
  build(amount);
  connectParts();
  setModels(rememberedModels());
}

void LookPanel::build(Amount amount) {
  auto* layout = column(this, 0, 12);
  QLabel* title = label(tr("Model"));
  title->setBuddy(model_);
  auto* top = column(modelPart_, 0, 4);
  top->addWidget(title);
  top->addWidget(model_);
  layout->addWidget(modelPart_);
  if (amount == Amount::Many) {
    layout->addWidget(count_);
  } else {
    count_->setParent(this);
    count_->hide();
  }
  QLabel* how = label(tr("Quality"));
  how->setBuddy(quality_);
  auto* pair = column(nullptr, 0, 4);
  pair->addWidget(how);
  pair->addWidget(quality_);
  layout->addLayout(pair);
  layout->addWidget(steps_);
  layout->addWidget(guidance_);
  layout->addWidget(seed_);
  layout->addWidget(note_);
  note_->hide();
  QWidget* more = buildMore(amount);
  QPushButton* toggle = button(tr("More settings"), "link", "chevron-down");
  toggle->setCheckable(true);
  connect(toggle, &QPushButton::toggled, this, [toggle, more](bool open) {
    more->setVisible(open);
    toggle->setIcon(icon(open ? "chevron-up" : "chevron-down"));
  });
  more->hide();
  layout->addWidget(toggle, 0, Qt::AlignLeft);
  layout->addWidget(more);
}

QWidget* LookPanel::buildMore(Amount amount) {
  auto* more = new QWidget;
  auto* layout = column(more, 0, 12);
  layout->addWidget(variation_);
  const auto addBox = [layout](const QString& name, QComboBox* box) {
    QLabel* title = label(name);
    title->setBuddy(box);
    auto* pair = column(nullptr, 0, 4);
    pair->addWidget(title);
    pair->addWidget(box);
    layout->addLayout(pair);
  };
  addBox(tr("Solver"), solver_);
  if (amount == Amount::Many) {
    layout->addWidget(batch_);
  } else {
    batch_->setParent(more);
    batch_->hide();
  }
  addBox(tr("Precision"), precision_);
  layout->addWidget(tiled_);
  return more;
}

void LookPanel::connectParts() {
  connect(model_, &QComboBox::activated, this,
          [this](int index) { takeModel(model_->itemData(index).toString()); });
  connect(quality_, &QualityBox::chosen, this, [this](core::Quality quality) {
    look_.request.sampling = core::withQuality(look_.request.sampling, quality);
    change(EditField::Steps);
    setLook(look_);
  });
  connect(steps_, &NumberSlider::edited, this, [this](double steps) {
    look_.request.sampling.steps = static_cast<int>(steps);
    // Few steps are taken by a solver that can.
    if (core::tooFewForEuler(look_.request.sampling)) {
      look_.request.sampling.solver = Solver::AdamsBashforth2;
    }
    change(EditField::Steps);
    quality_->show(look_.request);
    showSolver();
  });
  connect(guidance_, &NumberSlider::edited, this, [this](double guidance) {
    look_.request.sampling.guidance = guidance;
    change(EditField::Guidance);
  });
  connect(variation_, &NumberSlider::edited, this, [this](double variation) {
    look_.request.sampling.variation = variation;
    change(EditField::Variation);
  });
  connect(seed_, &SeedField::edited, this, [this](quint64 seed, bool locked) {
    look_.request.sampling.seed = seed;
    look_.seedLocked = locked;
    change(EditField::Seed);
  });
  connect(count_, &NumberSlider::edited, this, [this](double count) {
    look_.request.count = static_cast<int>(count);
    change(EditField::Pictures);
  });
  connect(batch_, &NumberSlider::edited, this, [this](double batch) {
    look_.request.batch = static_cast<int>(batch);
    change(EditField::AtATime);
  });
  connect(solver_, &QComboBox::activated, this, [this](int index) {
    look_.request.sampling.solver = static_cast<Solver>(solver_->itemData(index).toInt());
    change(EditField::Solver);
    quality_->show(look_.request);
  });
  connect(precision_, &QComboBox::activated, this, [this](int index) {
    look_.request.precision = static_cast<Precision>(precision_->itemData(index).toInt());
    change(EditField::Precision);
  });
  connect(tiled_, &QCheckBox::clicked, this, [this](bool tiled) {
    look_.request.tiledDecode = tiled;
    change(EditField::Tiles);
  });
}

// Each model has its own good numbers; a quality is one with all.
void LookPanel::takeModel(const QString& model) {
  look_.request.model = model;
  core::SamplingSettings& sampling = look_.request.sampling;
  const auto quality = core::qualityOf(sampling);
  sampling.steps = 0;
  sampling.guidance = 0;
  if (quality && *quality != core::Quality::Faithful) {
    sampling = core::withQuality(sampling, *quality);
  }
  change(EditField::Model);
  setLook(look_);
}

void LookPanel::setNote(const QString& note) {
  note_->setText(note);
  note_->setVisible(!note.isEmpty());
}

void LookPanel::change(EditField field) {
  Q_EMIT edited(look_, field);
}

void LookPanel::setModels(const std::vector<core::ModelSummary>& models) {
  models_ = models;
  const QSignalBlocker blocker(model_);
  model_->clear();
  for (const core::ModelSummary& summary : models_) {
    if (summary.ready) model_->addItem(summary.title, summary.id);
  }
  setLook(look_);
}

const core::ModelSummary* LookPanel::model() const {
  return core::chosenModel(models_, look_.request.model);
}

void LookPanel::setLook(const Look& look) {
  look_ = look;
  const core::SamplingSettings& sampling = look_.request.sampling;
  const core::ModelSummary* summary = model();
  const core::ModelSummary defaults;
  const QSignalBlocker blocker(model_);
  model_->setCurrentIndex(summary == nullptr ? -1 : model_->findData(summary->id));
  // A model that was chosen and is gone is named rather than replaced.
  const QString& named = look_.request.model;
  const bool composed = core::namesWeights(named) || core::fadeIn(named);
  model_->setPlaceholderText(composed           ? modelTitle(named)
                             : !named.isEmpty() ? tr("%1 is not here").arg(named)
                             : models_.empty()  ? tr("The engine is starting…")
                                                : tr("No model is installed"));
  if (summary == nullptr) summary = &defaults;
  quality_->show(look_.request);
  steps_->setValue(sampling.steps > 0 ? sampling.steps : summary->defaultSteps);
  guidance_->setValue(sampling.guidance > 0 ? sampling.guidance : summary->defaultGuidance);
  variation_->setValue(sampling.variation);
  seed_->setSeed(sampling.seed, look_.seedLocked);
  count_->setValue(look_.request.count);
  batch_->setValue(look_.request.batch);
  showSolver();
  choose(precision_, static_cast<int>(look_.request.precision));
  tiled_->setChecked(look_.request.tiledDecode);
}

void LookPanel::showSolver() {
  choose(solver_, static_cast<int>(look_.request.sampling.solver));
  auto* items = qobject_cast<QStandardItemModel*>(solver_->model());
  items->item(solver_->findData(static_cast<int>(Solver::Euler)))
      ->setEnabled(steps_->value() >= core::kFewestEulerSteps);
}

void LookPanel::choose(QComboBox* box, int value) {
  box->setCurrentIndex(box->findData(value));
}

}  // namespace crossflow::ui
