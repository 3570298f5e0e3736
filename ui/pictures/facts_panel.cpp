// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/facts_panel.h"

#include <QLocale>
#include <QVBoxLayout>

#include "core/requests/request_text.h"
#include "core/types/measures.h"
#include "ui/shared/remembered_models.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kFactsWidth = 232;

}  // namespace

FactsPanel::FactsPanel(QWidget* parent) : QScrollArea(parent) {
  setFixedWidth(kFactsWidth);
  setWidgetResizable(true);
  setFocusPolicy(Qt::NoFocus);
  auto* inner = new QWidget;
  auto* layout = column(inner, 16, 12);
  prompt_ = addFact(layout, tr("Prompt"));
  prompt_->setWordWrap(true);
  model_ = addFact(layout, tr("Model"));
  model_->setWordWrap(true);
  seed_ = addFact(layout, tr("Seed"));
  steps_ = addFact(layout, tr("Steps"));
  guidance_ = addFact(layout, tr("Guidance"));
  size_ = addFact(layout, tr("Size"));
  time_ = addFact(layout, tr("Time"));
  layout->addStretch();
  setWidget(inner);
}

QLabel* FactsPanel::addFact(QLayout* layout, const QString& name) {
  auto* box = new QWidget;
  auto* pair = column(box, 0, 2);
  pair->addWidget(label(name, "section"));
  QLabel* value = named(label({}), name);
  value->setTextInteractionFlags(Qt::TextSelectableByMouse);
  pair->addWidget(value);
  layout->addWidget(box);
  return value;
}

void FactsPanel::show(const core::Picture& picture) {
  const core::SamplingSettings& sampling = picture.request.sampling;
  prompt_->setText(core::describe(picture.request.source));
  model_->setText(modelTitle(picture.request.model));
  seed_->setText(QString::number(sampling.seed));
  steps_->setText(QString::number(sampling.steps));
  guidance_->setText(QLocale().toString(sampling.guidance, 'g', 3));
  size_->setText(tr("%1 × %2").arg(picture.image.width()).arg(picture.image.height()));
  time_->setText(picture.seconds > 0 ? core::durationText(picture.seconds) : QStringLiteral("–"));
}

}  // namespace crossflow::ui
