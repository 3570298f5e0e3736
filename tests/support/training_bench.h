// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What tests of the training page share: pictures to train on, a trainer that pretends, and short
// words for what a user does and sees.

#include <QPushButton>
#include <catch2/catch.hpp>

#include "tests/support/qt_text.h"
#include "tests/support/run_folder.h"
#include "tests/support/scripted_trainer.h"
#include "tests/support/ui_bench.h"
#include "ui/training/training_page.h"
#include "ui/training/wizard/wizard_data_page.h"

namespace crossflow::tests {

inline constexpr int kPatience = 10'000;

/// A folder of pictures, a pretending trainer and a window over them.
struct TrainingBench {
  TempDir folder;
  QString root = QString::fromStdString(folder.path().string());
  QString pictures = root + text("/kittens");
  QString trainer = writeScriptedTrainer(root + text("/bin"));

  TrainingBench() {
    for (int i = 0; i < 12; ++i) {
      writeFile(QStringLiteral("%1/%2.txt").arg(pictures).arg(i),
                "kitten number " + QByteArray::number(i));
    }
  }
};

inline void pressButton(QWidget& parent, const char* name) {
  UiBench::find<QPushButton>(parent, text(name)).click();
}

/// The data that were typed have been looked at and nothing speaks against them: Next goes on.
inline bool looked(ui::TrainingWizard& wizard) {
  return spinUntil([&] { return wizard.dataPage()->obstacle().isEmpty(); }, kPatience);
}

/// The wizard of a new training, on its first page, with the bench's pictures typed in and looked
/// at.
inline ui::TrainingWizard& wizardOnPictures(UiBench& bench, const TrainingBench& world) {
  auto& page = bench.page<ui::TrainingPage>();
  page.newTraining();
  ui::TrainingWizard& wizard = *page.wizard();
  QTest::keyClicks(&UiBench::find<QLineEdit>(wizard, text("Training data")), world.pictures);
  REQUIRE(looked(wizard));
  return wizard;
}

inline core::RunCondition conditionOf(UiBench& bench) {
  const auto& runs = bench.training->runs();
  return runs.empty() ? core::RunCondition::Draft : runs.front().condition;
}

/// Four hundred steps take six seconds of a machine that does nothing else.
inline bool reaches(UiBench& bench, core::RunCondition condition) {
  return spinUntil([&] { return conditionOf(bench) == condition; }, 12 * kPatience);
}

}  // namespace crossflow::tests
