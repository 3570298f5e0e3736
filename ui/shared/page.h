// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the main window needs of every page.

#include <QJsonObject>
#include <QUndoStack>
#include <QWidget>

#include "core/engine/job_event.h"
#include "core/requests/request.h"
#include "core/types/failure.h"

namespace crossflow::ui {

class Page : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  /// Null if nothing on the page can be undone.
  virtual QUndoStack* undoStack() { return nullptr; }
  /// Shows what made a picture; false if it is another page's kind.
  virtual bool restore(const core::GenerationRequest&) { return false; }
  /// The picture whose settings restore() has just taken, to be looked at.
  virtual void showPicture(const core::Picture&) {}
  /// For the session: what is on the page, and back.
  virtual QJsonObject state() const { return {}; }
  virtual void setState(const QJsonObject&) {}
  /// The page has come to the front.
  virtual void entered() {}

 Q_SIGNALS:
  void failed(const crossflow::core::Failure& failure);
  void noticed(const QString& sentence);
  /// With a way back, e.g. after deleting.
  void undoable(const QString& sentence, std::function<void()> undo);
  /// With a button, e.g. "Show".
  void offered(const QString& sentence, const QString& action, std::function<void()> act);
  /// The gallery should come to the front.
  void galleryWanted();
  /// Some other page should show this.
  void requestOpened(const crossflow::core::GenerationRequest& request);
  /// Its prompt should begin a way, or a sum.
  void interpolationWanted(const crossflow::core::GenerationRequest& request);
  void arithmeticWanted(const crossflow::core::GenerationRequest& request);
  /// The Prompt page should take this model; what is written there stays.
  void modelChosen(const QString& model);
  /// Something worth saving has changed.
  void edited();
};

}  // namespace crossflow::ui
