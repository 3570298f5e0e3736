// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/term_chips.h"

#include <QSignalBlocker>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include "ui/shared/elided_label.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr double kReach = 2;  // of the slider, both ways
constexpr int kPerUnit = 20;  // slider positions per 1
constexpr int kNarrowestChip = 164, kWidestChip = 232, kChipGap = 8;
constexpr int kTallWindow = 800, kLowestWindow = 520;  // pixels

/// Shows negative numbers with a minus sign rather than a hyphen; takes either.
class WeightField : public QDoubleSpinBox {
 public:
  using QDoubleSpinBox::QDoubleSpinBox;

  QString textFromValue(double value) const override {
    return QDoubleSpinBox::textFromValue(value).replace(QLatin1Char('-'), kMinus);
  }
  double valueFromText(const QString& text) const override {
    return QDoubleSpinBox::valueFromText(plain(text));
  }
  QValidator::State validate(QString& text, int& position) const override {
    QString typed = plain(text);
    return QDoubleSpinBox::validate(typed, position);
  }

 private:
  static constexpr QChar kMinus{0x2212};
  static QString plain(QString text) { return text.replace(kMinus, QLatin1Char('-')); }
};

bool sameOperands(const std::vector<core::LatentTerm>& a, const std::vector<core::LatentTerm>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return x.text == y.text && x.named == y.named;
  });
}

}  // namespace

TermChips::TermChips(QWidget* parent) : QScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* inside = new QWidget;
  new FlowLayout(inside, kChipGap);
  setWidget(inside);
  hide();
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
  QLayout* flow = widget()->layout();
  while (QLayoutItem* item = flow->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  chips_.clear();
  for (std::size_t i = 0; i < terms_.size(); ++i) flow->addWidget(makeChip(i));
  setVisible(!chips_.empty());
  fit();
}

// All as wide as the room for their columns allows; gives the number of lines.
int TermChips::setColumns(int room) {
  const auto count = static_cast<int>(chips_.size());
  const int columns = std::clamp((room + kChipGap) / (kNarrowestChip + kChipGap), 1, count);
  const int width =
      std::clamp((room - (columns - 1) * kChipGap) / columns, kNarrowestChip, kWidestChip);
  for (const Chip& chip : chips_) chip.frame->setFixedWidth(width);
  return (count + columns - 1) / columns;
}

void TermChips::fit() {
  if (chips_.empty()) return;
  const int tall = window()->height();
  const int most = tall < kLowestWindow ? 1 : tall < kTallWindow ? 2 : 4;
  int lines = setColumns(width());
  if (lines > most) {
    lines = setColumns(width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this));
  }
  // Left to itself, a bar that nobody needs would take the room of a column, and so be needed.
  setVerticalScrollBarPolicy(lines > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
  const int line = chips_.front().frame->sizeHint().height();
  const int shown = std::min(lines, most);
  setFixedHeight(shown * line + (shown - 1) * kChipGap);
}

void TermChips::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  fit();
}

QWidget* TermChips::makeChip(std::size_t index) {
  const core::LatentTerm& term = terms_[index];
  const QString operand = term.named ? QLatin1Char('@') + term.text : term.text;
  auto* chip = new QFrame;
  chip->setProperty("kind", QLatin1String("chip"));
  auto* layout = column(chip, 8, 4);
  QHBoxLayout* top = row(4);
  auto* words = new ElidedLabel(operand);
  QToolButton* remove = iconButton("close", tr("Remove \"%1\"").arg(operand));
  top->addWidget(words, 1);
  top->addWidget(remove);
  layout->addLayout(top);
  auto* slider = named(new QSlider(Qt::Horizontal), tr("Weight of \"%1\"").arg(operand));
  slider->setRange(static_cast<int>(-kReach * kPerUnit), static_cast<int>(kReach * kPerUnit));
  slider->setValue(static_cast<int>(std::lround(term.weight * kPerUnit)));
  auto* field = named(new WeightField, tr("Weight of \"%1\"").arg(operand));
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
  chips_.push_back({chip, slider, field});
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
