// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/my_pictures.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QThreadPool>
#include <algorithm>
#include <chrono>

#include "core/pictures/picture_reader.h"
#include "core/requests/picture_reference.h"
#include "core/system/background.h"
#include "ui/shared/ask.h"
#include "ui/shared/desktop.h"
#include "ui/shared/remembered_models.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr std::chrono::minutes kOthersUndo{1};
constexpr int kMySide = 48;  // pixels

/// A name that can stand for the picture, made of the file's.
QString suggestedName(const QString& path) {
  QString name;
  for (const QChar c : QFileInfo(path).completeBaseName().left(40)) {
    name += c.isLetterOrNumber() || c == u'_' ? c : QChar(u'-');
  }
  while (name.startsWith(u'-')) name.remove(0, 1);
  while (name.endsWith(u'-')) name.chop(1);
  return name;
}

}  // namespace

MyPictures::MyPictures(Workbench& bench, Places places, QWidget* parent)
    : QWidget(parent),
      bench_(bench),
      store_(bench.paths.latents),
      places_(places),
      list_(named(new QListWidget, tr("My pictures"))),
      remove_(iconButton("trash", tr("Remove the chosen picture"))),
      stop_(iconButton("stop", tr("Stop making the latent"))),
      state_(paragraph({})) {
  auto* layout = column(this, 0, 6);
  QHBoxLayout* top = row(4);
  QToolButton* add = iconButton("plus", tr("Add a picture"));
  top->addWidget(label(tr("My pictures"), "section"), 1);
  top->addWidget(add);
  top->addWidget(remove_);
  layout->addLayout(top);
  list_->setProperty("kind", QLatin1String("boxed"));
  list_->setViewMode(QListView::IconMode);
  list_->setMovement(QListView::Static);
  list_->setResizeMode(QListView::Adjust);
  list_->setIconSize({kMySide, kMySide});
  list_->setFixedHeight(96);
  list_->setToolTip(tr("Double click uses the picture in place of a prompt."));
  layout->addWidget(list_);
  QHBoxLayout* work = row(4);
  work->addWidget(state_, 1);
  work->addWidget(stop_);
  layout->addLayout(work);
  say({});
  // What an earlier window removed; another one that is open may still want its newest back.
  core::onPool(*QThreadPool::globalInstance(),
               [store = store_] { store.forgetRemoved(kOthersUndo); });
  connect(add, &QToolButton::clicked, this, [this] {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("A picture of your own"), placeOf(QStandardPaths::PicturesLocation),
        tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif);;All files (*)"));
    if (!path.isEmpty()) this->add(path);
  });
  connect(remove_, &QToolButton::clicked, this, &MyPictures::remove);
  connect(list_, &QListWidget::currentItemChanged, this, &MyPictures::showChoice);
  showChoice();
  connect(stop_, &QToolButton::clicked, this, [this] {
    if (job_) bench_.service.cancel(*job_);
  });
  connect(list_, &QListWidget::itemActivated, this, &MyPictures::choose);
  connect(&bench_.service, &core::InferenceService::jobEvent, this, &MyPictures::receive);
}

void MyPictures::showEvent(QShowEvent* event) {
  load();  // another page may have added one
  QWidget::showEvent(event);
}

void MyPictures::load() {
  core::inBackground(
      this, [store = store_] { return store.all(); },
      [this](std::vector<core::KeptPicture> kept) { fill(std::move(kept)); });
}

void MyPictures::fill(std::vector<core::KeptPicture> kept) {
  QStringList before, now;
  for (const core::KeptPicture& picture : kept_) before << picture.name;
  for (const core::KeptPicture& picture : kept) now << picture.name;
  kept_ = std::move(kept);
  list_->clear();
  for (const core::KeptPicture& picture : kept_) {
    auto* item = new QListWidgetItem(QIcon(QPixmap::fromImage(picture.picture)),
                                     core::referenceTo(picture.name), list_);
    item->setData(Qt::UserRole, picture.name);
    item->setToolTip(tr("From %1, for the model %2; drawn again it differs by %3 dB (PSNR).")
                         .arg(picture.origin, modelTitle(picture.model))
                         .arg(QLocale().toString(picture.roundTrip, 'f', 1)));
  }
  if (kept_.empty()) (new QListWidgetItem(tr("No picture is kept yet"), list_))->setFlags({});
  showChoice();
  if (before != now) Q_EMIT changed();
}

