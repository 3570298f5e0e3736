// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/results.h"

#include <QMenu>
#include <QShortcut>
#include <algorithm>

#include "core/system/settings.h"
#include "ui/generate/queue_panel.h"
#include "ui/shared/examples.h"
#include "ui/shared/progress_strip.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kTile = 208, kResultCaption = 22;
constexpr int kOnTheStrip = 20;

}  // namespace

Results::Results(Workbench& bench, PictureActions& actions, QWidget* parent)
    : QWidget(parent),
      bench_(bench),
      actions_(actions),
      pictures_(bench.paths.thumbnails),
      grouped_(pictures_),
      pages_(new QStackedWidget),
      empty_(exampleState("prompt", tr("Write a prompt, press Enter"),
                          tr("Your pictures appear here. Drop a picture made by this program "
                             "anywhere on the window to get back every setting that made it. Some "
                             "prompts to begin with:"),
                          examplePrompts(),
                          [this](const QString& prompt) { Q_EMIT exampleChosen(prompt); })),
      stage_(new Stage(pictures_, actions)),
      gridPage_(buildGrid()) {
  auto* layout = column(this, 0, 0);
  pages_->addWidget(empty_);
  pages_->addWidget(stage_);
  pages_->addWidget(gridPage_);
  layout->addWidget(pages_, 1);
  layout->addWidget(new ProgressStrip(bench.service));
  layout->addWidget(new QueuePanel(bench.service));
  connect(stage_, &Stage::gridWanted, this, &Results::showGrid);
  connect(&bench.service, &core::InferenceService::jobEvent, this, &Results::receive);
  connect(&bench.history, &core::HistoryStore::removed, this, &Results::forget);
  connect(&bench.history, &core::HistoryStore::restored, this, &Results::bringBack);
  connect(&bench.history, &core::HistoryStore::changed, this, &Results::mark);
}

QWidget* Results::buildGrid() {
  auto* page = new QWidget;
  auto* layout = column(page, 0, 0);
  auto* bar = new QFrame;
  bar->setProperty("kind", QLatin1String("topbar"));
  auto* barLayout = new QHBoxLayout(bar);
  barLayout->setContentsMargins(8, 6, 8, 6);
  QToolButton* back = iconButton("image", tr("Back to the stage (G)"));
  QToolButton* group = iconButton("cluster", tr("Pictures of one prompt side by side"), true);
  group->setChecked(core::settings::kGrouped.get());
  barLayout->addWidget(back);
  barLayout->addStretch();
  barLayout->addWidget(group);
  layout->addWidget(bar);
  grid_ = new PictureGrid(tr("Pictures"), kTile);
  grid_->setCaptionHeight(kResultCaption);
  grid_->setModel(&grouped_);
  grid_->setDragEnabled(true);
  grid_->setDragDropMode(QAbstractItemView::DragOnly);
  grid_->setContextMenuPolicy(Qt::CustomContextMenu);
  auto* body = new QWidget;
  column(body, 12, 0)->addWidget(grid_);
  layout->addWidget(body, 1);
  grouped_.setGrouped(group->isChecked());
  connect(back, &QToolButton::clicked, this, &Results::showStage);
  connect(group, &QToolButton::toggled, this, [this](bool on) {
    core::settings::kGrouped.set(on);
    grouped_.setGrouped(on);
  });
  const auto onKey = [&](Qt::Key key, auto act) {
    auto* keys =
        new QShortcut(QKeySequence(key), page, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, act);
  };
  onKey(Qt::Key_G, [this] { showStage(); });
  onKey(Qt::Key_Escape, [this] { showStage(); });
  onKey(Qt::Key_S, [this] {
    if (const core::Picture* picture = inGrid(grid_->currentIndex())) actions_.toggleStar(*picture);
  });
  onKey(Qt::Key_Delete, [this] {
    if (const core::Picture* picture = inGrid(grid_->currentIndex())) actions_.remove(*picture);
  });
  connect(grid_, &QListView::activated, this, &Results::openFromGrid);
  connect(grid_, &QListView::clicked, this, &Results::openFromGrid);
  connect(grid_, &QWidget::customContextMenuRequested, this, &Results::showMenu);
  return page;
}

void Results::expect(core::JobId id, const core::GenerationRequest& request) {
  pictures_.expect(id, request);
  // What is painted now stays on the stage until it is done; a queue is watched in its order.
  const auto renders = bench_.service.renders();
  const bool first = renders.size() <= 1 || renders.front().id == id;
  if (first) stage_->follow(id);
  showStage();
}

