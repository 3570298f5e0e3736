// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/operand_row.h"

#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kTileHeight = 132;

}  // namespace

OperandRow::OperandRow(QWidget* parent) : QWidget(parent) {
  auto* content = new QWidget;
  line_ = new QHBoxLayout(content);
  line_->setContentsMargins(0, 0, 0, 0);
  line_->setSpacing(12);
  line_->addStretch();
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setFixedHeight(kTileHeight + scroll->horizontalScrollBar()->sizeHint().height());
  scroll->setWidget(content);
  column(this, 0, 0)->addWidget(scroll);
  hide();
}

void OperandRow::rebuild(const std::vector<Operand>& operands) {
  for (OperandTile* tile : tiles_) {
    tile->hide();
    tile->deleteLater();  // later: one of its buttons may be what asked for this
  }
  tiles_.clear();
  for (const Operand& operand : operands) {
    auto* tile = new OperandTile(operand.prompt);
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
