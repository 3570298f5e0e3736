// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/way_panel.h"

#include "ui/shared/examples.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

QComboBox* mixBox() {
  auto* box = narrow(named(new QComboBox, WayPanel::tr("Mixing method")));
  const auto add = [box](const QString& name, core::Mix mix, const QString& help) {
    box->addItem(name, static_cast<int>(mix));
    box->setItemData(box->count() - 1, help, Qt::ToolTipRole);
  };
  add(WayPanel::tr("Straight (lerp)"), core::Mix::Lerp, WayPanel::tr("As the original does"));
  add(WayPanel::tr("Along the sphere (slerp)"), core::Mix::Slerp,
      WayPanel::tr("Keeps the length of the latent"));
  add(WayPanel::tr("Straight, length kept"), core::Mix::Renormalised,
      WayPanel::tr("Straight, then scaled to the length between the ends"));
  return box;
}

QCheckBox* evenBox() {
  auto* box = named(new QCheckBox(WayPanel::tr("Even steps")), WayPanel::tr("Even steps"));
  box->setToolTip(WayPanel::tr(
      "Measures how much the frames differ and moves them, so that each step looks as large."));
  return box;
}

WayPanel::WayPanel(QWidget* parent)
    : QWidget(parent),
      from_(new PromptEdit(tr("From"), 2)),
      to_(new PromptEdit(tr("To"), 2)),
      mix_(mixBox()),
      shared_(named(new QCheckBox(tr("Same noise at both ends")), tr("Same noise at both ends"))),
      beyond_(named(new QCheckBox(tr("Go beyond the ends")), tr("Go beyond the ends"))),
      even_(evenBox()),
      frames_(new NumberSlider(tr("Frames"), {5, 120, 1, 0, 400},
                               tr("Pictures on the way; 40 are recommended for films."))) {
  auto* layout = column(this, 0, 8);
  from_->setPlaceholderText(exampleKeys()[0]);
  to_->setPlaceholderText(exampleKeys()[1]);
  shared_->setToolTip(tr("Smoother: only the words differ between the ends."));
  beyond_->setToolTip(tr("Exaggerates what makes one end differ from the other."));
  layout->addWidget(label(tr("From"), "section"));
  layout->addWidget(from_);
  QHBoxLayout* middle = row(4);
  QToolButton* swap = iconButton("swap", tr("Swap the two prompts"));
  middle->addWidget(label(tr("To"), "section"), 1);
  middle->addWidget(swap);
  layout->addLayout(middle);
  layout->addWidget(to_);
  layout->addSpacing(4);
  layout->addWidget(label(tr("Mixing"), "section"));
  layout->addWidget(mix_);
  layout->addWidget(shared_);
  layout->addWidget(beyond_);
  layout->addWidget(even_);
  layout->addWidget(frames_);

  const auto emitEdit = [this](const QString& field) { Q_EMIT edited(state_, field); };
  connect(from_, &PromptEdit::edited, this, [this, emitEdit](const QString& prompt) {
    state_.from = prompt;
    emitEdit(tr("From"));
  });
  connect(to_, &PromptEdit::edited, this, [this, emitEdit](const QString& prompt) {
    state_.to = prompt;
    emitEdit(tr("To"));
  });
  for (PromptEdit* edit : {from_, to_}) {
    connect(edit, &PromptEdit::submitted, this, &WayPanel::submitted);
  }
  connect(swap, &QToolButton::clicked, this, [this, emitEdit] {
    std::swap(state_.from, state_.to);
    state_.position = 1 - state_.position;
    show(state_);
    emitEdit(tr("Swap"));
  });
  connect(mix_, &QComboBox::activated, this, [this, emitEdit](int index) {
    state_.mix = static_cast<core::Mix>(mix_->itemData(index).toInt());
    emitEdit(tr("Mixing method"));
  });
  connect(shared_, &QCheckBox::clicked, this, [this, emitEdit](bool on) {
    state_.sharedNoise = on;
    emitEdit(tr("Same noise at both ends"));
  });
  connect(beyond_, &QCheckBox::clicked, this, [this, emitEdit](bool on) {
    state_.beyond = on;
    if (!on) state_.position = std::clamp(state_.position, 0.0, 1.0);
    emitEdit(tr("Go beyond the ends"));
  });
  connect(even_, &QCheckBox::clicked, this, [this, emitEdit](bool on) {
    state_.even = on;
    emitEdit(tr("Even steps"));
  });
  connect(frames_, &NumberSlider::edited, this, [this, emitEdit](double frames) {
    state_.frames = static_cast<int>(frames);
    emitEdit(tr("Frames"));
  });
}

void WayPanel::show(const ExploreState& state) {
  state_ = state;
  from_->setPrompt(state.from);
  to_->setPrompt(state.to);
  mix_->setCurrentIndex(mix_->findData(static_cast<int>(state.mix)));
  shared_->setChecked(state.sharedNoise);
  beyond_->setChecked(state.beyond);
  even_->setChecked(state.even);
  frames_->setValue(state.frames);
}

}  // namespace crossflow::ui
