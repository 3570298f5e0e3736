// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/checkpoint_table.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <algorithm>

#include "core/runs/figures/charts.h"
#include "core/system/background.h"
#include "core/types/measures.h"
#include "ui/shared/ask.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kMostScores = 4;
enum Column { Step, Saved, Size, Marks, FirstScore };

// The best-known scores first; a table of thirty numbers would say nothing.
QStringList scoreNames(const std::vector<core::RunCheckpoint>& checkpoints) {
  QStringList names;
  for (const core::RunCheckpoint& checkpoint : checkpoints) {
    for (const auto& [name, value] : checkpoint.scores) {
      if (!names.contains(name)) names << name;
    }
  }
  std::sort(names.begin(), names.end(), core::metricNameLess);
  std::stable_partition(names.begin(), names.end(), [](const QString& name) {
    return !name.startsWith(QLatin1String("validation."));
  });
  return names.mid(0, kMostScores);
}

}  // namespace

CheckpointTable::CheckpointTable(QWidget* parent)
    : QWidget(parent),
      stack_(new QStackedWidget),
      table_(named(new QTreeWidget, tr("Checkpoints"))),
      export_(button(tr("Export as a model"), "primary", "export")),
      keep_(button(tr("Keep"), nullptr, "lock")),
      remove_(button(tr("Delete"), nullptr, "trash")),
      prune_(button(tr("Prune…"))),
      slide_(button(tr("Slider over the steps"), nullptr, "slider")),
      exportLine_(new ExportLine) {
  auto* layout = column(this, 0, 12);
  layout->setContentsMargins(20, 16, 20, 20);
  table_->setProperty("kind", QLatin1String("boxed"));
  table_->setRootIsDecorated(false);
  table_->setUniformRowHeights(true);
  table_->setAllColumnsShowFocus(true);
  table_->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  auto* full = new QWidget;
  auto* inside = column(full, 0, 12);
  inside->addWidget(buildActions());
  exportLine_->hide();
  inside->addWidget(exportLine_);
  inside->addWidget(table_, 1);
  stack_->addWidget(emptyState("save", tr("Nothing is saved yet"),
                               tr("Checkpoints are written as often as the plan says, and when a "
                                  "run is stopped.")));
  stack_->addWidget(full);
  layout->addWidget(stack_);
  connect(table_, &QTreeWidget::itemSelectionChanged, this, &CheckpointTable::showActions);
}

QWidget* CheckpointTable::buildActions() {
  auto* bar = new QWidget;
  auto* layout = new FlowLayout(bar, 8);
  for (QPushButton* part : {export_, slide_, keep_, remove_, prune_}) layout->addWidget(part);
  slide_->setToolTip(tr("One prompt as the run would have drawn it at each checkpoint."));
  connect(slide_, &QPushButton::clicked, this, &CheckpointTable::slideWanted);
  export_->setToolTip(tr("Writes .safetensors into the models folder."));
  keep_->setToolTip(tr("A kept checkpoint is never removed by the trainer or by pruning."));
  prune_->setToolTip(tr("Removes all but the newest, the best and the kept ones."));
  connect(export_, &QPushButton::clicked, this, [this] {
    if (const core::RunCheckpoint* chosen = selected()) Q_EMIT exportWanted(chosen->step);
  });
  connect(keep_, &QPushButton::clicked, this, &CheckpointTable::toggleKept);
  connect(remove_, &QPushButton::clicked, this, &CheckpointTable::removeSelected);
  connect(prune_, &QPushButton::clicked, this, &CheckpointTable::prune);
  return bar;
}

void CheckpointTable::setRun(const QString& folder) {
  folder_ = folder;
  checkpoints_.clear();
  exportLine_->hide();
  fill();
}

void CheckpointTable::reload(const std::vector<core::RunScores>& scores) {
  scores_ = scores;
  core::inBackground(
      this, [run = folder_, scores] { return std::pair(run, core::listCheckpoints(run, scores)); },
      [this](const std::pair<QString, std::vector<core::RunCheckpoint>>& found) {
        if (found.first != folder_) return;
        checkpoints_ = found.second;
        fill();
      });
}

