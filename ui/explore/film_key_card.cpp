// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/film_key_card.h"

#include <QSignalBlocker>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

using core::Easing;

FilmKeyCard::FilmKeyCard(int index, QWidget* parent)
    : QFrame(parent),
      index_(index),
      prompt_(named(new QLineEdit, tr("Prompt of key %1").arg(index + 1))),
      easing_(narrow(named(new QComboBox, tr("Pace after key %1").arg(index + 1)))),
      hold_(named(new QSpinBox, tr("Hold key %1").arg(index + 1))),
      up_(iconButton("up", tr("Move key %1 up").arg(index + 1))),
      down_(iconButton("down", tr("Move key %1 down").arg(index + 1))),
      remove_(iconButton("close", tr("Remove key %1").arg(index + 1))) {
  setProperty("kind", QLatin1String("chip"));
  prompt_->setPlaceholderText(tr("Key %1").arg(index + 1));
  for (const auto& [name, value] :
       {std::pair{tr("Steady"), Easing::Linear}, std::pair{tr("Slow start"), Easing::EaseIn},
        std::pair{tr("Slow end"), Easing::EaseOut}, std::pair{tr("Soft"), Easing::EaseInOut}}) {
    easing_->addItem(name, static_cast<int>(value));
  }
  easing_->setToolTip(tr("How the way to the next key is gone"));
  hold_->setRange(0, 1000);
  hold_->setPrefix(tr("hold "));
  hold_->setToolTip(tr("Further frames that show this key unchanged"));
  build();
  connectParts();
}

void FilmKeyCard::build() {
  auto* layout = column(this, 8, 6);
  QHBoxLayout* top = row(2);
  top->addWidget(prompt_, 1);
  for (QToolButton* each : {up_, down_, remove_}) top->addWidget(each);
  QHBoxLayout* options = row(4);
  options->addWidget(easing_, 3);
  options->addWidget(hold_, 2);
  layout->addLayout(top);
  layout->addLayout(options);
}

void FilmKeyCard::connectParts() {
  connect(prompt_, &QLineEdit::textEdited, this, [this](const QString& text) {
    key_.prompt = text;
    Q_EMIT edited(key_, EditField::KeyPrompt);
  });
  connect(easing_, &QComboBox::activated, this, [this](int choice) {
    key_.easing = static_cast<Easing>(easing_->itemData(choice).toInt());
    Q_EMIT edited(key_, EditField::Easing);
  });
  connect(hold_, &QSpinBox::valueChanged, this, [this](int frames) {
    key_.hold = frames;
    Q_EMIT edited(key_, EditField::Hold);
  });
  connect(up_, &QToolButton::clicked, this, [this] { Q_EMIT moved(-1); });
  connect(down_, &QToolButton::clicked, this, [this] { Q_EMIT moved(1); });
  connect(remove_, &QToolButton::clicked, this, &FilmKeyCard::removed);
}

void FilmKeyCard::show(const core::KeyFrame& key, int keys) {
  key_ = key;
  if (prompt_->text() != key.prompt) {
    prompt_->setText(key.prompt);
    prompt_->setCursorPosition(0);  // a long prompt shows how it begins
  }
  const QSignalBlocker blocker(hold_);
  hold_->setValue(key.hold);
  easing_->setCurrentIndex(easing_->findData(static_cast<int>(key.easing)));
  up_->setEnabled(index_ > 0);
  down_->setEnabled(index_ + 1 < keys);
  remove_->setEnabled(keys > 2);
}

}  // namespace crossflow::ui
