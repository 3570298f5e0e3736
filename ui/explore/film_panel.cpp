// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/film_panel.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>

#include "ui/explore/way_panel.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

using core::Easing;
using core::Loop;

FilmPanel::FilmPanel(QWidget* parent)
    : QWidget(parent),
      keys_(column(nullptr, 0, 8)),
      loop_(narrow(named(new QComboBox, tr("At the end")))),
      even_(evenBox()),
      frames_(new NumberSlider(tr("Frames per step"), {5, 120, 1, 0, 400},
                               tr("Pictures from one key to the next, both included."))),
      pace_(new NumberSlider(tr("Frames per second"), {1, 60, 1, 0}, tr("How fast it plays."))) {
  auto* layout = column(this, 0, 10);
  layout->addLayout(keys_);
  QPushButton* add = button(tr("Add a key"), "link", "plus");
  layout->addWidget(add, 0, Qt::AlignLeft);
  loop_->addItem(tr("Stop at the last key"), static_cast<int>(Loop::None));
  loop_->addItem(tr("Back to the first key (perfect loop)"), static_cast<int>(Loop::Loop));
  loop_->addItem(tr("Forwards and backwards (ping-pong)"), static_cast<int>(Loop::PingPong));
  layout->addWidget(label(tr("At the end"), "section"));
  layout->addWidget(loop_);
  layout->addWidget(even_);
  layout->addWidget(frames_);
  layout->addWidget(pace_);
  connect(add, &QPushButton::clicked, this, [this] {
    state_.keys.push_back({});
    rebuild();
    change(tr("Keys"));
  });
  connect(loop_, &QComboBox::activated, this, [this](int index) {
    state_.loop = static_cast<Loop>(loop_->itemData(index).toInt());
    change(tr("At the end"));
  });
  connect(even_, &QCheckBox::clicked, this, [this](bool on) {
    state_.even = on;
    change(tr("Even steps"));
  });
  connect(frames_, &NumberSlider::edited, this, [this](double frames) {
    state_.frames = static_cast<int>(frames);
    change(tr("Frames per step"));
  });
  connect(pace_, &NumberSlider::edited, this, [this](double pace) {
    state_.framesPerSecond = pace;
    change(tr("Frames per second"));
  });
}

void FilmPanel::change(const QString& field) {
  Q_EMIT edited(state_, field);
}

void FilmPanel::show(const ExploreState& state) {
  const bool same = state_.keys == state.keys && shownKeys_ == state.keys.size();
  state_ = state;
  if (!same) rebuild();
  loop_->setCurrentIndex(loop_->findData(static_cast<int>(state.loop)));
  even_->setChecked(state.even);
  frames_->setValue(state.frames);
  pace_->setValue(state.framesPerSecond);
}

void FilmPanel::rebuild() {
  while (QLayoutItem* item = keys_->takeAt(0)) {
    // Later: a button of this card may be what asked for it.
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  shownKeys_ = state_.keys.size();
  for (int i = 0; i < static_cast<int>(shownKeys_); ++i) keys_->addWidget(keyCard(i));
}

QWidget* FilmPanel::keyCard(int index) {
  const auto place = static_cast<std::size_t>(index);
  const core::KeyFrame& key = state_.keys[place];
  auto* frame = new QFrame;
  frame->setProperty("kind", QLatin1String("chip"));
  auto* layout = column(frame, 8, 6);
  auto* prompt = named(new QLineEdit(key.prompt), tr("Prompt of key %1").arg(index + 1));
  prompt->setPlaceholderText(tr("Key %1").arg(index + 1));
  prompt->setCursorPosition(0);  // a long prompt shows how it begins
  auto* easing = narrow(named(new QComboBox, tr("Easing of key %1").arg(index + 1)));
  for (const auto& [name, value] :
       {std::pair{tr("Even"), Easing::Linear}, std::pair{tr("Slow start"), Easing::EaseIn},
        std::pair{tr("Slow end"), Easing::EaseOut}, std::pair{tr("Soft"), Easing::EaseInOut}}) {
    easing->addItem(name, static_cast<int>(value));
  }
  easing->setCurrentIndex(easing->findData(static_cast<int>(key.easing)));
  auto* hold = named(new QSpinBox, tr("Hold key %1").arg(index + 1));
  hold->setRange(0, 1000);
  hold->setValue(key.hold);
  hold->setPrefix(tr("hold "));
  hold->setToolTip(tr("Further frames that show this key unchanged"));
  QToolButton* up = iconButton("up", tr("Move key %1 up").arg(index + 1));
  QToolButton* remove = iconButton("close", tr("Remove key %1").arg(index + 1));
  up->setEnabled(index > 0);
  remove->setEnabled(state_.keys.size() > 2);
  QHBoxLayout* top = row(4);
  top->addWidget(prompt, 1);
  top->addWidget(up);
  top->addWidget(remove);
  QHBoxLayout* options = row(4);
  options->addWidget(easing, 1);
  options->addWidget(hold, 1);
  layout->addLayout(top);
  layout->addLayout(options);
  connect(prompt, &QLineEdit::textEdited, this, [this, place](const QString& text) {
    state_.keys[place].prompt = text;
    change(tr("Prompt of a key"));
  });
  connect(easing, &QComboBox::activated, this, [this, place, easing](int choice) {
    state_.keys[place].easing = static_cast<Easing>(easing->itemData(choice).toInt());
    change(tr("Easing"));
  });
  connect(hold, &QSpinBox::valueChanged, this, [this, place](int frames) {
    state_.keys[place].hold = frames;
    change(tr("Hold"));
  });
  connect(up, &QToolButton::clicked, this, [this, place] {
    std::swap(state_.keys[place], state_.keys[place - 1]);
    rebuild();
    change(tr("Keys"));
  });
  connect(remove, &QToolButton::clicked, this, [this, index] {
    state_.keys.erase(state_.keys.begin() + index);
    rebuild();
    change(tr("Keys"));
  });
  return frame;
}

}  // namespace crossflow::ui
