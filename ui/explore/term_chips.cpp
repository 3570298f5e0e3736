// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/term_chips.h"

#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

#include "ui/shared/flow_layout.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr double kReach = 2;  // of the slider, both ways
constexpr int kPerUnit = 20;  // slider positions per 1
constexpr int kChipWidth = 232;

bool sameOperands(const std::vector<core::LatentTerm>& a, const std::vector<core::LatentTerm>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return x.text == y.text && x.named == y.named;
  });
}

}  // namespace

TermChips::TermChips(QWidget* parent) : QWidget(parent) {
  new FlowLayout(this, 8);
}

void TermChips::show(const std::vector<core::LatentTerm>& terms) {
  const bool same = chips_.size() == terms.size() && sameOperands(terms_, terms);
  terms_ = terms;
  if (!same) {
    rebuild();
    return;
  }
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    const QSignalBlocker one(chips_[i].slider);
    const QSignalBlocker two(chips_[i].field);
    chips_[i].slider->setValue(static_cast<int>(std::lround(terms_[i].weight * kPerUnit)));
    chips_[i].field->setValue(terms_[i].weight);
  }
}

void TermChips::rebuild() {
  while (QLayoutItem* item = layout()->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  chips_.clear();
  for (std::size_t i = 0; i < terms_.size(); ++i) layout()->addWidget(makeChip(i));
  updateGeometry();
}

QWidget* TermChips::makeChip(std::size_t index) {
  const core::LatentTerm& term = terms_[index];
  const QString operand = term.named ? QLatin1Char('@') + term.text : term.text;
  auto* chip = new QFrame;
  chip->setProperty("kind", QLatin1String("chip"));
  chip->setFixedWidth(kChipWidth);
  auto* layout = column(chip, 10, 4);
  QHBoxLayout* top = row(4);
  auto* words = new QLabel(fontMetrics().elidedText(operand, Qt::ElideRight, kChipWidth - 64));
  words->setToolTip(operand);
  QToolButton* remove = iconButton("close", tr("Remove \"%1\"").arg(operand));
  top->addWidget(words, 1);
  top->addWidget(remove);
  layout->addLayout(top);
  auto* slider = named(new QSlider(Qt::Horizontal), tr("Weight of \"%1\"").arg(operand));
  slider->setRange(static_cast<int>(-kReach * kPerUnit), static_cast<int>(kReach * kPerUnit));
  slider->setValue(static_cast<int>(std::lround(term.weight * kPerUnit)));
  auto* field = named(new QDoubleSpinBox, tr("Weight of \"%1\"").arg(operand));
  field->setRange(-1000, 1000);
  field->setSingleStep(0.05);
  field->setDecimals(2);
  field->setFixedWidth(64);
  field->setValue(term.weight);
  field->setKeyboardTracking(false);
  QHBoxLayout* bottom = row(8);
  bottom->addWidget(slider, 1);
  bottom->addWidget(field);
  layout->addLayout(bottom);
  chips_.push_back({slider, field});
  connect(slider, &QSlider::valueChanged, this, [this, index](int position) {
    setWeight(index, static_cast<double>(position) / kPerUnit);
  });
  connect(field, &QDoubleSpinBox::valueChanged, this,
          [this, index](double weight) { setWeight(index, weight); });
  connect(remove, &QToolButton::clicked, this, [this, index] {
    std::vector<core::LatentTerm> terms = terms_;
    terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(index));
    Q_EMIT edited(terms);
  });
  return chip;
}

void TermChips::setWeight(std::size_t index, double weight) {
  terms_[index].weight = weight;
  show(terms_);
  Q_EMIT edited(terms_);
}

}  // namespace crossflow::ui