void CheckpointTable::fill() {
  const core::RunCheckpoint* before = selected();
  const qint64 step = before == nullptr ? -1 : before->step;
  const QStringList scores = scoreNames(checkpoints_);
  QStringList titles{tr("Step"), tr("Saved"), tr("Size"), tr("Marks")};
  for (const QString& name : scores) titles << core::scoreTitle(name);
  table_->clear();
  table_->setColumnCount(static_cast<int>(titles.size()));
  table_->setHeaderLabels(titles);
  for (const core::RunCheckpoint& checkpoint : checkpoints_) addRow(checkpoint, scores);
  for (int i = 0; i < table_->columnCount(); ++i) table_->resizeColumnToContents(i);
  int row = 0;
  for (std::size_t i = 0; i < checkpoints_.size(); ++i) {
    if (checkpoints_[i].step == step) row = static_cast<int>(i);
  }
  if (!checkpoints_.empty()) table_->setCurrentItem(table_->topLevelItem(row));
  stack_->setCurrentIndex(checkpoints_.empty() ? 0 : 1);
  showActions();
}

void CheckpointTable::addRow(const core::RunCheckpoint& checkpoint, const QStringList& scores) {
  auto* item = new QTreeWidgetItem(table_);
  const QLocale locale;
  const auto saved = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(checkpoint.saved * 1000));
  item->setText(Step, locale.toString(checkpoint.step));
  item->setText(Saved, locale.toString(saved, QLocale::ShortFormat));
  item->setText(Size, core::sizeText(checkpoint.bytes));
  QStringList marks;
  if (checkpoint.best) marks << tr("best");
  if (checkpoint.kept) marks << tr("kept");
  item->setText(Marks, marks.join(QStringLiteral(", ")));
  if (checkpoint.best) item->setIcon(Marks, icon("star-full", Tone::Accent));
  if (!checkpoint.best && checkpoint.kept) item->setIcon(Marks, icon("lock", Tone::Muted));
  for (int i = 0; i < scores.size(); ++i) {
    const auto score = checkpoint.scores.find(scores[i]);
    if (score == checkpoint.scores.end()) continue;
    item->setText(FirstScore + i, core::chartValueText(scores[i], score->second));
  }
}

const core::RunCheckpoint* CheckpointTable::selected() const {
  const int row = table_->indexOfTopLevelItem(table_->currentItem());
  return row >= 0 && row < static_cast<int>(checkpoints_.size())
             ? &checkpoints_[static_cast<std::size_t>(row)]
             : nullptr;
}

void CheckpointTable::showActions() {
  const core::RunCheckpoint* chosen = selected();
  for (QPushButton* part : {export_, keep_, remove_}) part->setEnabled(chosen != nullptr);
  const bool kept = chosen != nullptr && chosen->kept;
  keep_->setText(kept ? tr("No longer keep") : tr("Keep"));
  keep_->setAccessibleName(keep_->text());
  keep_->setIcon(icon(kept ? "unlock" : "lock"));
  prune_->setEnabled(checkpoints_.size() > 1);
  slide_->setEnabled(checkpoints_.size() > 1);
}

void CheckpointTable::toggleKept() {
  const core::RunCheckpoint* chosen = selected();
  if (chosen == nullptr) return;
  core::inBackground(
      this,
      [checkpoint = *chosen, run = folder_] {
        return core::setKept(checkpoint, run, !checkpoint.kept);
      },
      [this](const std::optional<core::Failure>& failure) { report(failure); });
}

void CheckpointTable::removeSelected() {
  const core::RunCheckpoint* chosen = selected();
  if (chosen == nullptr) return;
  const Question question{tr("Delete a checkpoint"),
                          tr("Delete the checkpoint of step %1 (%2)? It cannot be brought back.")
                              .arg(QLocale().toString(chosen->step), core::sizeText(chosen->bytes)),
                          tr("Delete"), true};
  if (!confirm(this, question)) return;
  core::inBackground(
      this,
      [checkpoint = *chosen, run = folder_] { return core::removeCheckpoint(checkpoint, run); },
      [this](const std::optional<core::Failure>& failure) { report(failure); });
}

void CheckpointTable::prune() {
  const auto newest =
      askForNumber(this, {tr("Prune checkpoints"),
                          tr("Keep this many of the newest. The best and the kept ones stay, too."),
                          tr("Prune"), 2, 1, 1000, 1});
  if (!newest) return;
  core::inBackground(
      this, [run = folder_, most = *newest] { return core::pruneCheckpoints(run, most); },
      [this](const core::Result<qint64>& freed) {
        if (freed.ok()) Q_EMIT noticed(tr("%1 freed.").arg(core::sizeText(*freed)));
        report(freed.ok() ? std::nullopt : std::optional(freed.failure()));
      });
}

void CheckpointTable::report(const std::optional<core::Failure>& failure) {
  if (failure) Q_EMIT failed(*failure);
  reload(scores_);
}

}  // namespace crossflow::ui
