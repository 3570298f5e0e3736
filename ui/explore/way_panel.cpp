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

QCheckBox* sharedNoiseBox() {
  const QString name = WayPanel::tr("Same noise at both ends");
  auto* box = named(new QCheckBox(name), name);
  box->setToolTip(WayPanel::tr("Smoother: only the words differ between the ends."));
  return box;
}

WayPanel::WayPanel(QWidget* parent)
    : QWidget(parent),
      from_(new PromptEdit(tr("From"), 2)),
      to_(new PromptEdit(tr("To"), 2)),
      swap_(iconButton("swap", tr("Swap the two prompts"))),
      mix_(mixBox()),
      shared_(sharedNoiseBox()),
      beyond_(named(new QCheckBox(tr("Go beyond the ends")), tr("Go beyond the ends"))),
      even_(evenBox()),
      frames_(new NumberSlider(tr("Frames"), {5, 120, 1, 0, 400},
                               tr("Pictures on the way; 40 are recommended for films."))) {
  from_->setPlaceholderText(exampleKeys()[0]);
  to_->setPlaceholderText(exampleKeys()[1]);
  beyond_->setToolTip(tr("Exaggerates what makes one end differ from the other."));
  build();
  connectParts();
}

void WayPanel::build() {
  auto* layout = column(this, 0, 8);
  layout->addWidget(label(tr("From"), "section"));
  layout->addWidget(from_);
  QHBoxLayout* middle = row(4);
  middle->addWidget(label(tr("To"), "section"), 1);
  middle->addWidget(swap_);
  layout->addLayout(middle);
  layout->addWidget(to_);
  layout->addSpacing(4);
  layout->addWidget(label(tr("Mixing"), "section"));
  for (QWidget* part :
       {static_cast<QWidget*>(mix_), static_cast<QWidget*>(shared_), static_cast<QWidget*>(beyond_),
        static_cast<QWidget*>(even_), static_cast<QWidget*>(frames_)}) {
    layout->addWidget(part);
  }
}

void WayPanel::connectParts() {
  const auto emitEdit = [this](EditField field) { Q_EMIT edited(way_, field); };
  connect(from_, &PromptEdit::edited, this, [this, emitEdit](const QString& prompt) {
    way_.from = prompt;
    emitEdit(EditField::From);
  });
  connect(to_, &PromptEdit::edited, this, [this, emitEdit](const QString& prompt) {
    way_.to = prompt;
    emitEdit(EditField::To);
  });
  for (PromptEdit* edit : {from_, to_}) {
    connect(edit, &PromptEdit::submitted, this, &WayPanel::submitted);
  }
  connect(swap_, &QToolButton::clicked, this, [this, emitEdit] {
    std::swap(way_.from, way_.to);
    emitEdit(EditField::Swap);
  });
  connect(mix_, &QComboBox::activated, this, [this, emitEdit](int index) {
    way_.mix = static_cast<core::Mix>(mix_->itemData(index).toInt());
    emitEdit(EditField::Mix);
  });
  connect(shared_, &QCheckBox::clicked, this, [this, emitEdit](bool on) {
    way_.sharedNoise = on;
    emitEdit(EditField::SharedNoise);
  });
  connect(beyond_, &QCheckBox::clicked, this, [this, emitEdit](bool on) {
    way_.beyond = on;
    emitEdit(EditField::Beyond);
  });
  connect(even_, &QCheckBox::clicked, this, [this, emitEdit](bool on) {
    way_.even = on;
    emitEdit(EditField::EvenSteps);
  });
  connect(frames_, &NumberSlider::edited, this, [this, emitEdit](double frames) {
    way_.frames = static_cast<int>(frames);
    emitEdit(EditField::Frames);
  });
}

void WayPanel::show(const Way& way) {
  way_ = way;
  from_->setPrompt(way.from);
  to_->setPrompt(way.to);
  mix_->setCurrentIndex(mix_->findData(static_cast<int>(way.mix)));
  shared_->setChecked(way.sharedNoise);
  beyond_->setChecked(way.beyond);
  even_->setChecked(way.even);
  frames_->setValue(way.frames);
}

}  // namespace crossflow::ui
