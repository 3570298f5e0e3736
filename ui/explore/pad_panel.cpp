// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/pad_panel.h"

#include <algorithm>

#include "ui/explore/frames/pad_geometry.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

PadPanel::PadPanel(QWidget* parent)
    : QWidget(parent),
      rowsLayout_(column(nullptr, 0, 6)),
      add_(button(tr("Add a prompt"), "link", "plus")),
      draw_(button(tr("Draw a path"), nullptr, "edit")),
      clear_(button(tr("Remove the path"), "link", "close")),
      frames_(new NumberSlider(tr("Frames"), {5, 120, 1, 0, 400}, tr("Pictures along the path."))) {
  auto* layout = column(this, 0, 8);
  layout->addLayout(rowsLayout_);
  layout->addWidget(add_, 0, Qt::AlignLeft);
  layout->addWidget(label(tr("Path"), "section"));
  draw_->setCheckable(true);
  draw_->setToolTip(tr("Then draw on the pad; the path can be played and exported as a film."));
  layout->addWidget(draw_);
  layout->addWidget(clear_, 0, Qt::AlignLeft);
  layout->addWidget(frames_);
  for (int i = 0; i < kMaxCorners; ++i) addRow();
  connect(add_, &QPushButton::clicked, this, [this] {
    QStringList corners = pad_.corners;
    corners << QString();
    std::vector<double> weights = padWeights(pad_.dot, static_cast<int>(pad_.corners.size()));
    weights.push_back(0);
    const auto added = static_cast<std::size_t>(corners.size() - 1);
    changeCorners(std::move(corners), weights);
    rows_[added].prompt->setFocus();
  });
  connect(draw_, &QPushButton::toggled, this, &PadPanel::drawingWanted);
  connect(clear_, &QPushButton::clicked, this, [this] {
    pad_.path.clear();
    Q_EMIT edited(pad_, EditField::Path);
  });
  connect(frames_, &NumberSlider::edited, this, [this](double frames) {
    pad_.frames = static_cast<int>(frames);
    Q_EMIT edited(pad_, EditField::Frames);
  });
}

void PadPanel::addRow() {
  const int index = static_cast<int>(rows_.size());
  auto* widget = new QWidget;
  auto* layout = new QHBoxLayout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  auto* prompt = named(new QLineEdit, tr("Prompt %1").arg(index + 1));
  prompt->setPlaceholderText(tr("Prompt %1").arg(index + 1));
  QToolButton* remove = iconButton("close", tr("Remove prompt %1").arg(index + 1));
  layout->addWidget(prompt, 1);
  layout->addWidget(remove);
  rowsLayout_->addWidget(widget);
  rows_.push_back({widget, prompt, remove});
  connect(prompt, &QLineEdit::textEdited, this, [this, index](const QString& text) {
    pad_.corners[index] = text;
    Q_EMIT edited(pad_, EditField::Corner);
  });
  connect(prompt, &QLineEdit::returnPressed, this, &PadPanel::submitted);
  connect(remove, &QToolButton::clicked, this, [this, index] {
    QStringList corners = pad_.corners;
    std::vector<double> weights = padWeights(pad_.dot, static_cast<int>(corners.size()));
    corners.removeAt(index);
    weights.erase(weights.begin() + index);
    changeCorners(std::move(corners), weights);
  });
}

// The dot stays among the prompts where it was; a path was drawn among other corners.
void PadPanel::changeCorners(QStringList corners, const std::vector<double>& weights) {
  pad_.corners = std::move(corners);
  pad_.dot = padPlace(weights);
  pad_.path.clear();
  show(pad_);
  Q_EMIT edited(pad_, EditField::Corners);
}

void PadPanel::show(const Pad& pad) {
  pad_ = pad;
  const auto count = static_cast<std::size_t>(pad.corners.size());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i].widget->setVisible(i < count);
    rows_[i].remove->setEnabled(count > static_cast<std::size_t>(kMinCorners));
    if (i < count && rows_[i].prompt->text() != pad.corners[static_cast<int>(i)]) {
      rows_[i].prompt->setText(pad.corners[static_cast<int>(i)]);
      rows_[i].prompt->setCursorPosition(0);  // a long prompt shows how it begins
    }
  }
  add_->setVisible(count < static_cast<std::size_t>(kMaxCorners));
  // The pad is there as soon as it has a prompt at every corner.
  const bool written =
      std::none_of(pad.corners.begin(), pad.corners.end(),
                   [](const QString& corner) { return corner.trimmed().isEmpty(); });
  draw_->setEnabled(written);
  if (!written) draw_->setChecked(false);
  const bool drawn = pad.path.size() > 1;
  clear_->setVisible(drawn);
  frames_->setVisible(drawn);
  frames_->setValue(pad.frames);
}

}  // namespace crossflow::ui
