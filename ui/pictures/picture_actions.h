// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be done with a picture wherever one is: the same menu on the stage, in the grids and in
// the gallery. Answers go out by the signals of the page it belongs to.

#include <QMenu>
#include <QMimeData>
#include <QObject>
#include <functional>

#include "core/engine/job_event.h"
#include "ui/shared/page.h"

namespace crossflow::ui {

class PictureActions : public QObject {
  Q_OBJECT

 public:
  /// A child of `page`.
  explicit PictureActions(Page* page);

  /// The picture's image may be null: it is read from its file when it is needed.
  void fill(QMenu* menu, const core::Picture& picture);
  void copy(const core::Picture& picture);
  void copyPrompt(const core::Picture& picture);
  /// Asks for a size and a place.
  void save(const core::Picture& picture);
  void reveal(const core::Picture& picture);
  void reuse(const core::Picture& picture) { Q_EMIT page_->requestOpened(picture.request); }

  /// For a drag out of the window: the file, or the picture itself.
  static QMimeData* dragData(const core::Picture& picture);

 private:
  /// Calls `use` with the image read, now or a little later.
  void withImage(const core::Picture& picture, std::function<void(const core::Picture&)> use);
  void write(const core::Picture& picture, int width);

  Page* page_;
};

}  // namespace crossflow::ui
