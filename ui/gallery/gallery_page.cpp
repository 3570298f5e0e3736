// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallery_page.h"

#include <QFileInfo>
#include <QImageReader>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

#include "core/system/background.h"
#include "core/system/settings.h"
#include "ui/pictures/picture_delegate.h"
#include "ui/shared/ask.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kCaption = 20;
constexpr int kSearchPause = 120;    // milliseconds until a search starts
constexpr std::size_t kGroup = 250;  // found pictures that are listed at a time

}  // namespace

GalleryPage::GalleryPage(Workbench& bench, QWidget* parent)
    : Page(parent),
      bench_(bench),
      actions_(this, bench.history),
      model_(bench.history, bench.paths.thumbnails),
      search_(named(new QLineEdit, tr("Search prompts and models"))),
      starred_(iconButton("star", tr("Starred only"), true)),
      rated_(iconButton("star-full", tr("Rated 4 and 5 only"), true)),
      deleted_(iconButton("trash", tr("Deleted pictures"), true)),
      count_(label({}, "small")),
      size_(named(new QSlider(Qt::Horizontal), tr("Size of the pictures"))),
      stack_(new QStackedWidget),
      list_(new PictureGrid(tr("Gallery"), core::settings::kThumbnail.get())),
      viewer_(new PictureViewer(actions_, "back", tr("Back to all pictures (Esc)"))) {
  setProperty("kind", QLatin1String("page"));
  list_->setModel(&model_);
  list_->setCaptionHeight(kCaption);
  list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  list_->setDragEnabled(true);
  list_->setDragDropMode(QAbstractItemView::DragOnly);
  list_->setContextMenuPolicy(Qt::CustomContextMenu);
  list_->installEventFilter(this);
  typing_.setSingleShot(true);
  typing_.setInterval(kSearchPause);

  stack_->addWidget(buildGrid());
  stack_->addWidget(viewer_);
  column(this, 0, 0)->addWidget(stack_);
  connectParts();
}

QWidget* GalleryPage::buildGrid() {
  auto* grid = new QWidget;
  auto* layout = column(grid, 0, 0);
  layout->addWidget(buildBar());
  auto* body = new QWidget;
  column(body, 12, 0)->addWidget(buildInner());
  layout->addWidget(body, 1);
  return grid;
}

// The pictures, or why there are none.
QWidget* GalleryPage::buildInner() {
  auto* inner = new QStackedWidget;
  QWidget* empty =
      emptyState("gallery", tr("No pictures yet"),
                 tr("Everything you render is kept here, with the settings that made it."));
  QWidget* nothingFound =
      emptyState("search", tr("Nothing found"),
                 tr("No prompt or model has all of these words. Try fewer of them."));
  QWidget* nothingMarked = emptyState("star", tr("No such pictures yet"),
                                      tr("S gives the chosen pictures a star, 1 to 5 rate them."));
  QWidget* nothingDeleted = emptyState("trash", tr("No deleted pictures"),
                                       tr("What you delete waits here until it is gone for good."));
  QWidget* pictures = list_;
  for (QWidget* each : {pictures, empty, nothingFound, nothingMarked, nothingDeleted}) {
    inner->addWidget(each);
  }
  const auto refresh = [=, this] {
    count_->setText(tr("%n picture(s)", nullptr, model_.rowCount()));
    const core::PictureFilter& filter = model_.filter();
    inner->setCurrentWidget(model_.rowCount() > 0                            ? pictures
                            : !filter.words.trimmed().isEmpty()              ? nothingFound
                            : filter.starredOnly || filter.minimumRating > 0 ? nothingMarked
                            : filter.trashed                                 ? nothingDeleted
                                                                             : empty);
  };
  connect(&model_, &QAbstractItemModel::modelReset, this, refresh);
  connect(&model_, &QAbstractItemModel::rowsInserted, this, refresh);
  connect(&model_, &QAbstractItemModel::rowsRemoved, this, refresh);
  return inner;
}

void GalleryPage::connectParts() {
  connect(list_, &QListView::activated, this, &GalleryPage::open);
  connect(list_, &QListView::doubleClicked, this, &GalleryPage::open);
  connect(list_, &QListView::customContextMenuRequested, this, &GalleryPage::showMenu);
  connect(search_, &QLineEdit::textChanged, &typing_, qOverload<>(&QTimer::start));
  connect(&typing_, &QTimer::timeout, this, &GalleryPage::applyFilter);
  connect(starred_, &QToolButton::toggled, this, &GalleryPage::applyFilter);
  connect(rated_, &QToolButton::toggled, this, &GalleryPage::applyFilter);
  connect(deleted_, &QToolButton::toggled, this, &GalleryPage::applyFilter);
  connect(size_, &QSlider::valueChanged, this, [this](int side) {
    list_->setSide(side);
    core::settings::kThumbnail.set(side);
  });
  connect(&model_, &GalleryModel::failed, this, &Page::failed);
  connect(&model_, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first) {
    // The picture that was looked at is gone: the next one takes its place.
    if (stack_->currentWidget() != viewer_ || shown_.isValid()) return;
    if (model_.rowCount() == 0) stack_->setCurrentIndex(0);
    open(model_.index(std::min(first, model_.rowCount() - 1)));
  });
  connect(viewer_, &PictureViewer::back, this, [this] {
    stack_->setCurrentIndex(0);
    list_->setFocus();
  });
  connect(viewer_, &PictureViewer::step, this, &GalleryPage::step);
}

