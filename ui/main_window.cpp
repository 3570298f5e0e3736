// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QScreen>

#include "core/pictures/picture_file.h"
#include "core/system/background.h"
#include "core/system/settings.h"
#include "ui/explore/arithmetic_page.h"
#include "ui/explore/interpolation_page.h"
#include "ui/explore/my_pictures.h"
#include "ui/frame/drop_curtain.h"
#include "ui/frame/queue_notices.h"
#include "ui/frame/run_notices.h"
#include "ui/frame/starting_point.h"
#include "ui/gallery/gallery_page.h"
#include "ui/generate/generate_page.h"
#include "ui/models/models_page.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/shortcut_sheet.h"
#include "ui/shared/page_frame.h"
#include "ui/shared/remembered_models.h"
#include "ui/shared/side_panel.h"
#include "ui/shared/widgets.h"
#include "ui/training/training_page.h"

namespace crossflow::ui {

namespace {

constexpr int kAutosavePause = 1500;    // milliseconds after the last edit
constexpr QSize kFirstSize(1280, 820);  // where there is room
constexpr QSize kSmallestSize(640, 420);
// In the session beside the pages: whether the settings were open when the window was made anew.
const auto kSettings = QStringLiteral("settings"), kOpen = QStringLiteral("open");

core::GenerationRequest withSource(core::GenerationRequest request, core::LatentSource source) {
  request.source = std::move(source);
  return request;
}

}  // namespace

MainWindow::MainWindow(Workbench& bench, Session session, QWidget* parent)
    : QMainWindow(parent),
      bench_(bench),
      session_(session),
      manners_(nullptr),
      rail_(new PageRail),
      stack_(new QStackedWidget) {
  setWindowTitle(tr("CrossFlow Studio"));
  auto* centre = new QWidget;
  auto* layout = new QHBoxLayout(centre);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(rail_);
  layout->addWidget(stack_, 1);
  setCentralWidget(centre);
  addPages();
  banner_ = new Banner(centre);  // after the pages: above them
  for (const Entry& entry : pages_) connectPage(entry.page);
  connect(rail_, &PageRail::pageChosen, this, &MainWindow::openPage);
  connect(rail_, &PageRail::helpChosen, this, [this] { ShortcutSheet(shortcuts_, this).exec(); });
  connect(rail_, &PageRail::settingsChosen, this, [this] { openSettings(); });
  connect(new DropCurtain(this), &DropCurtain::dropped, this, [this](const QString& path) {
    activateWindow();
    openPicture(path);
  });
  new QueueNotices(bench_.service, this);
  new RunNotices(bench_.training, this);
  buildActions();

  connect(&bench_.service, &core::InferenceService::jobEvent, this,
          [this](const core::JobEvent& event) {
            if (const auto* failure = std::get_if<core::Failure>(&event.what)) {
              banner_->showFailure(*failure, &bench_.service);
            } else if (const auto* notice = std::get_if<core::Notice>(&event.what)) {
              banner_->showNotice(notice->sentence);
            } else if (std::holds_alternative<core::Finished>(event.what)) {
              banner_->settle(&bench_.service);
            }
          });
  autosave_.setSingleShot(true);
  autosave_.setInterval(kAutosavePause);
  connect(&autosave_, &QTimer::timeout, this, &MainWindow::saveSession);
  // A crash while it is drawn must not take the text with it.
  connect(&bench_.service, &core::InferenceService::queueChanged, this, [this] {
    if (autosave_.isActive()) saveSession();
  });
  setMinimumSize(kSmallestSize);
  resize(kFirstSize);
  restoreGeometry(core::settings::kWindowGeometry.get());
  fitToScreen();
  restoreSession();
  openPage(std::clamp(core::settings::kPage.get(), 0, pageCount() - 1));
}

MainWindow::~MainWindow() = default;

void MainWindow::addPages() {
  auto* generate = new GeneratePage(bench_);
  auto* models = new ModelsPage(bench_);
  auto* interpolation = new InterpolationPage(bench_);
  auto* training = new TrainingPage(bench_);
  addPage(QStringLiteral("prompt"), "prompt", tr("Prompt"), generate);
  addPage(QStringLiteral("interpolate"), "interpolate", tr("Interpolate"), interpolation);
  addPage(QStringLiteral("arithmetic"), "arithmetic", tr("Arithmetic"), new ArithmeticPage(bench_));
  addPage(QStringLiteral("gallery"), "gallery", tr("Gallery"), new GalleryPage(bench_));
  addPage(QStringLiteral("train"), "train", tr("Train"), training);
  addPage(QStringLiteral("models"), "models", tr("Models"), models);
  RunView* run = training->view();
  connect(run->checkpoints(), &CheckpointTable::slideWanted, this, [this, interpolation, run] {
    openPage(1);
    interpolation->showRun(run->run().folder);
  });
  connect(models, &ModelsPage::settingsWanted, this, &MainWindow::openSettings);
  addAction(QStringLiteral("render"), tr("Render"), {QKeySequence(QStringLiteral("Ctrl+Return"))},
            [this, generate] {
              openPage(0);
              generate->render();
            });
}

void MainWindow::addPage(const QString& id, const char* iconName, const QString& name, Page* page) {
  const int index = pageCount();
  rail_->addPage(iconName, name);
  auto* frame = new PageFrame(page);
  stack_->addWidget(frame);
  pages_.push_back({id, page, frame});
  if (page->undoStack() != nullptr) undo_.addStack(page->undoStack());
  addAction(QStringLiteral("page.") + id, name,
            {QKeySequence(QStringLiteral("Ctrl+%1").arg(index + 1))},
            [this, index] { openPage(index); });
}

void MainWindow::connectPage(Page* page) {
  connect(page, &Page::failed, this,
          [this, page](const core::Failure& failure) { banner_->showFailure(failure, page); });
  connect(page, &Page::noticed, banner_, &Banner::showNotice);
  connect(page, &Page::undoable, this,
          [this, page](const QString& sentence, const std::function<void()>& undo) {
            banner_->showAction(sentence, tr("Undo"), undo);
            banner_->leaveWhenUndone(page->undoStack());
          });
  connect(page, &Page::offered, banner_, &Banner::showAction);
  connect(page, &Page::galleryWanted, this, [this] {
    for (int i = 0; i < pageCount(); ++i) {
      if (pages_[static_cast<std::size_t>(i)].id == QLatin1String("gallery")) openPage(i);
    }
  });
  connect(page, &Page::requestOpened, this, &MainWindow::openRequest);
  connect(page, &Page::modelChosen, this, [this](const QString& model) {
    core::GenerationRequest request;
    request.model = model;
    request.source = core::PromptLatent{};
    begin(QStringLiteral("prompt"), request);
    banner_->showNotice(tr("%1 is chosen. What was written stays.").arg(modelTitle(model)));
  });
  connect(page, &Page::interpolationWanted, this, [this](const core::GenerationRequest& request) {
    begin(QStringLiteral("interpolate"), withSource(request, wayFrom(request.source)));
  });
  connect(page, &Page::arithmeticWanted, this, [this](const core::GenerationRequest& request) {
    begin(QStringLiteral("arithmetic"), withSource(request, sumFrom(request.source)));
  });
  connect(page, &Page::edited, &autosave_, qOverload<>(&QTimer::start));
  connect(page, &Page::edited, this, [this, page] {
    banner_->settle(page);
    banner_->settle(this);  // a picture that could not be opened
  });
}

void MainWindow::begin(const QString& pageId, const core::GenerationRequest& request) {
  for (int index = 0; index < pageCount(); ++index) {
    if (pages_[static_cast<std::size_t>(index)].id != pageId) continue;
    if (page(index)->restore(request)) openPage(index);
  }
}

QAction* MainWindow::addAction(const QString& id, const QString& name,
                               const QList<QKeySequence>& keys, std::function<void()> act) {
  auto* action = new QAction(name, this);
  connect(action, &QAction::triggered, this, std::move(act));
  shortcuts_.add(id, action, keys);
  QMainWindow::addAction(action);
  return action;
}

void MainWindow::buildActions() {
  addAction(QStringLiteral("undo"), tr("Undo"), QKeySequence::keyBindings(QKeySequence::Undo),
            [this] { undo_.undo(); });
  QList<QKeySequence> redo = QKeySequence::keyBindings(QKeySequence::Redo);
  const QKeySequence elsewhere(QStringLiteral("Ctrl+Y"));
  if (!redo.contains(elsewhere)) redo << elsewhere;
  addAction(QStringLiteral("redo"), tr("Redo"), redo, [this] { undo_.redo(); });
  addAction(QStringLiteral("open"), tr("Open a picture's settings"),
            QKeySequence::keyBindings(QKeySequence::Open), [this] {
              const QString path = QFileDialog::getOpenFileName(
                  this, tr("Open a picture made by this program"), bench_.paths.pictures,
                  tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
              if (!path.isEmpty()) openPicture(path);
            });
  addAction(QStringLiteral("queue.pause"), tr("Pause or continue the queue"),
            {QKeySequence(QStringLiteral("Ctrl+Shift+P"))},
            [this] { bench_.service.setPaused(!bench_.service.paused()); });
  addAction(QStringLiteral("queue.cancel"), tr("Cancel all renders"),
            {QKeySequence(QStringLiteral("Ctrl+."))}, [this] { bench_.service.cancelAll(); });
  addAction(QStringLiteral("settings"), tr("Settings"), {QKeySequence(QStringLiteral("Ctrl+,"))},
            [this] { openSettings(); });
  addAction(QStringLiteral("shortcuts"), tr("Keyboard"), {QKeySequence(QStringLiteral("?"))},
            [this] { ShortcutSheet(shortcuts_, this).exec(); });
  addAction(QStringLiteral("panel"), tr("Show or hide the controls"),
            {QKeySequence(QStringLiteral("F9"))}, [this] {
              if (auto* handle = stack_->currentWidget()->findChild<PanelHandle*>())
                handle->click();
            });
  addAction(QStringLiteral("fullscreen"), tr("Full screen"), {QKeySequence(QStringLiteral("F11"))},
            [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
  addAction(QStringLiteral("quit"), tr("Quit"), QKeySequence::keyBindings(QKeySequence::Quit),
            [this] { close(); });
}

void MainWindow::openPage(int index) {
  const Entry& entry = pages_[static_cast<std::size_t>(index)];
  for (const Entry& other : pages_) {
    if (other.page != entry.page) banner_->settle(other.page);
  }
  banner_->settle(this);
  rail_->setPage(index);
  // The stack would give the focus to the first button of the page.
  if (stack_->isAncestorOf(focusWidget())) centralWidget()->setFocus();
  stack_->setCurrentWidget(entry.frame);
  undo_.setActiveStack(entry.page->undoStack());
  core::settings::kPage.set(index);
  entry.page->entered();
  if (!entry.page->isAncestorOf(focusWidget())) entry.page->setFocus();
}

void MainWindow::openSettings(SettingsDialog::Section section) {
  SettingsDialog dialog(shortcuts_, bench_, this);
  dialog.openSection(section);
  connect(&dialog, &SettingsDialog::themeChosen, this, &MainWindow::themeChosen);
  // What makes the window anew would otherwise take the settings off the screen.
  const auto comeBack = [this] {
    if (session_ == Session::Keep) bench_.session.savePage(kSettings, {{kOpen, true}});
  };
  connect(&dialog, &SettingsDialog::languageChosen, this, comeBack);
  connect(&dialog, &SettingsDialog::sizeChosen, this, comeBack);
  // Queued: all end this window, which must not happen below the dialog.
  connect(&dialog, &SettingsDialog::languageChosen, this, &MainWindow::remakeWanted,
          Qt::QueuedConnection);
  for (const auto wanted : {&SettingsDialog::sizeChosen, &SettingsDialog::restartWanted})
    connect(&dialog, wanted, this, &MainWindow::restartWanted, Qt::QueuedConnection);
  dialog.exec();
}

void MainWindow::openPicture(const QString& path) {
  struct Read {
    core::Result<core::GenerationRequest> request;
    QImage image;
  };
  core::inBackground(
      this,
      [path] {
        return Read{core::readPictureRequest(path), QImage(path)};
      },
      [this, path](const Read& read) {
        if (!read.request.ok()) {
          if (read.image.isNull()) {
            banner_->showFailure(read.request.failure(), this);
          } else {
            openForeign(path, read.request.failure());
          }
          return;
        }
        openRequest(*read.request);
        core::Picture picture;
        picture.image = read.image;
        picture.request = *read.request;
        picture.path = path;
        for (const Entry& entry : pages_) {
          if (entry.frame == stack_->currentWidget()) entry.page->showPicture(picture);
        }
      });
}

// A photo has no settings to bring back, but it can stand where a prompt stands.
void MainWindow::openForeign(const QString& path, const core::Failure& why) {
  if (auto* mine = stack_->currentWidget()->findChild<MyPictures*>()) {
    mine->add(path);
    return;
  }
  banner_->showAction(why.sentence + QLatin1Char(' ') + tr("It can become a picture of your own."),
                      tr("Keep it…"), [this, path] {
                        for (int index = 0; index < pageCount(); ++index) {
                          auto* mine = page(index)->findChild<MyPictures*>();
                          if (mine == nullptr) continue;
                          openPage(index);
                          mine->add(path);
                          return;
                        }
                      });
}

void MainWindow::openRequest(const core::GenerationRequest& request) {
  for (int index = 0; index < pageCount(); ++index) {
    if (!page(index)->restore(request)) continue;
    openPage(index);
    banner_->showNotice(tr("All settings of that picture are back."));
    return;
  }
}

void MainWindow::saveSession() {
  autosave_.stop();
  if (session_ == Session::Ignore) return;
  for (const Entry& entry : pages_) {
    const QJsonObject state = entry.page->state();
    if (!state.isEmpty()) bench_.session.savePage(entry.id, state);
  }
  core::settings::kWindowGeometry.set(saveGeometry());
}

void MainWindow::restoreSession() {
  if (session_ == Session::Ignore) return;
  for (const Entry& entry : pages_) entry.page->setState(bench_.session.page(entry.id));
  autosave_.stop();
  if (!bench_.session.page(kSettings).value(kOpen).toBool()) return;
  bench_.session.savePage(kSettings, {{kOpen, false}});
  QTimer::singleShot(0, this, [this] { openSettings(); });  // above the window, not before it
}

void MainWindow::closeEvent(QCloseEvent* event) {
  saveSession();
  event->accept();
}

void MainWindow::moveEvent(QMoveEvent* event) {
  QMainWindow::moveEvent(event);
  if (isVisible()) autosave_.start();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  if (isVisible()) autosave_.start();
}

// A place kept from a larger screen, or from smaller text, would put half of the window outside.
void MainWindow::fitToScreen() {
  const QScreen* here = screen();
  if (here == nullptr) return;
  const QRect room = here->availableGeometry();
  setMinimumSize(kSmallestSize.boundedTo(room.size()));
  resize(size().boundedTo(room.size()));
  if (!room.contains(geometry())) {
    move(std::clamp(x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(y(), room.top(), std::max(room.top(), room.bottom() - height())));
  }
}

}  // namespace crossflow::ui
