// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the wizard's pages are laid out with.

#include <QButtonGroup>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QSpinBox>
#include <QVBoxLayout>
#include <vector>

class QAbstractButton;
class QFrame;

namespace crossflow::ui {

/// Fields in two columns.
class FieldGrid {
 public:
  explicit FieldGrid(QVBoxLayout* parent);
  void add(const QString& name, QWidget* field, const QString& help = {});

 private:
  QGridLayout* grid_;
  int count_ = 0;
};

QSpinBox* countField(const QString& name, int from, int to, int step = 1);
/// Takes any positive number, "1e-4" as well.
QDoubleSpinBox* numberField(const QString& name, double from, double to, int decimals);

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
  /// Does not signal.
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