QWidget* GalleryPage::buildBar() {
  auto* bar = new QFrame;
  bar->setProperty("kind", QLatin1String("topbar"));
  auto* layout = new QHBoxLayout(bar);
  layout->setContentsMargins(16, 8, 16, 8);
  layout->setSpacing(8);
  search_->setPlaceholderText(tr("Search prompts and models"));
  search_->setClearButtonEnabled(true);
  search_->addAction(icon("search", Tone::Muted), QLineEdit::LeadingPosition);
  search_->setMaximumWidth(420);
  size_->setRange(96, 320);
  size_->setValue(list_->side());
  size_->setFixedWidth(120);
  size_->setToolTip(tr("Size of the pictures"));
  layout->addWidget(search_, 1);
  layout->addWidget(starred_);
  layout->addWidget(rated_);
  layout->addWidget(deleted_);
  layout->addStretch();
  QToolButton* again =
      iconButton("refresh", tr("Find pictures in the folder that are missing here"));
  connect(again, &QToolButton::clicked, this, &GalleryPage::findAgain);
  layout->addWidget(count_);
  layout->addWidget(again);
  layout->addSpacing(8);
  layout->addWidget(size_);
  return bar;
}

void GalleryPage::entered() {
  if (!std::exchange(loaded_, true)) {
    model_.reload();
    if (model_.rowCount() == 0) findAgain();  // the history may have been lost, the files not
  }
  list_->setFocus();
}

void GalleryPage::findAgain() {
  core::inBackground(
      this, [folder = bench_.paths.pictures] { return core::findPictures(folder); },
      [this](std::vector<core::FoundPicture> found) {
        adopt(std::make_shared<const Found>(std::move(found)), 0, 0);
      });
}

// In groups, so that no turn of the event loop takes longer than a frame.
void GalleryPage::adopt(std::shared_ptr<const Found> found, std::size_t from, int before) {
  const std::size_t to = std::min(found->size(), from + kGroup);
  const auto begin = found->begin();
  const auto added = bench_.history.adopt(
      {begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to)});
  if (!added.ok()) {
    Q_EMIT failed(added.failure());
    return;
  }
  const int sum = before + *added;
  const bool last = to == found->size();
  if (sum > 0 && (last || from == 0)) model_.reload();
  if (!last) {
    QTimer::singleShot(0, this,
                       [this, found = std::move(found), to, sum] { adopt(found, to, sum); });
  } else if (sum > 0) {
    Q_EMIT noticed(tr("%n picture(s) were found in your pictures folder.", nullptr, sum));
  } else if (model_.rowCount() > 0) {
    Q_EMIT noticed(tr("All pictures of your pictures folder are listed."));
  }
}

void GalleryPage::applyFilter() {
  core::PictureFilter filter;
  filter.words = search_->text();
  filter.starredOnly = starred_->isChecked();
  filter.minimumRating = rated_->isChecked() ? 4 : 0;
  filter.trashed = deleted_->isChecked();
  model_.setFilter(filter);
}

void GalleryPage::open(const QModelIndex& index) {
  const core::PictureRow* row = model_.row(index);
  if (row == nullptr) return;
  shown_ = index;
  core::inBackground(
      this,
      [path = row->path] {
        QImageReader reader(path);
        reader.setDecideFormatFromContent(true);
        return reader.read();
      },
      [this, picture = core::pictureOf(*row), id = row->id](const QImage& image) mutable {
        if (image.isNull()) {
          Q_EMIT failed({core::Failure::Kind::BadFile, tr("%1 cannot be read.").arg(picture.path),
                         tr("It may have been moved or deleted outside of this program.")});
          return;
        }
        if (model_.id(shown_) != id) return;  // the hand was faster
        picture.image = image;
        viewer_->show(picture);
        viewer_->setOther({});
        stack_->setCurrentWidget(viewer_);
        viewer_->view()->setFocus();
      });
}

void GalleryPage::step(int by) {
  if (shown_.isValid()) open(model_.index(shown_.row() + by));
}

