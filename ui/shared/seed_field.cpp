// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/seed_field.h"

#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

SeedField::SeedField(QWidget* parent)
    : QWidget(parent),
      text_(named(new QLineEdit, tr("Seed"))),
      dice_(iconButton("dice", tr("Draw another seed"))),
      lock_(iconButton("unlock", tr("Keep this seed"), true)) {
  static const QRegularExpression digits(QStringLiteral("\\d{1,20}"));
  text_->setValidator(new QRegularExpressionValidator(digits, text_));
  text_->setToolTip(tr("The same seed and settings give the same picture again."));
  auto* layout = column(this, 0, 4);
  QLabel* title = label(tr("Seed"));
  title->setBuddy(text_);
  layout->addWidget(title);
  QHBoxLayout* fields = row(4);
  fields->addWidget(text_, 1);
  fields->addWidget(dice_);
  fields->addWidget(lock_);
  layout->addLayout(fields);

  // Digits that do not fit into 64 bits leave the seed as it was.
  connect(text_, &QLineEdit::editingFinished, this, [this] {
    bool fits = false;
    const quint64 seed = text_->text().toULongLong(&fits);
    if (fits && seed != seed_) {
      seed_ = seed;
      Q_EMIT edited(seed_, lock_->isChecked());
    }
    text_->setText(QString::number(seed_));
  });
  connect(dice_, &QToolButton::clicked, this, [this] {
    setSeed(draw(), lock_->isChecked());
    Q_EMIT edited(seed_, lock_->isChecked());
  });
  connect(lock_, &QToolButton::toggled, this, [this](bool locked) {
    showLock();
    Q_EMIT edited(seed_, locked);
  });
}

// Short enough to be read aloud; a user may still type all 64 bits.
quint64 SeedField::draw() {
  return QRandomGenerator::global()->bounded(1'000'000);
}

void SeedField::setSeed(quint64 seed, bool locked) {
  const QSignalBlocker blocker(lock_);
  seed_ = seed;
  text_->setText(QString::number(seed));
  lock_->setChecked(locked);
  showLock();
}

void SeedField::showLock() {
  const bool locked = lock_->isChecked();
  lock_->setIcon(icon(locked ? "lock" : "unlock"));
  lock_->setToolTip(locked ? tr("The seed is kept") : tr("Every render draws a new seed"));
}

}  // namespace crossflow::ui
