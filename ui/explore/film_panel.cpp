// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/film_panel.h"

#include "ui/explore/way_panel.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

using core::Loop;

FilmPanel::FilmPanel(QWidget* parent)
    : QWidget(parent),
      keys_(column(nullptr, 0, 8)),
      add_(button(tr("Add a key"), "link", "plus")),
      mix_(mixBox()),
      shared_(sharedNoiseBox()),
      loop_(narrow(named(new QComboBox, tr("At the end")))),
      even_(evenBox()),
      frames_(new NumberSlider(
          tr("Frames per step"), {5, 120, 1, 0, 400},
          tr("Pictures from one key to the next, both included. Keys can also be dragged on the "
             "strip."))),
      pace_(new NumberSlider(tr("Frames per second"), {1, 60, 1, 0}, tr("How fast it plays."))) {
  shared_->setText(tr("Same noise at all keys"));
  loop_->addItem(tr("Stop at the last key"), static_cast<int>(Loop::None));
  loop_->addItem(tr("Back to the first key (perfect loop)"), static_cast<int>(Loop::Loop));
  loop_->addItem(tr("Forwards and backwards (ping-pong)"), static_cast<int>(Loop::PingPong));
  build();
  connectParts();
}

void FilmPanel::build() {
  auto* layout = column(this, 0, 10);
  layout->addLayout(keys_);
  layout->addWidget(add_, 0, Qt::AlignLeft);
  layout->addWidget(label(tr("At the end"), "section"));
  layout->addWidget(loop_);
  layout->addWidget(frames_);
  layout->addWidget(pace_);
  layout->addWidget(label(tr("Mixing"), "section"));
  layout->addWidget(mix_);
  layout->addWidget(shared_);
  layout->addWidget(even_);
}

void FilmPanel::connectParts() {
  connect(add_, &QPushButton::clicked, this, [this] {
    film_.keys.push_back({});
    showKeys();
    change(EditField::Keys);
  });
  connect(mix_, &QComboBox::activated, this, [this](int index) {
    film_.mix = static_cast<core::Mix>(mix_->itemData(index).toInt());
    change(EditField::Mix);
  });
  connect(shared_, &QCheckBox::clicked, this, [this](bool on) {
    film_.sharedNoise = on;
    change(EditField::SharedNoise);
  });
  connect(loop_, &QComboBox::activated, this, [this](int index) {
    film_.loop = static_cast<Loop>(loop_->itemData(index).toInt());
    change(EditField::Loop);
  });
  connect(even_, &QCheckBox::clicked, this, [this](bool on) {
    film_.even = on;
    change(EditField::EvenSteps);
  });
  connect(frames_, &NumberSlider::edited, this, [this](double frames) {
    film_.frames = static_cast<int>(frames);
    for (core::KeyFrame& key : film_.keys) key.frames = 0;  // all steps alike again
    change(EditField::Frames);
  });
  connect(pace_, &NumberSlider::edited, this, [this](double pace) {
    film_.framesPerSecond = pace;
    change(EditField::FramesPerSecond);
  });
}

void FilmPanel::change(EditField field) {
  Q_EMIT edited(film_, field);
}

void FilmPanel::addCard() {
  const std::size_t place = cards_.size();
  auto* card = new FilmKeyCard(static_cast<int>(place));
  cards_.push_back(card);
  keys_->addWidget(card);
  connect(card, &FilmKeyCard::edited, this,
          [this, place](const core::KeyFrame& key, EditField field) {
            film_.keys[place] = key;
            change(field);
          });
  connect(card, &FilmKeyCard::moved, this, [this, place](int by) {
    const std::size_t other = by < 0 ? place - 1 : place + 1;
    std::swap(film_.keys[place].prompt, film_.keys[other].prompt);
    std::swap(film_.keys[place].hold, film_.keys[other].hold);
    showKeys();
    change(EditField::Keys);
  });
  connect(card, &FilmKeyCard::removed, this, [this, place] {
    film_.keys.erase(film_.keys.begin() + static_cast<std::ptrdiff_t>(place));
    showKeys();
    change(EditField::Keys);
  });
}

// Cards are kept: one of their buttons may be what asked for this.
void FilmPanel::showKeys() {
  const std::size_t keys = film_.keys.size();
  while (cards_.size() < keys) addCard();
  for (std::size_t i = 0; i < cards_.size(); ++i) {
    cards_[i]->setVisible(i < keys);
    if (i < keys) cards_[i]->show(film_.keys[i], static_cast<int>(keys));
  }
}

void FilmPanel::show(const Film& film) {
  film_ = film;
  showKeys();
  mix_->setCurrentIndex(mix_->findData(static_cast<int>(film.mix)));
  shared_->setChecked(film.sharedNoise);
  loop_->setCurrentIndex(loop_->findData(static_cast<int>(film.loop)));
  even_->setChecked(film.even);
  frames_->setValue(film.frames);
  pace_->setValue(film.framesPerSecond);
}

}  // namespace crossflow::ui
