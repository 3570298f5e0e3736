// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only place where the desktop program's objects are made and wired. Members are in the order
// of dependence, so they end in the right order: window, journal, service, stores, database.

#include <QApplication>
#include <QTranslator>
#include <memory>

#include "app/studio/command_line.h"
#include "app/studio/end_signals.h"
#include "app/studio/single_instance.h"
#include "app/studio/start_again.h"
#include "app/studio/translator.h"
#include "core/jobs/queue_journal.h"
#include "core/runs/service/training_service.h"
#include "core/storage/database.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"

namespace crossflow::studio {

/// Given the folders of this start, how to make an engine on a worker's thread.
using EngineMaker = std::function<core::EngineFactory(const core::Paths&)>;

class Application {
 public:
  Application(QApplication& application, const CommandLine& options);
  ~Application();

  /// False: another window took over or the history cannot be opened; the program ends as end()
  /// says. The window is on the screen before the engine is made.
  bool start(const EngineMaker& makeEngine);
  /// What to do when the event loop is over.
  const End& end() const { return end_; }
  ui::MainWindow& window() { return *window_; }
  core::InferenceService& service() { return *service_; }

 private:
  bool openDatabase();
  void makeService(const EngineMaker& makeEngine);
  void makeWindow();
  void remakeWindow();
  void wire();
  void startAgain();
  void watchFaults();
  void recover();
  void finishStart();
  void addToHistory(const core::Picture& picture);
  void loadTranslation();

  QApplication& application_;
  CommandLine options_;
  core::Paths paths_;
  End end_;
  Translator translator_;
  QTranslator qtTranslator_;
  ui::Theme theme_;
  SingleInstance instance_;
  EndSignals signals_;
  SingleInstance::Role role_ = SingleInstance::Role::First;
  std::unique_ptr<core::Database> database_;
  std::unique_ptr<core::HistoryStore> history_;
  std::unique_ptr<core::PresetStore> presets_;
  std::unique_ptr<core::SessionStore> session_;
  std::unique_ptr<core::InferenceService> service_;
  std::unique_ptr<core::QueueJournal> journal_;
  std::unique_ptr<core::TrainingService> training_;
  std::unique_ptr<ui::Workbench> bench_;
  std::unique_ptr<ui::MainWindow> window_;
};

}  // namespace crossflow::studio
