// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the wizard's pages are laid out with.

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>
#include <utility>
#include <vector>

class QAbstractButton;
class QFrame;

namespace crossflow::ui {

/// Fields in two columns.
class FieldGrid {
 public:
  explicit FieldGrid(QVBoxLayout* parent);
  template <class Field>
  Field* add(const QString& name, Field* field, const QString& help = {}) {
    place(name, field, help);
    return field;
  }

 private:
  void place(const QString& name, QWidget* field, const QString& help);

  QGridLayout* grid_;
  int count_ = 0;
};

QSpinBox* countField(const QString& name, int from, int to, int step = 1);
/// Takes any positive number, "1e-4" as well.
QDoubleSpinBox* numberField(const QString& name, double from, double to, int decimals);

/// Takes any whole number of 64 bits, such as a seed.
QLineEdit* wholeField(const QString& name);
/// A named box to tick.
QCheckBox* tickField(const QString& name);
/// A choice of items, each with its value.
QComboBox* choiceField(const QString& name, const std::vector<std::pair<QString, int>>& items);

/// A title, a text below it and a mark: one of several large choices. Reached by Tab and arrows.
class ChoiceCards : public QWidget {
  Q_OBJECT

 public:
  struct Choice {
    QString id, title, text;
    QString badge;  // at the right end; may be empty
  };

  explicit ChoiceCards(const QString& name, QWidget* parent = nullptr);

  void setChoices(const std::vector<Choice>& choices);
  /// None is chosen for an id that is not among them. Does not signal.
  void choose(const QString& id);
  QString chosen() const;

 Q_SIGNALS:
  void picked(const QString& id);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Card {
    QString id;
    QFrame* frame;
    QAbstractButton* button;
  };
  void mark();

  QVBoxLayout* layout_;
  QButtonGroup group_;
  std::vector<Card> cards_;
};

/// A link that opens `body` below it; returns a widget holding both. Closed at first.
QWidget* foldedAway(const QString& name, QWidget* body);

}  // namespace crossflow::ui
