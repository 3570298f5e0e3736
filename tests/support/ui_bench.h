// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A whole window over a fake engine and a history in a temporary folder.

#include <QApplication>
#include <QTest>
#include <memory>

#include "core/jobs/queue_journal.h"
#include "core/pictures/picture_file.h"
#include "tests/support/event_recorder.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temp_dir.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"

namespace crossflow::tests {

/// One theme for the program: its style sheet is the application's.
inline ui::Theme& theme() {
  static ui::Theme made(*qApp);
  return made;
}

inline core::EngineFactory fakeEngines(FakeScript script, std::shared_ptr<FakeCounters> counters) {
  return [script = std::move(script), counters = std::move(counters)] {
    return std::make_unique<FakeEngine>(script, counters);
  };
}

class UiBench {
 public:
  static constexpr int kPollMilliseconds = 50;

  /// `trainer`: the program that runs are asked of; empty: whichever is found.
  /// `engine`: made in place of a fake one.
  explicit UiBench(FakeScript script = {}, const QString& data = {}, const QString& trainer = {},
                   core::EngineFactory engine = {})
      : counters(std::make_shared<FakeCounters>()),
        paths(core::Paths::below(data.isEmpty() ? QString::fromStdString(folder.path().string())
                                                : data)),
        database(core::Database::open(paths.database)),
        history(**database),
        presets(**database),
        session(**database),
        service(std::make_unique<core::InferenceService>(
            engine ? std::move(engine) : fakeEngines(std::move(script), counters),
            core::InferenceService::Options{
                QStringList{QString()},
                [folder = paths.pictures](const core::Picture& picture) {
                  return core::keepPicture(folder, picture.image, picture.request);
                }})),
        journal(std::make_unique<core::QueueJournal>(*service, session)),
        training(std::make_unique<core::TrainingService>(
            core::TrainingService::Options{paths.runs, {}, trainer, kPollMilliseconds})),
        bench{*service, history, presets, session, *training, paths} {
    theme().apply(QStringLiteral("light"));
    window = std::make_unique<ui::MainWindow>(bench, ui::MainWindow::Session::Keep);
    QObject::connect(service.get(), &core::InferenceService::jobEvent, window.get(),
                     [this](const core::JobEvent& event) {
                       const auto* picture = std::get_if<core::Picture>(&event.what);
                       if (picture != nullptr && !picture->path.isEmpty()) {
                         history.add(*picture).ok();
                       }
                     });
    service->refreshModels();
    spinUntil([this] { return !service->models().empty(); });
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get(), 2000)) QTest::qWait(10);
  }

  template <typename Page>
  Page& page() {
    for (int i = 0; i < window->pageCount(); ++i) {
      if (auto* found = dynamic_cast<Page*>(window->page(i))) {
        window->openPage(i);
        return *found;
      }
    }
    throw std::logic_error("no such page");
  }

  /// The first visible child with this accessible name.
  template <typename Widget>
  static Widget& find(QWidget& parent, const QString& name) {
    for (Widget* child : parent.findChildren<Widget*>()) {
      if (child->accessibleName() == name && child->isVisibleTo(&parent)) return *child;
    }
    throw std::logic_error("no widget is called " + name.toStdString());
  }

  bool idle() {
    return spinUntil([this] { return service->renders().empty(); });
  }

  TempDir folder;
  std::shared_ptr<FakeCounters> counters;
  core::Paths paths;
  core::Result<std::unique_ptr<core::Database>> database;
  core::HistoryStore history;
  core::PresetStore presets;
  core::SessionStore session;
  std::unique_ptr<core::InferenceService> service;
  std::unique_ptr<core::QueueJournal> journal;
  std::unique_ptr<core::TrainingService> training;
  ui::Workbench bench;
  std::unique_ptr<ui::MainWindow> window;
};

}  // namespace crossflow::tests