// A recovered queue, or one that a page without this list has left behind, shows up too.
void Results::adopt(core::JobId id) {
  if (pictures_.knows(id)) return;
  for (const core::QueuedRender& render : bench_.service.renders()) {
    const bool prompt = std::holds_alternative<core::PromptLatent>(render.request.source);
    if (render.id != id || render.film || !prompt) continue;
    pictures_.expect(id, render.request);
    showStage();
  }
}

void Results::receive(const core::JobEvent& event) {
  const bool ends = std::holds_alternative<core::Finished>(event.what) ||
                    std::holds_alternative<core::Failure>(event.what) ||
                    std::holds_alternative<core::Cancelled>(event.what);
  if (!ends) adopt(event.id);
  if (std::holds_alternative<core::Started>(event.what) && pictures_.knows(event.id)) {
    stage_->follow(event.id);
  }
  pictures_.receive(event);
  if (pictures_.rowCount() == 0) pages_->setCurrentWidget(empty_);
}

void Results::put(const core::Picture& picture) {
  if (picture.image.isNull()) return;
  QModelIndex shown = pictures_.find(picture);
  if (shown.isValid()) {
    pictures_.setImage(shown, picture.image);
  } else {
    pictures_.put(picture);
    shown = pictures_.index(0);
  }
  stage_->show(shown);
  showStage();
}

void Results::fillFromGallery() {
  if (std::exchange(filled_, true)) return;
  const auto rows = bench_.history.latest(kOnTheStrip);
  if (!rows.ok() || rows->empty()) return;
  const bool first = pictures_.rowCount() == 0;
  pictures_.fill(*rows, pictures_.rowCount());
  if (!first) return;
  stage_->show(pictures_.index(0));
  showStage();
}

void Results::forget(const std::vector<qint64>& ids) {
  const auto rows = bench_.history.rows(ids);
  if (!rows.ok()) return;
  QStringList paths;
  for (const core::PictureRow& row : *rows) paths << row.path;
  places_ = pictures_.removeFiles(paths);
  if (pictures_.rowCount() == 0) pages_->setCurrentWidget(empty_);
}

void Results::mark(const std::vector<qint64>& ids) {
  const auto rows = bench_.history.rows(ids);
  if (!rows.ok()) return;
  for (const core::PictureRow& row : *rows) pictures_.setMarks(row.path, row.starred, row.rating);
}

// Only before the stage was filled from the gallery would they come by themselves.
void Results::bringBack(const std::vector<qint64>& ids) {
  const auto rows = bench_.history.rows(ids);
  if (!filled_ || !rows.ok() || rows->size() > kOnTheStrip) return;
  const bool first = pictures_.rowCount() == 0;
  // To where they were, if they have just gone.
  QPersistentModelIndex shown;
  for (const core::PictureRow& row : *rows) {
    const int place = std::min(places_.value(row.path, 0), pictures_.rowCount());
    pictures_.fill({row}, place);
    if (!shown.isValid()) shown = pictures_.index(place);
  }
  if (!first && !stage_->isVisible()) return;
  stage_->show(shown);
  showStage();
}

void Results::openFromGrid(const QModelIndex& index) {
  const QModelIndex source = grouped_.mapToSource(index);
  if (pictures_.picture(source) == nullptr) return;
  stage_->show(source);
  showStage();
  stage_->focusPicture();
}

void Results::showStage() {
  pages_->setCurrentWidget(pictures_.rowCount() == 0 ? empty_ : stage_);
}

void Results::showGrid() {
  pages_->setCurrentWidget(gridPage_);
  const QModelIndex shown = grouped_.mapFromSource(stage_->shown());
  grid_->setCurrentIndex(shown);
  grid_->scrollTo(shown);
  grid_->setFocus();
}

const core::Picture* Results::inGrid(const QModelIndex& index) const {
  return pictures_.picture(grouped_.mapToSource(index));
}

void Results::showMenu(const QPoint& position) {
  const core::Picture* picture = inGrid(grid_->indexAt(position));
  if (picture == nullptr) return;
  QMenu menu(this);
  actions_.fillWhole(&menu, *picture);
  menu.exec(grid_->viewport()->mapToGlobal(position));
}

}  // namespace crossflow::ui
