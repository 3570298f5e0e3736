// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/stage.h"

#include <QImageReader>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <algorithm>

#include "core/requests/request_text.h"
#include "core/system/background.h"
#include "ui/pictures/picture_delegate.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

Stage::Stage(PictureList& pictures, PictureActions& actions, QWidget* parent)
    : QWidget(parent),
      pictures_(pictures),
      actions_(actions),
      viewer_(new PictureViewer(actions, "gallery", tr("All pictures side by side (G)"))),
      strip_(new PictureStrip(tr("Last pictures"))) {
  auto* layout = column(this, 0, 0);
  layout->addWidget(viewer_, 1);
  auto* shelf = new QFrame;
  shelf->setProperty("kind", QLatin1String("bar"));
  column(shelf, 4, 0)->addWidget(strip_);
  layout->addWidget(shelf);
  strip_->setModel(&pictures_);
  connect(strip_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& index) {
            if (index.isValid() && index != current_) show(index);
          });
  connect(strip_, &QWidget::customContextMenuRequested, this, &Stage::showMenu);
  connect(viewer_, &PictureViewer::back, this, &Stage::gridWanted);
  connect(viewer_, &PictureViewer::step, this, &Stage::step);
  connect(&pictures_, &QAbstractItemModel::dataChanged, this,
          [this](const QModelIndex& first) { pictureChanged(first); });
  connect(&pictures_, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int row) {
    // Its neighbour takes its place, as under a hand that looks through them.
    if (!current_.isValid()) choose(pictures_.index(std::min(row, pictures_.rowCount() - 1)));
  });
}

void Stage::follow(core::JobId id) {
  followed_ = id;
  choose(pictures_.watched(id));
}

// The hand's choice: what is made meanwhile goes into the strip only.
void Stage::show(const QModelIndex& index) {
  followed_ = {};
  choose(index);
}

void Stage::choose(const QModelIndex& index) {
  if (!index.isValid()) {
    current_ = QPersistentModelIndex();
    viewer_->clear();
    return;
  }
  current_ = index;
  if (strip_->currentIndex() != index) strip_->setCurrentIndex(index);
  strip_->scrollTo(index);
  refresh();
}

void Stage::refresh() {
  const core::Picture* picture = pictures_.picture(current_);
  if (picture == nullptr) {
    const QImage image = current_.data(PictureImageRole).value<QPixmap>().toImage();
    // The picture before it stays, as what it is, until there is something to see of this one.
    if (image.isNull() && followed_ != core::JobId{}) return;
    viewer_->showPreview(image, current_.data(Qt::DisplayRole).toString());
  } else if (picture->image.isNull()) {
    read(current_);
  } else {
    viewer_->show(*picture);
    offerComparison();
  }
}

void Stage::read(const QModelIndex& index) {
  const core::Picture* picture = pictures_.picture(index);
  core::inBackground(
      this,
      [path = picture->path] {
        QImageReader reader(path);
        reader.setDecideFormatFromContent(true);
        return reader.read();
      },
      [this, kept = QPersistentModelIndex(index)](const QImage& image) {
        if (!kept.isValid() || image.isNull()) return;
        pictures_.setImage(kept, image);
        if (kept == current_) {
          refresh();
        } else {
          offerComparison();
        }
      });
}

// With the one made before it, read from its file if need be.
void Stage::offerComparison() {
  const QModelIndex before = pictures_.index(current_.row() + 1);
  const core::Picture* other = pictures_.picture(before);
  if (other == nullptr) {
    viewer_->setOther({});
  } else if (other->image.isNull()) {
    read(before);
  } else {
    viewer_->setOther(other->image, core::describe(other->request.source));
  }
}

void Stage::pictureChanged(const QModelIndex& index) {
  if (followed_ != core::JobId{}) {
    const QModelIndex watched = pictures_.watched(followed_);
    if (watched.isValid() && watched != current_) {
      choose(watched);
      return;
    }
  }
  if (index == current_) {
    const core::Picture* picture = pictures_.picture(index);
    // A sharper thumbnail is not news for the stage.
    if (picture == nullptr || viewer_->view()->image().cacheKey() != picture->image.cacheKey()) {
      refresh();
    }
  }
}

void Stage::step(int by) {
  const int rows = pictures_.rowCount();
  if (!current_.isValid() || rows == 0) return;
  show(pictures_.index(std::clamp(current_.row() + by, 0, rows - 1)));
}

void Stage::showMenu(const QPoint& position) {
  const core::Picture* picture = pictures_.picture(strip_->indexAt(position));
  if (picture == nullptr) return;
  QMenu menu(this);
  actions_.fillWhole(&menu, *picture);
  menu.exec(strip_->viewport()->mapToGlobal(position));
}

void Stage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_G && event->modifiers() == Qt::NoModifier) {
    Q_EMIT gridWanted();
  } else if (!viewer_->take(*event)) {  // from the strip: the picture itself has heard it already
    QWidget::keyPressEvent(event);
  }
}

}  // namespace crossflow::ui
