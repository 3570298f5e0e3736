// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_viewer.h"

#include <QKeyEvent>
#include <QMenu>

#include "core/requests/request_text.h"
#include "core/system/settings.h"
#include "core/types/measures.h"
#include "ui/shared/remembered_models.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kRoomForFacts = 620;

}  // namespace

PictureViewer::PictureViewer(PictureActions& actions, const char* backIcon, const QString& backName,
                             QWidget* parent)
    : QWidget(parent),
      actions_(actions),
      view_(new ImageView),
      facts_(new FactsPanel),
      caption_(new ElidedLabel({}, "small")) {
  auto* layout = column(this, 0, 0);
  layout->addWidget(buildBar(backIcon, backName));
  QHBoxLayout* body = row(0);
  auto* middle = column(nullptr, 0, 0);
  middle->addWidget(view_, 1);
  caption_->setAlignment(Qt::AlignCenter);
  caption_->setContentsMargins(8, 4, 8, 6);
  middle->addWidget(caption_);
  body->addLayout(middle, 1);
  body->addWidget(facts_);
  layout->addLayout(body, 1);
  view_->setContextMenuPolicy(Qt::CustomContextMenu);
  view_->setDragData([this] { return PictureActions::dragData(picture_); });
  connect(view_, &QWidget::customContextMenuRequested, this, &PictureViewer::showMenu);
  connect(view_, &ImageView::zoomed, this,
          [this](int percent) { zoom_->setText(tr("%1 %").arg(percent)); });
  connect(&actions, &PictureActions::listingChanged, this, &PictureViewer::showStar);
  enableActions(false);
  fitFacts();
}

QWidget* PictureViewer::buildBar(const char* backIcon, const QString& backName) {
  auto* bar = new QFrame;
  bar->setProperty("kind", QLatin1String("topbar"));
  auto* layout = new QHBoxLayout(bar);
  layout->setContentsMargins(8, 6, 8, 6);
  layout->setSpacing(2);
  const auto add = [&](const char* name, const QString& text, auto act) {
    QToolButton* made = iconButton(name, text);
    connect(made, &QToolButton::clicked, this, act);
    layout->addWidget(made);
    return made;
  };
  add(backIcon, backName, [this] { Q_EMIT back(); });
  layout->addStretch();
  add("zoom-out", tr("Smaller (−)"), [this] { view_->zoomBy(0.8); });
  zoom_ = label({}, "small");
  zoom_->setMinimumWidth(48);
  zoom_->setAlignment(Qt::AlignCenter);
  layout->addWidget(zoom_);
  add("zoom-in", tr("Larger (+)"), [this] { view_->zoomBy(1.25); });
  add("fit", tr("Fit the window (0)"), [this] { view_->fit(); });
  compare_ = iconButton("compare", tr("Compare with the picture before (Space)"), true);
  connect(compare_, &QToolButton::toggled, this, [this](bool on) {
    view_->setOther(on ? other_ : QImage());
    showCaption();
  });
  layout->addWidget(compare_);
  layout->addStretch();
  forPictures_ << add("copy", tr("Copy the picture"), [this] { actions_.copy(picture_); });
  forPictures_ << add("save", tr("Save as…"), [this] { actions_.save(picture_); });
  star_ = add("star", tr("Star (S)"), [this] { toggleStar(); });
  forPictures_ << add("undo", tr("Use these settings"), [this] { actions_.reuse(picture_); });
  info_ = iconButton("info", tr("What it was made from"), true);
  info_->setChecked(core::settings::kFactsShown.get());
  connect(info_, &QToolButton::toggled, this, [this](bool on) {
    core::settings::kFactsShown.set(on);
    fitFacts();
  });
  layout->addWidget(info_);
  return bar;
}

void PictureViewer::show(const core::Picture& picture) {
  picture_ = picture;
  view_->setBadge({});
  view_->setImage(picture.image);
  if (screen_) screen_->view()->setImage(picture.image);
  facts_->show(picture);
  showCaption();
  enableActions(true);
}

