// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_actions.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageReader>
#include <QShortcut>
#include <QStandardPaths>
#include <QUrl>

#include "core/pictures/output_pattern.h"
#include "core/pictures/picture_file.h"
#include "core/requests/request_text.h"
#include "core/system/background.h"
#include "ui/pictures/enlarge.h"
#include "ui/pictures/save_size.h"
#include "ui/shared/desktop.h"
#include "ui/theme/icons.h"

namespace crossflow::ui {

PictureActions::PictureActions(Page* page, core::HistoryStore& history)
    : QObject(page), page_(page), history_(history) {
  for (const auto told : {&core::HistoryStore::changed, &core::HistoryStore::removed,
                          &core::HistoryStore::restored}) {
    connect(&history, told, this, &PictureActions::listingChanged);
  }
  connect(&history, &core::HistoryStore::added, this, &PictureActions::listingChanged);
}

QAction* PictureActions::add(QMenu* menu, const char* iconName, const QString& name,
                             std::function<void()> act) {
  QAction* made = menu->addAction(icon(iconName), name);
  connect(made, &QAction::triggered, this, std::move(act));
  return made;
}

void PictureActions::fillCopies(QMenu* menu, const core::Picture& picture) {
  const bool there = !picture.image.isNull() || !picture.path.isEmpty();
  add(menu, "copy", tr("Copy the picture"), [this, picture] { copy(picture); })->setEnabled(there);
  add(menu, "prompt", tr("Copy the prompt"), [this, picture] { copyPrompt(picture); });
  add(menu, "save", tr("Save as…"), [this, picture] { save(picture); })->setEnabled(there);
}

void PictureActions::fill(QMenu* menu, const core::Picture& picture) {
  fillCopies(menu, picture);
  add(menu, "folder", tr("Show in its folder"), [this, picture] {
    reveal(picture);
  })->setEnabled(!picture.path.isEmpty());
  menu->addSeparator();
  add(menu, "undo", tr("Use these settings"), [this, picture] { reuse(picture); });
  // The end of a way is a prompt: an expression's words would be drawn as they stand.
  add(menu, "interpolate", tr("Interpolate from here"), [this, picture] {
    Q_EMIT page_->interpolationWanted(picture.request);
  })->setEnabled(!std::holds_alternative<core::ExpressionLatent>(picture.request.source));
  add(menu, "arithmetic", tr("Use in arithmetic"),
      [this, picture] { Q_EMIT page_->arithmeticWanted(picture.request); });
}

void PictureActions::serve(ImageView* view, const std::function<core::Picture()>& shown) {
  view->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(view, &QWidget::customContextMenuRequested, this,
          [this, view, shown](const QPoint& at) { showLiveMenu(view, at, shown()); });
  view->setDragData([shown] { return dragData(shown()); });
  const auto onKey = [&](QKeySequence::StandardKey key, auto act) {
    auto* keys = new QShortcut(key, view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, [shown, act] {
      const core::Picture picture = shown();
      if (!picture.image.isNull()) act(picture);
    });
  };
  onKey(QKeySequence::Copy, [this](const core::Picture& picture) { copy(picture); });
  onKey(QKeySequence::Save, [this](const core::Picture& picture) { save(picture); });
}

void PictureActions::showLiveMenu(ImageView* view, const QPoint& at, const core::Picture& picture) {
  if (view->image().isNull()) return;
  QMenu menu(view);
  fillCopies(&menu, picture);
  if (!std::holds_alternative<core::ExpressionLatent>(picture.request.source)) {
    menu.addSeparator();
    add(&menu, "arithmetic", tr("Use in arithmetic"),
        [this, picture] { Q_EMIT page_->arithmeticWanted(picture.request); });
  }
  menu.exec(view->mapToGlobal(at));
}

void PictureActions::fillWhole(QMenu* menu, const core::Picture& picture) {
  fill(menu, picture);
  const std::optional<bool> star = starred(picture);
  if (!star) return;
  menu->addSeparator();
  connect(menu->addAction(icon(*star ? "star-full" : "star"),
                          *star ? tr("Take the star away (S)") : tr("Star (S)")),
          &QAction::triggered, this, [this, picture] { toggleStar(picture); });
  connect(menu->addAction(icon("trash"), tr("Delete (Del)")), &QAction::triggered, this,
          [this, picture] { remove(picture); });
}

std::optional<bool> PictureActions::starred(const core::Picture& picture) const {
  if (picture.path.isEmpty()) return {};
  const std::optional<core::PictureRow> row = history_.listed(picture.path);
  return row ? std::optional(row->starred) : std::nullopt;
}

void PictureActions::toggleStar(const core::Picture& picture) {
  const std::optional<core::PictureRow> row = history_.listed(picture.path);
  if (!row) return;
  const auto failure = history_.setStarred({row->id}, !row->starred);
  if (failure) Q_EMIT page_->failed(*failure);
}

void PictureActions::remove(const core::Picture& picture) {
  const std::optional<core::PictureRow> row = history_.listed(picture.path);
  if (row) removeRows({row->id});
}

void PictureActions::removeRows(const std::vector<qint64>& ids) {
  if (ids.empty()) return;
  trash(ids, TrashCommand::Way::Trash);
  QUndoStack* steps = page_->undoStack();
  const auto way = [this, steps, ids, step = steps->index()] {
    if (steps->index() == step) {
      steps->undo();
    } else {  // other steps came after it, which stay
      trash(ids, TrashCommand::Way::Restore);
    }
  };
  Q_EMIT page_->undoable(tr("%n picture(s) deleted.", nullptr, static_cast<int>(ids.size())), way);
}

void PictureActions::trash(const std::vector<qint64>& ids, TrashCommand::Way way) {
  page_->undoStack()->push(
      new TrashCommand(history_, ids, way, [page = page_](const auto& failure) {
        if (failure) Q_EMIT page->failed(*failure);
      }));
}

void PictureActions::withImage(const core::Picture& picture,
                               std::function<void(const core::Picture&)> use) {
  if (!picture.image.isNull()) {
    use(picture);
    return;
  }
  core::inBackground(
      this,
      [path = picture.path] {
        QImageReader reader(path);
        reader.setDecideFormatFromContent(true);
        return reader.read();
      },
      [this, picture = picture, use = std::move(use)](const QImage& image) mutable {
        if (image.isNull()) {
          Q_EMIT page_->failed({core::Failure::Kind::BadFile,
                                tr("%1 cannot be read.").arg(picture.path),
                                tr("It may have been moved or deleted outside of this program.")});
          return;
        }
        picture.image = image;
        use(picture);
      });
}

void PictureActions::copy(const core::Picture& picture) {
  withImage(picture, [this](const core::Picture& read) {
    QGuiApplication::clipboard()->setImage(read.image);
    Q_EMIT page_->noticed(tr("The picture was copied."));
  });
}

void PictureActions::copyPrompt(const core::Picture& picture) {
  QGuiApplication::clipboard()->setText(core::describe(picture.request.source));
  Q_EMIT page_->noticed(tr("The prompt was copied."));
}

void PictureActions::save(const core::Picture& picture) {
  withImage(picture, [this](const core::Picture& read) {
    const std::optional<int> width = askForSize(page_, read.image.size());
    if (width) write(read, *width);
  });
}

void PictureActions::write(const core::Picture& picture, int width) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
  const QString name = core::safeFileName(core::describe(picture.request.source));
  const QString path = QFileDialog::getSaveFileName(
      page_, tr("Save the picture"), QStringLiteral("%1/%2.png").arg(folder, name),
      tr("Pictures with their settings (*.png *.jpg *.jpeg *.webp)"));
  if (path.isEmpty()) return;
  core::inBackground(
      this,
      [path, picture, width] {
        core::PictureOptions options;
        options.existing = core::Existing::Replace;
        QImage image = picture.image;
        if (width != image.width()) {
          image = enlarge(image, image.size().scaled(width, INT_MAX, Qt::KeepAspectRatio));
        }
        return core::writePicture(path, image, picture.request, options);
      },
      [this](const core::Result<QString>& written) {
        if (written.ok()) {
          Q_EMIT page_->noticed(tr("Saved as %1.").arg(QDir::toNativeSeparators(*written)));
        } else {
          Q_EMIT page_->failed(written.failure());
        }
      });
}

void PictureActions::reveal(const core::Picture& picture) {
  showInFolder(picture.path, [this](const QString& sentence) { Q_EMIT page_->noticed(sentence); });
}

QMimeData* PictureActions::dragData(const core::Picture& picture) {
  if (picture.path.isEmpty() && picture.image.isNull()) return nullptr;
  auto* data = new QMimeData;
  if (!picture.image.isNull()) data->setImageData(picture.image);
  if (!picture.path.isEmpty()) {
    data->setUrls({QUrl::fromLocalFile(picture.path)});
  } else if (const auto file =
                 core::encodePicture(picture.image, picture.request, core::PictureFormat::Png)) {
    data->setData(QStringLiteral("image/png"), *file);
  }
  return data;
}

}  // namespace crossflow::ui
