// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/manners.h"

#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QTabBar>
#include <QTimer>
#include <QWindow>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

// Milliseconds after which a window has its frame, on an idle machine and on a busy one.
constexpr int kFramed = 150, kFramedLate = 1500;

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

// Of files a text field would only take the address, and the window has a better use for them.
bool isFileForText(const QWidget* widget, const QEvent* event) {
  const bool text = qobject_cast<const QLineEdit*>(widget) != nullptr ||
                    qobject_cast<const QPlainTextEdit*>(widget->parentWidget()) != nullptr;
  return text && static_cast<const QDropEvent*>(event)->mimeData()->hasUrls();
}

// What a completer offers. Lists are see-through where a page lies below them; this one has none.
bool isListOfItsOwn(const QWidget* widget) {
  return widget->isWindow() && qobject_cast<const QAbstractItemView*>(widget) != nullptr;
}

}  // namespace

Manners::Manners(QObject* parent) : QObject(parent) {
  qApp->installEventFilter(this);
}

Manners::~Manners() = default;

// A title bar counts: what is below it must still be on the screen. Its height is known once the
// window manager has put it there; until then the last one seen is a good guess.
void Manners::fitToScreen(QWidget* window, bool placed) {
  const QScreen* screen = window->screen();
  const auto arranged = Qt::WindowMaximized | Qt::WindowFullScreen | Qt::WindowMinimized;
  if (screen == nullptr || !window->isWindow() || (window->windowState() & arranged)) return;
  if (const QWindow* handle = window->windowHandle()) {
    if (!handle->frameMargins().isNull()) titled_ = handle->frameMargins();
  }
  const QRect room = screen->availableGeometry().marginsRemoved(titled_);
  if (room.contains(window->geometry())) return;
  window->setMinimumSize(window->minimumSize().boundedTo(room.size()));
  window->resize(window->size().boundedTo(room.size()));
  if (!placed) return;
  QRect place(window->geometry().topLeft(), window->size().boundedTo(room.size()));
  place.moveLeft(std::clamp(place.left(), room.left(), room.right() - place.width() + 1));
  place.moveTop(std::clamp(place.top(), room.top(), room.bottom() - place.height() + 1));
  window->setGeometry(place);
}

// Qt gives the focus of what goes to the next control of the window, which is any: "Keyboard", say.
// It stays where it was instead, and the next Tab leads on from there.
void Manners::keepFocusNear(QWidget* going) {
  QWidget* focused = QApplication::focusWidget();
  if (focused == nullptr || going->isWindow()) return;
  if (focused != going && !going->isAncestorOf(focused)) return;
  QWidget* around = going->parentWidget();
  while (around != nullptr && !around->isVisible() && !around->isWindow()) {
    around = around->parentWidget();
  }
  if (around != nullptr && around->isVisible()) around->setFocus(Qt::OtherFocusReason);
}

void Manners::shown(QWidget* window) {
  fitToScreen(window, false);  // where it will stand is not known yet
  // Again with its title bar, which comes after it; unless it was given another size meanwhile.
  for (const int later : {kFramed, kFramedLate}) {
    QTimer::singleShot(later, window, [this, window, size = window->size()] {
      if (window->isVisible() && window->size() == size) fitToScreen(window, true);
    });
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
      if (isListOfItsOwn(widget)) setKind(widget, "popup");
      return false;
    case QEvent::DragEnter:
    case QEvent::DragMove:
      if (!isFileForText(widget, event)) return false;
      event->ignore();  // it goes on to what is around the field
      return true;
    case QEvent::Hide:
      keepFocusNear(widget);
      return false;
    case QEvent::Show:
      if (qobject_cast<QDialog*>(widget) != nullptr ||
          qobject_cast<QMainWindow*>(widget) != nullptr) {
        shown(widget);
      }
      return false;
    default:
      return false;
  }
}

}  // namespace crossflow::ui