QString MyPictures::chosenName() const {
  const QListWidgetItem* item = list_->currentItem();
  return item == nullptr ? QString() : item->data(Qt::UserRole).toString();
}

void MyPictures::showChoice() {
  remove_->setEnabled(!chosenName().isEmpty());
}

bool MyPictures::has(const QString& name) const {
  return std::any_of(kept_.begin(), kept_.end(),
                     [&name](const core::KeptPicture& picture) { return picture.name == name; });
}

void MyPictures::add(const QString& path) {
  if (job_) {
    Q_EMIT noticed(tr("One picture after the other: another is being made into a latent."));
    return;
  }
  NameQuestion question;
  question.title = tr("Keep a picture of your own");
  question.field = tr("Name, used as @name");
  question.name = suggestedName(path);
  question.action = tr("Keep");
  question.objection = [this](const QString& name) -> QString {
    if (!name.isEmpty() && !core::isPictureName(name)) {
      return tr("A name has letters, digits, - and _ only.");
    }
    return has(name) ? tr("There is a picture of this name already.") : QString();
  };
  const auto name = askForName(this, question);
  if (!name || name->isEmpty()) return;
  core::InversionRequest request;
  request.name = *name;
  request.origin = QFileInfo(path).fileName();
  request.model = model_;
  say(tr("Reading the picture…"));
  core::inBackground(
      this, [path] { return core::readPicture(path); },
      [this, request](core::Result<QImage> picture) mutable {
        if (!picture) {
          say({});
          Q_EMIT failed(picture.failure());
          return;
        }
        request.picture = std::move(picture).value();
        start(request);
      });
}

void MyPictures::start(const core::InversionRequest& request) {
  job_ = bench_.service.invert(request);
  say(tr("Waits for the model…"));
  stop_->show();
}

void MyPictures::receive(const core::JobEvent& event) {
  if (!job_ || event.id != *job_) return;
  if (const auto* progress = std::get_if<core::Progress>(&event.what)) {
    say(tr("Runs the flow backwards: %1 %").arg(static_cast<int>(100 * progress->fraction)));
    stop_->show();
    return;
  }
  if (const auto* made = std::get_if<core::Inversion>(&event.what)) {
    Q_EMIT noticed(core::verdictOn(*made));
    return;
  }
  const auto* failure = std::get_if<core::Failure>(&event.what);
  const bool ended = failure != nullptr || std::holds_alternative<core::Finished>(event.what) ||
                     std::holds_alternative<core::Cancelled>(event.what);
  if (!ended) return;
  job_.reset();
  say({});
  if (failure != nullptr) Q_EMIT failed(*failure);
  load();
}

void MyPictures::choose(const QListWidgetItem* item) {
  const QString name = item->data(Qt::UserRole).toString();
  if (name.isEmpty()) return;
  if (places_ == Places::One) {
    Q_EMIT chosen(name, Place::First);
    return;
  }
  QMenu menu(this);
  const QAction* first = menu.addAction(tr("Begin with it"));
  const QAction* other = menu.addAction(tr("Go to it"));
  const QAction* wanted = menu.exec(QCursor::pos());
  if (wanted == first) Q_EMIT chosen(name, Place::First);
  if (wanted == other) Q_EMIT chosen(name, Place::Other);
}

void MyPictures::remove() {
  const QString name = chosenName();
  if (name.isEmpty()) return;
  if (const auto failure = store_.remove(name)) {
    Q_EMIT failed(*failure);
    return;
  }
  load();
  Q_EMIT undoable(tr("\"%1\" was removed.").arg(name), [this, name] {
    if (const auto failure = store_.restore(name)) Q_EMIT failed(*failure);
    load();
  });
}

void MyPictures::say(const QString& text) {
  state_->setText(text);
  state_->setVisible(!text.isEmpty());
  stop_->hide();
}

void connectToPage(MyPictures* pictures, Page* page) {
  QObject::connect(pictures, &MyPictures::failed, page, &Page::failed);
  QObject::connect(pictures, &MyPictures::noticed, page, &Page::noticed);
  QObject::connect(pictures, &MyPictures::undoable, page, &Page::undoable);
}

}  // namespace crossflow::ui
