// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/log_view.h"

#include <QDir>
#include <QFile>
#include <catch2/catch.hpp>

#include "tests/support/event_recorder.h"
#include "tests/support/qt_text.h"
#include "tests/support/temp_dir.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

void writeLog(const QString& folder, const char* log, const QByteArray& words) {
  QFile file(QDir(folder).filePath(text(log)));
  REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Append));
  file.write(words);
}

}  // namespace

TEST_CASE("the log begins with the first that holds something, and stays at a chosen one") {
  const TempDir folder;
  const QString run = QString::fromStdString(folder.path().string());
  writeLog(run, "launcher.log", {});
  writeLog(run, "rank_0.log", {});
  ui::LogView view;
  view.resize(600, 400);
  view.setRun(run);
  view.show();
  auto& files = *view.findChild<QComboBox*>();
  REQUIRE(spinUntil([&] { return files.count() == 3; }));
  CHECK(files.currentData().toString().isEmpty());  // both are empty

  writeLog(run, "launcher.log", "one process is started\n");
  REQUIRE(spinUntil([&] { return view.text().contains(text("one process")); }, 10'000));
  CHECK(files.currentData().toString() == text("launcher.log"));

  writeLog(run, "rank_0.log", "step 1\n");
  REQUIRE(spinUntil([&] { return view.text() == text("step 1"); }, 10'000));
  CHECK(files.currentData().toString() == text("rank_0.log"));

  files.setCurrentIndex(files.findData(text("launcher.log")));
  Q_EMIT files.activated(files.currentIndex());  // as a click on the line does
  writeLog(run, "launcher.log", "it ends\n");
  REQUIRE(spinUntil([&] { return view.text().contains(text("it ends")); }, 10'000));
  CHECK(files.currentData().toString() == text("launcher.log"));
}