void GalleryPage::compare() {
  const QModelIndexList chosen = list_->selectionModel()->selectedIndexes();
  if (chosen.size() != 2) return;
  const core::PictureRow* first = model_.row(chosen[0]);
  const core::PictureRow* second = model_.row(chosen[1]);
  if (first == nullptr || second == nullptr) return;
  shown_ = chosen[0];
  core::inBackground(
      this, [a = first->path, b = second->path] { return std::pair(QImage(a), QImage(b)); },
      [this, picture = core::pictureOf(*first),
       other = second->prompt](const std::pair<QImage, QImage>& images) mutable {
        if (images.first.isNull() || images.second.isNull()) return;
        picture.image = images.first;
        viewer_->show(picture);
        viewer_->setOther(images.second, other);
        viewer_->startComparing();
        stack_->setCurrentWidget(viewer_);
      });
}

std::vector<qint64> GalleryPage::selected() const {
  std::vector<qint64> ids;
  for (const QModelIndex& index : list_->selectionModel()->selectedIndexes()) {
    ids.push_back(model_.id(index));
  }
  return ids;
}

void GalleryPage::report(const std::optional<core::Failure>& failure) {
  if (failure) Q_EMIT failed(*failure);
}

void GalleryPage::remove() {
  if (deleted_->isChecked()) {
    eraseSelected();
    return;
  }
  actions_.removeRows(selected());
}

void GalleryPage::bringBack() {
  const std::vector<qint64> ids = selected();
  if (ids.empty()) return;
  undo_.push(new TrashCommand(bench_.history, ids, TrashCommand::Way::Restore,
                              [this](const auto& failure) { report(failure); }));
}

// What is gone for good cannot be brought back by an older step either.
void GalleryPage::eraseSelected() {
  const std::vector<qint64> ids = selected();
  if (ids.empty()) return;
  const int count = static_cast<int>(ids.size());
  if (!confirm(this, {tr("Remove %n picture(s) for good?", nullptr, count),
                      tr("Their files are deleted. This cannot be undone."), tr("Remove"), true})) {
    return;
  }
  report(bench_.history.erase(ids));
  undo_.clear();
}

void GalleryPage::star() {
  const QModelIndexList chosen = list_->selectionModel()->selectedIndexes();
  if (chosen.isEmpty()) return;
  const bool on = !chosen.front().data(PictureStarRole).toBool();
  report(bench_.history.setStarred(selected(), on));
}

void GalleryPage::rate(int rating) {
  report(bench_.history.setRating(selected(), rating));
}

void GalleryPage::showMenu(const QPoint& position) {
  const QModelIndex index = list_->indexAt(position);
  if (model_.row(index) == nullptr) return;
  QMenu menu(this);
  if (deleted_->isChecked()) {
    fillDeletedMenu(&menu);
  } else {
    fillMenu(&menu, index);
  }
  menu.exec(list_->viewport()->mapToGlobal(position));
}

void GalleryPage::fillDeletedMenu(QMenu* menu) {
  connect(menu->addAction(icon("undo"), tr("Bring back")), &QAction::triggered, this,
          &GalleryPage::bringBack);
  connect(menu->addAction(icon("trash"), tr("Remove for good…")), &QAction::triggered, this,
          &GalleryPage::eraseSelected);
}

void GalleryPage::fillMenu(QMenu* menu, const QModelIndex& index) {
  connect(menu->addAction(icon("image"), tr("Open")), &QAction::triggered, this,
          [this, index = QPersistentModelIndex(index)] { open(index); });
  QAction* both = menu->addAction(icon("compare"), tr("Compare the two"));
  both->setEnabled(selected().size() == 2);
  connect(both, &QAction::triggered, this, &GalleryPage::compare);
  menu->addSeparator();
  actions_.fill(menu, core::pictureOf(*model_.row(index)));
  menu->addSeparator();
  connect(menu->addAction(icon("star"), tr("Star (S)")), &QAction::triggered, this,
          &GalleryPage::star);
  QMenu* ratings = menu->addMenu(tr("Rating (0 to 5)"));
  for (int rating = 0; rating <= 5; ++rating) {
    connect(ratings->addAction(rating == 0 ? tr("None") : QString(rating, QChar(0x2605))),
            &QAction::triggered, this, [this, rating] { rate(rating); });
  }
  menu->addSeparator();
  connect(menu->addAction(icon("trash"), tr("Delete")), &QAction::triggered, this,
          &GalleryPage::remove);
}

bool GalleryPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
  if (modifiers != Qt::NoModifier) return false;
  if (key == Qt::Key_Delete) {
    remove();
  } else if (key == Qt::Key_S) {
    star();
  } else if (key == Qt::Key_C) {
    compare();
  } else if (key >= Qt::Key_0 && key <= Qt::Key_5) {
    rate(key - Qt::Key_0);
  } else {
    return false;
  }
  return true;
}

bool GalleryPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == list_ && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (handleKey(key->key(), key->modifiers())) return true;
  }
  return Page::eventFilter(watched, event);
}

}  // namespace crossflow::ui
