// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/application.h"

#include <spdlog/spdlog.h>

#include <QDateTime>
#include <QLibraryInfo>
#include <QMessageBox>
#include <algorithm>

#include "app/studio/device_faults.h"
#include "app/studio/first_frame.h"
#include "core/jobs/drawing_times.h"
#include "core/pictures/picture_file.h"
#include "core/system/log.h"
#include "core/system/settings.h"
#include "ui/shared/remembered_models.h"

static void initialiseTranslations() {
  Q_INIT_RESOURCE(translations);
}

namespace crossflow::studio {

namespace {

constexpr qint64 kDayMilliseconds = 24LL * 3600 * 1000;

core::Paths pathsFor(const CommandLine& options) {
  return options.dataFolder.isEmpty() ? core::Paths::standard()
                                      : core::Paths::below(options.dataFolder);
}

}  // namespace

Application::Application(QApplication& application, const CommandLine& options)
    : application_(application),
      options_(options),
      paths_(pathsFor(options)),
      theme_(application),
      instance_(paths_.lock) {
  application_.setWindowIcon(QIcon(QStringLiteral(":/icons/crossflow-studio.svg")));
}

Application::~Application() {
  if (journal_) journal_->suspend();
  // Its workers and engines would use a card that answers nothing any more: finish() ends them.
  if (!end_.comeback.cause.isEmpty()) static_cast<void>(service_.release());
}

bool Application::start(const EngineMaker& makeEngine) {
  paths_.makePrivate();
  core::keepSettingsToOwner();
  role_ = instance_.claim(options_.picture);
  if (role_ == SingleInstance::Role::Answered) return false;
  core::openLog(paths_.log);
  const std::optional<QString> repaired = core::repairSettings();
  loadTranslation();
  theme_.apply(options_.theme.isEmpty() ? core::settings::kTheme.get() : options_.theme);
  if (!openDatabase()) return false;
  makeService(makeEngine);
  training_ =
      std::make_unique<core::TrainingService>(core::TrainingService::Options{paths_.runs, {}, {}});
  bench_ = std::make_unique<ui::Workbench>(
      ui::Workbench{*service_, *history_, *presets_, *session_, *training_, paths_});
  makeWindow();
  if (role_ == SingleInstance::Role::First) recover();  // before anything new can be queued
  window_->show();
  if (repaired) {
    window_->banner().showNotice(
        QObject::tr("The settings were damaged. They were kept as %1; defaults are used.")
            .arg(*repaired));
  }
  if (!database_->notice().isEmpty()) window_->banner().showNotice(database_->notice());
  new FirstFrame(*window_, [this] { finishStart(); });  // the window's child
  return true;
}

void Application::makeWindow() {
  const bool owner = role_ == SingleInstance::Role::First;
  ui::rememberStarter();
  window_ = std::make_unique<ui::MainWindow>(
      *bench_, owner ? ui::MainWindow::Session::Keep : ui::MainWindow::Session::Ignore);
  wire();
}

// In another language, with everything that was on the pages; what runs goes on running.
void Application::remakeWindow() {
  window_->saveSession();
  window_.reset();
  loadTranslation();
  makeWindow();
  window_->show();
  service_->refreshModels();
}

// Nothing here is needed to see the window.
void Application::finishStart() {
  spdlog::info("window on the screen");
  database_->hurry();
  service_->refreshModels();
  const qint64 days = core::settings::kTrashDays.get();
  history_->purge(QDateTime::currentMSecsSinceEpoch() - days * kDayMilliseconds);
  if (!options_.picture.isEmpty()) window_->openPicture(options_.picture);
}

bool Application::openDatabase() {
  auto database = core::Database::open(paths_.database);
  if (!database.ok()) {
    end_.code = 1;
    QMessageBox box(
        QMessageBox::Critical, QApplication::applicationDisplayName(),
        database.failure().sentence + QLatin1Char('\n') + database.failure().suggestion);
    QObject::connect(&signals_, &EndSignals::asked, &box, &QMessageBox::reject);  // at log-out
    box.exec();
    return false;
  }
  database_ = std::move(database).value();
  history_ = std::make_unique<core::HistoryStore>(*database_);
  presets_ = std::make_unique<core::PresetStore>(*database_);
  session_ = std::make_unique<core::SessionStore>(*database_);
  return true;
}

void Application::makeService(const EngineMaker& makeEngine) {
  core::InferenceService::Options options;
  options.devices = {core::settings::kDevice.get()};
  options.allCards = options.devices.front().isEmpty();
  options.save = [folder = paths_.pictures](const core::Picture& picture) {
    return core::keepPicture(folder, picture.image, picture.request);
  };
  service_ = std::make_unique<core::InferenceService>(makeEngine(paths_), std::move(options));
  if (role_ == SingleInstance::Role::First) {
    journal_ = std::make_unique<core::QueueJournal>(*service_, *session_);
  }
  watchFaults();
  new core::DrawingTimes(*service_, service_.get());
}

void Application::wire() {
  QObject::connect(service_.get(), &core::InferenceService::jobEvent, window_.get(),
                   [this](const core::JobEvent& event) {
                     const auto* picture = std::get_if<core::Picture>(&event.what);
                     if (picture != nullptr && !picture->path.isEmpty()) addToHistory(*picture);
                   });
  QObject::connect(service_.get(), &core::InferenceService::modelsListed, window_.get(),
                   [](const std::vector<core::ModelSummary>& models) {
                     ui::rememberModels(models);
                     const auto here = std::count_if(models.begin(), models.end(),
                                                     [](const auto& model) { return model.ready; });
                     spdlog::info("engine ready: {} of {} models are here", here, models.size());
                   });
  QObject::connect(window_.get(), &ui::MainWindow::themeChosen, &theme_, &ui::Theme::apply);
  QObject::connect(&signals_, &EndSignals::asked, window_.get(), [this] {
    spdlog::info("ended by a signal");
    window_->close();  // saves the session
    QApplication::quit();
  });
  QObject::connect(
      window_.get(), &ui::MainWindow::remakeWanted, &application_, [this] { remakeWindow(); },
      Qt::QueuedConnection);
  QObject::connect(window_.get(), &ui::MainWindow::restartWanted, &application_,
                   [this] { startAgain(); });
  QObject::connect(&instance_, &SingleInstance::called, window_.get(),
                   [this](const QString& picture) {
                     window_->setWindowState(window_->windowState() & ~Qt::WindowMinimized);
                     window_->raise();
                     window_->activateWindow();
                     if (!picture.isEmpty()) window_->openPicture(picture);
                   });
}

void Application::startAgain() {
  window_->saveSession();
  end_.again = true;
  QCoreApplication::exit();  // whatever dialog is open
}

void Application::watchFaults() {
  const bool owner = role_ == SingleInstance::Role::First;
  auto* faults = new DeviceFaults(*service_, options_.comeback, owner);  // the service's child
  QObject::connect(faults, &DeviceFaults::startAgainWanted, &application_,
                   [this](const Comeback& comeback) {
                     end_.comeback = comeback;
                     startAgain();
                   });
  QObject::connect(faults, &DeviceFaults::helpWanted, &application_,
                   [this](const QString& sentence, const Comeback& comeback) {
                     end_.comeback = comeback;
                     window_->banner().showAction(
                         sentence, QObject::tr("Use the processor"), [this] {
                           core::settings::kDevice.set(QStringLiteral("cpu"));
                           startAgain();
                         });
                   });
}

void Application::addToHistory(const core::Picture& picture) {
  const auto id = history_->add(picture);
  if (!id.ok()) window_->banner().showFailure(id.failure());
}

void Application::recover() {
  const std::vector<core::JournalEntry> aside = journal_->recover();
  const QString cause = options_.crash.isEmpty() ? options_.comeback.cause : options_.crash;
  if (!cause.isEmpty()) {
    spdlog::error("the process before this one was ended by {}", cause.toStdString());
    window_->banner().showFailure(
        {core::Failure::Kind::Internal, whatHappened(options_.crash, options_.comeback),
         QObject::tr("A render that was running is tried once more; the log tells the rest.")});
  }
  if (aside.empty()) return;
  window_->banner().showAction(
      QObject::tr("%n render(s) were set aside because the program ended twice while they ran.",
                  nullptr, static_cast<int>(aside.size())) +
          (cause.isEmpty() ? QString()
                           : QLatin1Char(' ') + QObject::tr("The last cause: %1.").arg(cause)) +
          lostFilms(options_.comeback),
      QObject::tr("Try again"), [this, aside] { journal_->tryAgain(aside); });
}

void Application::loadTranslation() {
  initialiseTranslations();
  const QString chosen = core::settings::kLanguage.get();
  const QLocale locale = chosen.isEmpty() ? QLocale::system() : QLocale(chosen);
  QLocale::setDefault(locale);
  QCoreApplication::removeTranslator(&qtTranslator_);
  QCoreApplication::removeTranslator(&translator_);
  if (qtTranslator_.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                         QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
    QCoreApplication::installTranslator(&qtTranslator_);
  }
  // The texts in the sources are English but for their plural forms.
  const QString folder = QStringLiteral(":/translations");
  if (translator_.load(locale, QStringLiteral("crossflow"), QStringLiteral("_"), folder) ||
      translator_.load(QStringLiteral("crossflow_en"), folder)) {
    QCoreApplication::installTranslator(&translator_);
  }
}

}  // namespace crossflow::studio
