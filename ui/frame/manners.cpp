// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/manners.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QTabBar>

namespace crossflow::ui {

namespace {

bool changesByWheel(const QObject* object) {
  if (qobject_cast<const QScrollBar*>(object) != nullptr) return false;
  return qobject_cast<const QAbstractSlider*>(object) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(object) != nullptr ||
         qobject_cast<const QComboBox*>(object) != nullptr ||
         qobject_cast<const QTabBar*>(object) != nullptr;
}

// Qt takes the first button for the one that Enter presses, which is "Yes".
void prefersTheHarmless(QMessageBox* box) {
  if (box->defaultButton() != nullptr) return;
  for (const auto harmless : {QMessageBox::No, QMessageBox::Cancel}) {
    if (auto* button = qobject_cast<QPushButton*>(box->button(harmless))) {
      box->setDefaultButton(button);
      return;
    }
  }
}

}  // namespace

Manners::Manners(QObject* parent) : QObject(parent) {
  qApp->installEventFilter(this);
}

Manners::~Manners() = default;

void Manners::fitToScreen(QDialog* dialog) {
  const QScreen* screen = dialog->screen();
  if (screen == nullptr || !dialog->isWindow()) return;
  const QRect room = screen->availableGeometry();
  if (!room.contains(dialog->geometry())) {
    dialog->setMinimumSize(dialog->minimumSize().boundedTo(room.size()));
    dialog->resize(dialog->size().boundedTo(room.size()));
    QRect place = dialog->geometry();
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() - place.width() + 1));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() - place.height() + 1));
    dialog->move(place.topLeft());
  }
}

bool Manners::eventFilter(QObject* watched, QEvent* event) {
  if (!watched->isWidgetType()) return false;
  auto* widget = static_cast<QWidget*>(watched);
  switch (event->type()) {
    case QEvent::Wheel:
      // Unaccepted but filtered: the event goes on to what is around the control.
      if (changesByWheel(widget) && !widget->hasFocus()) {
        event->ignore();
        return true;
      }
      return false;
    case QEvent::Polish:
      // Or the wheel would take the focus, and with the focus change the control.
      if (widget->focusPolicy() == Qt::WheelFocus) widget->setFocusPolicy(Qt::StrongFocus);
      if (auto* box = qobject_cast<QMessageBox*>(widget)) prefersTheHarmless(box);
      return false;
    case QEvent::Show:
      if (auto* dialog = qobject_cast<QDialog*>(widget)) fitToScreen(dialog);
      return false;
    default:
      return false;
  }
}

}  // namespace crossflow::ui
