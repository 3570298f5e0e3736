// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/run_view.h"

#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/system/background.h"
#include "core/system/bounded_file.h"
#include "ui/shared/page_frame.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr qint64 kLongestConfig = 1 << 20;

QByteArray configBytes(const QString& folder) {
  QFile file(QDir(folder).filePath(QStringLiteral("config.json")));
  return core::openOrdinary(file) ? file.read(kLongestConfig) : QByteArray();
}

QStringList promptsOf(const QByteArray& config) {
  const QJsonObject root = QJsonDocument::fromJson(config).object();
  const QJsonArray list =
      root[QStringLiteral("data")].toObject()[QStringLiteral("prompts")].toArray();
  QStringList prompts;
  for (const QJsonValue prompt : list) prompts << prompt.toString();
  return prompts;
}

}  // namespace

RunView::RunView(const core::RunFigures& figures, QWidget* parent)
    : QWidget(parent),
      figures_(figures),
      header_(new RunHeader),
      stack_(new QStackedWidget),
      plots_(new PlotPanel(figures)),
      samples_(new SampleGrid),
      checkpoints_(new CheckpointTable),
      log_(new LogView),
      config_(named(new QPlainTextEdit, tr("Configuration"))) {
  connect(&figures, &core::RunFigures::changed, this, &RunView::refresh);
  auto* layout = column(this, 0, 0);
  layout->addWidget(header_);
  layout->addWidget(buildTabs());
  config_->setReadOnly(true);
  config_->setTabChangesFocus(true);
  config_->setProperty("mono", true);
  config_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  auto* config = new QWidget;
  auto* inside = column(config, 0, 0);
  inside->setContentsMargins(20, 16, 20, 20);
  inside->addWidget(config_);
  for (QWidget* page : {static_cast<QWidget*>(plots_), static_cast<QWidget*>(samples_),
                        static_cast<QWidget*>(checkpoints_), static_cast<QWidget*>(log_), config}) {
    stack_->addWidget(new PageFrame(page));
  }
  layout->addWidget(stack_, 1);
}

QWidget* RunView::buildTabs() {
  auto* bar = new QWidget;
  auto* layout = new QHBoxLayout(bar);
  layout->setContentsMargins(20, 12, 20, 0);
  QFrame* row =
      segments({tr("Plots"), tr("Samples"), tr("Checkpoints"), tr("Log"), tr("Configuration")},
               tr("Views of the run"), &tabs_);
  row->setMaximumWidth(620);
  layout->addWidget(row, 1);
  layout->addStretch();
  for (std::size_t i = 0; i < tabs_.size(); ++i) {
    connect(tabs_[i], &QToolButton::clicked, this, [this, i] { openTab(static_cast<Tab>(i)); });
  }
  return bar;
}

void RunView::openTab(Tab tab) {
  tabs_[static_cast<std::size_t>(tab)]->setChecked(true);
  stack_->setCurrentIndex(static_cast<int>(tab));
  if (tab == Tab::Checkpoints) reloadCheckpoints();
  Q_EMIT tabOpened();
}

RunView::Tab RunView::tab() const {
  return static_cast<Tab>(stack_->currentIndex());
}

void RunView::show(const core::RunRecord& run) {
  const bool other = run.folder != run_.folder;
  const bool began = !other && run_.condition == core::RunCondition::Draft &&
                     run.condition != core::RunCondition::Draft;
  const bool saved = !other && run.checkpoint != run_.checkpoint;
  run_ = run;
  header_->show(run);
  if (other) {
    samples_->setRun(run.folder, {});
    checkpoints_->setRun(run.folder);
    log_->setRun(run.folder);
    plots_->setRun({run.folder, run.name});
    scoresKnown_ = 0;
    refresh(run.folder, true);
  }
  plots_->setPreparing(run.condition == core::RunCondition::Preparing);
  if (other || began) readConfiguration();
  if (other || saved) reloadCheckpoints();
}

void RunView::readConfiguration() {
  core::inBackground(
      this, [folder = run_.folder] { return std::pair(folder, configBytes(folder)); },
      [this](const std::pair<QString, QByteArray>& read) {
        if (read.first != run_.folder) return;
        config_->setPlainText(QString::fromUtf8(read.second));
        samples_->setRun(run_.folder, promptsOf(read.second));
        samples_->setSamples(figures_.of(run_.folder).samples());
      });
}

void RunView::reloadCheckpoints() {
  if (tab() != Tab::Checkpoints) return;
  checkpoints_->reload(figures_.of(run_.folder).scores());
}

void RunView::refresh(const QString& folder, bool restarted) {
  plots_->refresh(folder, restarted);
  if (folder != run_.folder) return;
  const core::RunMetrics& metrics = figures_.of(folder);
  samples_->setSamples(metrics.samples());
  log_->setNotes(metrics.notes());
  if (metrics.scores().size() != scoresKnown_) {
    scoresKnown_ = metrics.scores().size();
    reloadCheckpoints();
  }
}

}  // namespace crossflow::ui