// Beside another picture it says whose facts these are.
void PictureViewer::showCaption() {
  if (picture_.image.isNull()) return;
  QStringList facts{core::describe(picture_.request.source),
                    tr("seed %1").arg(picture_.request.sampling.seed),
                    modelTitle(picture_.request.model)};
  if (picture_.seconds > 0) facts << core::durationText(picture_.seconds);
  const QString words = facts.join(QStringLiteral("  ·  "));
  caption_->setWords(view_->comparing() ? tr("On the left: %1").arg(words) : words);
}

void PictureViewer::showPreview(const QImage& image, const QString& prompt) {
  picture_ = {};
  setOther({});
  view_->setImage(image);
  view_->setBadge(image.isNull() ? tr("waits") : tr("preview"));
  caption_->setWords(prompt);
  enableActions(false);
}

void PictureViewer::showAlone() {
  if (picture_.image.isNull() || screen_) return;
  screen_ = new PictureScreen(this);
  screen_->view()->setImage(picture_.image);
  screen_->showFullScreen();
}

void PictureViewer::clear() {
  if (screen_) screen_->close();
  showPreview({}, {});
  view_->setBadge({});
}

void PictureViewer::enableActions(bool on) {
  for (QWidget* each : forPictures_) each->setEnabled(on);
  showStar();
}

void PictureViewer::showStar() {
  const std::optional<bool> starred = actions_.starred(picture_);
  star_->setEnabled(starred.has_value());
  const bool on = starred.value_or(false);
  const QString name = on ? tr("Take the star away (S)") : tr("Star (S)");
  star_->setIcon(icon(on ? "star-full" : "star", on ? Tone::Accent : Tone::Text));
  star_->setToolTip(name);
  star_->setAccessibleName(name);
}

void PictureViewer::setOther(const QImage& other, const QString& name) {
  other_ = other;
  view_->setNames(core::describe(picture_.request.source), name);
  if (compare_->isChecked() && !other.isNull()) {
    view_->setOther(other);
  } else {
    compare_->setChecked(false);
  }
  compare_->setEnabled(!other.isNull());
}

void PictureViewer::showMenu(const QPoint& position) {
  if (picture_.image.isNull()) return;
  QMenu menu(this);
  connect(menu.addAction(icon("image"), tr("Only the picture (F)")), &QAction::triggered, this,
          &PictureViewer::showAlone);
  menu.addSeparator();
  actions_.fillWhole(&menu, picture_);
  menu.exec(view_->mapToGlobal(position));
}

void PictureViewer::fitFacts() {
  facts_->setVisible(info_->isChecked() && width() >= kRoomForFacts);
  caption_->setVisible(!facts_->isVisibleTo(this));
}

void PictureViewer::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitFacts();
}

void PictureViewer::keyPressEvent(QKeyEvent* event) {
  if (!take(*event)) QWidget::keyPressEvent(event);
}

bool PictureViewer::take(const QKeyEvent& event) {
  const bool done = !picture_.image.isNull();
  if (event.matches(QKeySequence::Copy) && done) {
    actions_.copy(picture_);
  } else if (event.matches(QKeySequence::Save) && done) {
    actions_.save(picture_);
  } else if (event.matches(QKeySequence::Undo)) {
    actions_.undo();
  } else if (event.key() == Qt::Key_F && event.modifiers() == Qt::NoModifier) {
    showAlone();
  } else if (event.key() == Qt::Key_Delete && done) {
    remove();
  } else if (event.key() == Qt::Key_S && event.modifiers() == Qt::NoModifier && done) {
    toggleStar();
  } else if (event.key() == Qt::Key_Escape) {
    Q_EMIT back();
  } else if (event.key() == Qt::Key_Right || event.key() == Qt::Key_Left) {
    Q_EMIT step(event.key() == Qt::Key_Right ? 1 : -1);
  } else if (event.modifiers() == Qt::NoModifier &&
             (event.key() == Qt::Key_C || event.key() == Qt::Key_Space)) {
    compare_->toggle();
  } else {
    return false;
  }
  return true;
}

}  // namespace crossflow::ui
