// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be done with a picture wherever one is: the same menu on the stage, in the grids and in
// the gallery. Answers go out by the signals of the page it belongs to; Ctrl+Z there brings back
// what was deleted.

#include <QMenu>
#include <QMimeData>
#include <QObject>
#include <functional>

#include "core/storage/history_store.h"
#include "ui/pictures/image_view.h"
#include "ui/pictures/trash_command.h"
#include "ui/shared/page.h"

namespace crossflow::ui {

class PictureActions : public QObject {
  Q_OBJECT

 public:
  /// A child of `page`.
  PictureActions(Page* page, core::HistoryStore& history);

  /// The picture's image may be null: it is read from its file when it is needed.
  void fill(QMenu* menu, const core::Picture& picture);
  /// A live page's view: a menu, Copy and Save by their keys, and dragging out. `shown` tells what
  /// is in view now; without an image it is not finished.
  void serve(ImageView* view, const std::function<core::Picture()>& shown);
  /// The same with a star and a way out of the gallery, for where the menu is about one picture.
  void fillWhole(QMenu* menu, const core::Picture& picture);
  void copy(const core::Picture& picture);
  void copyPrompt(const core::Picture& picture);
  /// Asks for a size and a place.
  void save(const core::Picture& picture);
  void reveal(const core::Picture& picture);
  void reuse(const core::Picture& picture) { Q_EMIT page_->requestOpened(picture.request); }

  /// None: the gallery does not list it.
  std::optional<bool> starred(const core::Picture& picture) const;
  void toggleStar(const core::Picture& picture);
  void remove(const core::Picture& picture);
  /// By their ids in the history.
  void removeRows(const std::vector<qint64>& ids);

  /// What Ctrl+Z does, for where the window's own keys do not reach.
  void undo() { page_->undoStack()->undo(); }

  /// For a drag out of the window: the file, or else the picture as one that carries its request.
  static QMimeData* dragData(const core::Picture& picture);

 Q_SIGNALS:
  /// A star, or what the gallery lists, may be another one.
  void listingChanged();

 private:
  void fillCopies(QMenu* menu, const core::Picture& picture);
  QAction* add(QMenu* menu, const char* iconName, const QString& name, std::function<void()> act);
  void showLiveMenu(ImageView* view, const QPoint& at, const core::Picture& picture);
  /// Calls `use` with the image read, now or a little later.
  void withImage(const core::Picture& picture, std::function<void(const core::Picture&)> use);
  void write(const core::Picture& picture, int width);
  void trash(const std::vector<qint64>& ids, TrashCommand::Way way);

  Page* page_;
  core::HistoryStore& history_;
};

}  // namespace crossflow::ui
