// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tab "Checkpoints": what was saved, how good it is, what to keep, and a model made of it.

#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <optional>
#include <vector>

#include "core/runs/service/run_checkpoints.h"
#include "core/types/failure.h"
#include "ui/training/runs/export_line.h"

namespace crossflow::ui {

class CheckpointTable : public QWidget {
  Q_OBJECT

 public:
  explicit CheckpointTable(QWidget* parent = nullptr);

  void setRun(const QString& folder);
  /// Looks at the folder again, in the background.
  void reload(const std::vector<core::RunScores>& scores);

  const std::vector<core::RunCheckpoint>& checkpoints() const { return checkpoints_; }
  QTreeWidget* table() { return table_; }
  /// Hidden until a model is made; hidden again with another run.
  ExportLine* exportLine() { return exportLine_; }

 Q_SIGNALS:
  void exportWanted(qint64 step);
  /// A slider over all of them.
  void slideWanted();
  void noticed(const QString& sentence);
  void failed(const crossflow::core::Failure& failure);

 private:
  QWidget* buildActions();
  void fill();
  void addRow(const core::RunCheckpoint& checkpoint, const QStringList& scores);
  const core::RunCheckpoint* selected() const;
  void showActions();
  void toggleKept();
  void removeSelected();
  void prune();
  void report(const std::optional<core::Failure>& failure);

  QString folder_;
  std::vector<core::RunScores> scores_;
  std::vector<core::RunCheckpoint> checkpoints_;
  QStackedWidget* stack_;
  QTreeWidget* table_;
  QPushButton *export_, *keep_, *remove_, *prune_, *slide_;
  ExportLine* exportLine_;
};

}  // namespace crossflow::ui
