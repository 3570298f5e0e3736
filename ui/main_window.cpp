// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QMimeData>

#include "core/pictures/picture_file.h"
#include "core/system/settings.h"
#include "ui/explore/arithmetic_page.h"
#include "ui/explore/interpolation_page.h"
#include "ui/gallery/gallery_page.h"
#include "ui/generate/generate_page.h"
#include "ui/models/models_page.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/shortcut_sheet.h"
#include "ui/shared/background.h"
#include "ui/shared/widgets.h"
#include "ui/training/training_page.h"

namespace crossflow::ui {

namespace {

constexpr QSize kRailButton(72, 58);  // at least
constexpr int kRailMargin = 12;
constexpr int kAutosavePause = 1500;  // milliseconds after the last edit

QToolButton* railButton(const char* iconName, const QString& name) {
  auto* made = named(new QToolButton, name);
  made->setText(name);
  made->setIcon(icon(iconName));
  made->setIconSize({22, 22});
  made->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  made->setProperty("kind", QLatin1String("rail"));
  return made;
}

}  // namespace

MainWindow::MainWindow(Workbench& bench, Session session, QWidget* parent)
    : QMainWindow(parent),
      bench_(bench),
      session_(session),
      railGroup_(new QButtonGroup(this)),
      stack_(new QStackedWidget),
      banner_(new Banner) {
  setWindowTitle(tr("CrossFlow Studio"));
  setAcceptDrops(true);
  auto* centre = new QWidget;
  auto* layout = new QHBoxLayout(centre);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(buildRail());
  auto* body = column(nullptr, 0, 0);
  auto* messages = column(nullptr, 0, 0);
  messages->addWidget(banner_);
  body->addLayout(messages);
  body->addWidget(stack_, 1);
  layout->addLayout(body, 1);
  setCentralWidget(centre);

  auto* generate = new GeneratePage(bench);
  auto* models = new ModelsPage(bench);
  addPage(QStringLiteral("prompt"), "prompt", tr("Prompt"), generate);
  addPage(QStringLiteral("interpolate"), "interpolate", tr("Interpolate"),
          new InterpolationPage(bench));
  addPage(QStringLiteral("arithmetic"), "arithmetic", tr("Arithmetic"), new ArithmeticPage(bench));
  addPage(QStringLiteral("gallery"), "gallery", tr("Gallery"), new GalleryPage(bench));
  addPage(QStringLiteral("train"), "train", tr("Train"), new TrainingPage(bench));
  addPage(QStringLiteral("models"), "models", tr("Models"), models);
  fitRail();
  connect(models, &ModelsPage::settingsWanted, this, &MainWindow::openSettings);
  buildActions();
  addAction(QStringLiteral("render"), tr("Render"), {QKeySequence(QStringLiteral("Ctrl+Return"))},
            [this, generate] {
              openPage(0);
              generate->render();
            });

  connect(&bench.service, &core::InferenceService::jobEvent, this,
          [this](const core::JobEvent& event) {
            if (const auto* failure = std::get_if<core::Failure>(&event.what)) {
              banner_->showFailure(*failure);
            } else if (const auto* notice = std::get_if<core::Notice>(&event.what)) {
              banner_->showNotice(notice->sentence);
            }
          });
  autosave_.setSingleShot(true);
  autosave_.setInterval(kAutosavePause);
  connect(&autosave_, &QTimer::timeout, this, &MainWindow::saveSession);
  resize(1280, 820);
  restoreGeometry(core::settings::kWindowGeometry.get());
  restoreSession();
  openPage(std::clamp(core::settings::kPage.get(), 0, pageCount() - 1));
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::buildRail() {
  auto* rail = named(new QFrame, tr("Pages"));
  rail->setProperty("kind", QLatin1String("rail"));
  rail_ = rail;
  auto* layout = column(rail, 6, 4);
  auto* mark = new QLabel;
  mark->setPixmap(QIcon(QStringLiteral(":/icons/crossflow-studio.svg")).pixmap(QSize(36, 36)));
  mark->setAlignment(Qt::AlignCenter);
  layout->addSpacing(8);
  layout->addWidget(mark);
  layout->addSpacing(12);
  railTop_ = column(nullptr, 0, 4);
  layout->addLayout(railTop_);
  layout->addStretch();
  QToolButton* help = railButton("help", tr("Keyboard"));
  QToolButton* settings = railButton("settings", tr("Settings"));
  layout->addWidget(help);
  layout->addWidget(settings);
  connect(help, &QToolButton::clicked, this, [this] { ShortcutSheet(shortcuts_, this).exec(); });
  connect(settings, &QToolButton::clicked, this, &MainWindow::openSettings);
  return rail;
}

// Names are longer in some languages; none is cut.
void MainWindow::fitRail() {
  int width = kRailButton.width();
  const QList<QToolButton*> buttons = rail_->findChildren<QToolButton*>();
  for (QToolButton* button : buttons) {
    button->ensurePolished();
    QFont font = button->font();
    font.setWeight(QFont::DemiBold);  // as the open page's name is
    width = std::max(width, QFontMetrics(font).horizontalAdvance(button->text()) + kRailMargin);
  }
  for (QToolButton* button : buttons) button->setFixedSize(width, kRailButton.height());
  rail_->setFixedWidth(width + kRailMargin);
}

void MainWindow::addPage(const QString& id, const char* iconName, const QString& name, Page* page) {
  const int index = pageCount();
  QToolButton* entry = railButton(iconName, name);
  entry->setCheckable(true);
  railGroup_->addButton(entry, index);
  railTop_->addWidget(entry);
  stack_->addWidget(page);
  pages_.push_back({id, page, entry});
  if (page->undoStack() != nullptr) undo_.addStack(page->undoStack());
  connect(entry, &QToolButton::clicked, this, [this, index] { openPage(index); });
  connect(page, &Page::failed, banner_, &Banner::showFailure);
  connect(page, &Page::noticed, banner_, &Banner::showNotice);
  connect(page, &Page::undoable, this,
          [this](const QString& sentence, const std::function<void()>& undo) {
            banner_->showAction(sentence, tr("Undo"), undo);
          });
  connect(page, &Page::offered, banner_, &Banner::showAction);
  connect(page, &Page::galleryWanted, this, [this] {
    for (int i = 0; i < pageCount(); ++i) {
      if (pages_[static_cast<std::size_t>(i)].id == QLatin1String("gallery")) openPage(i);
    }
  });
  connect(page, &Page::requestOpened, this, &MainWindow::openRequest);
  connect(page, &Page::edited, &autosave_, qOverload<>(&QTimer::start));
  addAction(QStringLiteral("page.") + id, name,
            {QKeySequence(QStringLiteral("Ctrl+%1").arg(index + 1))},
            [this, index] { openPage(index); });
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
  addAction(QStringLiteral("redo"), tr("Redo"), QKeySequence::keyBindings(QKeySequence::Redo),
            [this] { undo_.redo(); });
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
  addAction(QStringLiteral("fullscreen"), tr("Full screen"), {QKeySequence(QStringLiteral("F11"))},
            [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
  addAction(QStringLiteral("quit"), tr("Quit"), QKeySequence::keyBindings(QKeySequence::Quit),
            [this] { close(); });
}

void MainWindow::openPage(int index) {
  const Entry& entry = pages_[static_cast<std::size_t>(index)];
  entry.button->setChecked(true);
  stack_->setCurrentWidget(entry.page);
  undo_.setActiveStack(entry.page->undoStack());
  core::settings::kPage.set(index);
  entry.page->entered();
}

void MainWindow::openSettings() {
  SettingsDialog dialog(shortcuts_, bench_.paths, this);
  connect(&dialog, &SettingsDialog::themeChosen, this, &MainWindow::themeChosen);
  dialog.exec();
}

void MainWindow::openPicture(const QString& path) {
  inBackground(
      this, [path] { return core::readPictureRequest(path); },
      [this](const core::Result<core::GenerationRequest>& request) {
        if (request.ok()) {
          openRequest(*request);
        } else {
          banner_->showFailure(request.failure());
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

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.size() == 1 && urls.front().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  openPicture(event->mimeData()->urls().front().toLocalFile());
  event->acceptProposedAction();
}

void MainWindow::saveSession() {
  autosave_.stop();
  if (session_ == Session::Ignore) return;
  for (const Entry& entry : pages_) {
    const QJsonObject state = entry.page->state();
    if (!state.isEmpty()) bench_.session.savePage(entry.id, state);
  }
}

void MainWindow::restoreSession() {
  if (session_ == Session::Ignore) return;
  for (const Entry& entry : pages_) entry.page->setState(bench_.session.page(entry.id));
  autosave_.stop();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  saveSession();
  core::settings::kWindowGeometry.set(saveGeometry());
  event->accept();
}

}  // namespace crossflow::ui
