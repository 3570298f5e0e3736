// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/form.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QValidator>
#include <cmath>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

// Digits as needed: 0.001 and 1e-06 rather than 0.0010000000.
class ShortNumberField : public QDoubleSpinBox {
 public:
  QString textFromValue(double value) const override { return locale().toString(value, 'g', 6); }
  double valueFromText(const QString& text) const override {
    bool ok = false;
    const double read = locale().toDouble(text.trimmed(), &ok);
    return ok ? read : text.trimmed().toDouble();
  }
  QValidator::State validate(QString& text, int&) const override {
    bool local = false, plain = false;
    const double a = locale().toDouble(text.trimmed(), &local);
    const double b = text.trimmed().toDouble(&plain);
    if (!local && !plain) return QValidator::Intermediate;
    const double value = local ? a : b;
    return value >= minimum() && value <= maximum() ? QValidator::Acceptable
                                                    : QValidator::Intermediate;
  }
  void stepBy(int steps) override {
    setValue(value() * std::pow(2.0, steps));  // the next useful rate is twice as large
    selectAll();
  }
};

class WholeNumber : public QValidator {
 public:
  using QValidator::QValidator;
  State validate(QString& text, int&) const override {
    bool whole = false;
    text.toULongLong(&whole);
    return whole ? Acceptable : text.isEmpty() ? Intermediate : Invalid;
  }
};

}  // namespace

FieldGrid::FieldGrid(QVBoxLayout* parent) : grid_(new QGridLayout) {
  grid_->setHorizontalSpacing(16);
  grid_->setVerticalSpacing(12);
  grid_->setColumnStretch(0, 1);
  grid_->setColumnStretch(1, 1);
  parent->addLayout(grid_);
}

void FieldGrid::place(const QString& name, QWidget* field, const QString& help) {
  auto* cell = new QWidget;
  auto* layout = column(cell, 0, 0);
  addField(layout, name, field, help);
  grid_->addWidget(cell, count_ / 2, count_ % 2, Qt::AlignTop);
  ++count_;
}

QSpinBox* countField(const QString& name, int from, int to, int step) {
  auto* field = named(new QSpinBox, name);
  field->setProperty("kind", QLatin1String("field"));
  field->setRange(from, to);
  field->setSingleStep(step);
  field->setGroupSeparatorShown(true);
  field->setKeyboardTracking(false);
  return field;
}

QDoubleSpinBox* numberField(const QString& name, double from, double to, int decimals) {
  auto* field = named(new ShortNumberField, name);
  field->setProperty("kind", QLatin1String("field"));
  field->setDecimals(decimals);
  field->setRange(from, to);
  field->setKeyboardTracking(false);
  return field;
}

QLineEdit* wholeField(const QString& name) {
  auto* field = named(new QLineEdit, name);
  field->setValidator(new WholeNumber(field));
  return field;
}

QCheckBox* tickField(const QString& name) {
  return named(new QCheckBox(name), name);
}

QComboBox* choiceField(const QString& name, const std::vector<std::pair<QString, int>>& items) {
  auto* field = named(new QComboBox, name);
  for (const auto& [text, value] : items) field->addItem(text, value);
  return field;
}

ChoiceCards::ChoiceCards(const QString& name, QWidget* parent)
    : QWidget(parent), layout_(column(this, 0, 8)) {
  setAccessibleName(name);
}

void ChoiceCards::setChoices(const std::vector<Choice>& choices) {
  for (const Card& card : cards_) {
    group_.removeButton(card.button);
    card.frame->hide();
    card.frame->deleteLater();
  }
  cards_.clear();
  for (const Choice& choice : choices) {
    auto* frame = new QFrame;
    frame->setProperty("kind", QLatin1String("choice"));
    frame->setCursor(Qt::PointingHandCursor);
    auto* line = new QHBoxLayout(frame);
    line->setContentsMargins(14, 10, 14, 10);
    line->setSpacing(12);
    auto* button = named(new QRadioButton, choice.title);
    button->setToolTip(choice.text);
    auto* words = column(nullptr, 0, 2);
    words->addWidget(paragraph(choice.title, "strong"));
    if (!choice.text.isEmpty()) words->addWidget(paragraph(choice.text, "small"));
    line->addWidget(button);
    line->addLayout(words, 1);
    if (!choice.badge.isEmpty()) {
      QLabel* badge = label(choice.badge, "badge");
      badge->setFixedHeight(22);
      line->addWidget(badge, 0, Qt::AlignVCenter);
    }
    layout_->addWidget(frame);
    frame->installEventFilter(this);
    cards_.push_back({choice.id, frame, button});
    group_.addButton(button);
    connect(button, &QRadioButton::clicked, this, [this, id = choice.id] { Q_EMIT picked(id); });
    connect(button, &QRadioButton::toggled, this, &ChoiceCards::mark);
  }
}

void ChoiceCards::choose(const QString& id) {
  group_.setExclusive(false);  // it would keep one checked though the choice is among other cards
  for (const Card& card : cards_) card.button->setChecked(card.id == id);
  group_.setExclusive(true);
}

QString ChoiceCards::chosen() const {
  for (const Card& card : cards_) {
    if (card.button->isChecked()) return card.id;
  }
  return {};
}

void ChoiceCards::mark() {
  for (const Card& card : cards_) {
    setKind(card.frame, card.button->isChecked() ? "chosen" : "choice");
  }
}

bool ChoiceCards::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::MouseButtonRelease) {
    for (const Card& card : cards_) {
      if (card.frame == watched) card.button->click();
    }
  }
  return QWidget::eventFilter(watched, event);
}

QWidget* foldedAway(const QString& name, QWidget* body) {
  auto* whole = new QWidget;
  auto* layout = column(whole, 0, 8);
  QPushButton* toggle = button(name, "fold", "chevron-down");
  toggle->setCheckable(true);
  QObject::connect(toggle, &QPushButton::toggled, body, [toggle, body](bool open) {
    body->setVisible(open);
    toggle->setIcon(icon(open ? "chevron-up" : "chevron-down"));
  });
  body->hide();
  layout->addWidget(toggle, 0, Qt::AlignLeft);
  layout->addWidget(body);
  return whole;
}

}  // namespace crossflow::ui
