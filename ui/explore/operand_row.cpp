// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/operand_row.h"

#include <QEvent>
#include <QScrollBar>
#include <algorithm>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kLowWindow = 700;  // pixels

}  // namespace

OperandRow::OperandRow(QWidget* parent) : QWidget(parent), scroll_(new QScrollArea) {
  auto* content = new QWidget;
  line_ = new QHBoxLayout(content);
  line_->setContentsMargins(0, 0, 0, 0);
  line_->setSpacing(12);
  line_->addStretch();
  scroll_->setWidgetResizable(true);
  scroll_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setFocusPolicy(Qt::NoFocus);
  scroll_->setWidget(content);
  column(this, 0, 0)->addWidget(scroll_);
  setLow(false);
  hide();
}

void OperandRow::showEvent(QShowEvent* event) {
  window()->installEventFilter(this);
  setLow(window()->height() < kLowWindow);
  QWidget::showEvent(event);
}

bool OperandRow::eventFilter(QObject* watched, QEvent* event) {
  if (watched == window() && event->type() == QEvent::Resize) {
    setLow(window()->height() < kLowWindow);
  }
  return QWidget::eventFilter(watched, event);
}

// A low window needs its height for the result.
void OperandRow::setLow(bool low) {
  low_ = low;
  const int bar = scroll_->horizontalScrollBar()->sizeHint().height();
  scroll_->setFixedHeight(OperandTile::heightOf(low) + bar);
  for (OperandTile* tile : tiles_) tile->setLow(low);
}

void OperandRow::rebuild(const std::vector<Operand>& operands) {
  for (OperandTile* tile : tiles_) {
    tile->hide();
    tile->deleteLater();  // later: one of its buttons may be what asked for this
  }
  tiles_.clear();
  for (const Operand& operand : operands) {
    auto* tile = new OperandTile(operand.prompt);
    if (low_) tile->setLow(true);
    connect(tile, &OperandTile::keepWanted, this,
            [this, prompt = operand.prompt] { Q_EMIT keepWanted(prompt); });
    line_->insertWidget(static_cast<int>(tiles_.size()), tile);
    tiles_.push_back(tile);
  }
}

void OperandRow::show(const std::vector<Operand>& operands, const QImage& result) {
  const bool same = std::equal(
      tiles_.begin(), tiles_.end(), operands.begin(), operands.end(),
      [](const OperandTile* tile, const Operand& other) { return tile->prompt() == other.prompt; });
  if (!same) rebuild(operands);
  for (std::size_t i = 0; i < tiles_.size(); ++i) tiles_[i]->show(operands[i], result);
  setVisible(!operands.empty());
}

}  // namespace crossflow::ui
