// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/pad_panel.h"

#include "ui/shared/widgets.h"

namespace crossflow::ui {

PadPanel::PadPanel(QWidget* parent)
    : QWidget(parent),
      pad_(new BlendPad),
      rowsLayout_(column(nullptr, 0, 6)),
      add_(button(tr("Add a prompt"), "link", "plus")) {
  auto* layout = column(this, 0, 8);
  layout->addWidget(pad_);
  layout->addLayout(rowsLayout_);
  layout->addWidget(add_, 0, Qt::AlignLeft);
  for (int i = 0; i < kMaxCorners; ++i) addRow();
  connect(add_, &QPushButton::clicked, this, [this] {
    QStringList corners = state_.corners;
    corners << QString();
    change(corners);
    rows_[static_cast<std::size_t>(corners.size() - 1)].prompt->setFocus();
  });
  connect(pad_, &BlendPad::moved, this, [this](const QPointF& dot) {
    state_.dot = dot;
    Q_EMIT edited(state_, tr("Dot on the pad"));
  });
  connect(pad_, &BlendPad::released, this, &PadPanel::released);
}

void PadPanel::addRow() {
  const int index = static_cast<int>(rows_.size());
  auto* widget = new QWidget;
  auto* layout = new QHBoxLayout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  QLabel* number = label(QString::number(index + 1), "badge");
  number->setFixedWidth(24);
  number->setAlignment(Qt::AlignCenter);
  auto* prompt = named(new QLineEdit, tr("Prompt %1").arg(index + 1));
  prompt->setPlaceholderText(tr("Prompt %1").arg(index + 1));
  QToolButton* remove = iconButton("close", tr("Remove prompt %1").arg(index + 1));
  layout->addWidget(number);
  layout->addWidget(prompt, 1);
  layout->addWidget(remove);
  rowsLayout_->addWidget(widget);
  rows_.push_back({widget, prompt, remove});
  connect(prompt, &QLineEdit::textEdited, this, [this, index](const QString& text) {
    state_.corners[index] = text;
    Q_EMIT edited(state_, tr("Prompt %1").arg(index + 1));
  });
  connect(prompt, &QLineEdit::returnPressed, this, &PadPanel::released);
  connect(remove, &QToolButton::clicked, this, [this, index] {
    QStringList corners = state_.corners;
    corners.removeAt(index);
    change(corners);
  });
}

void PadPanel::change(const QStringList& corners) {
  state_.corners = corners;
  show(state_);
  Q_EMIT edited(state_, tr("Prompts of the pad"));
}

void PadPanel::show(const ExploreState& state) {
  state_ = state;
  const auto count = static_cast<std::size_t>(state.corners.size());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i].widget->setVisible(i < count);
    rows_[i].remove->setEnabled(count > static_cast<std::size_t>(kMinCorners));
    if (i < count && rows_[i].prompt->text() != state.corners[static_cast<int>(i)]) {
      rows_[i].prompt->setText(state.corners[static_cast<int>(i)]);
      rows_[i].prompt->setCursorPosition(0);  // a long prompt shows how it begins
    }
  }
  add_->setVisible(count < static_cast<std::size_t>(kMaxCorners));
  pad_->setPrompts(state.corners);
  pad_->setDot(state.dot);
}

}  // namespace crossflow::ui
