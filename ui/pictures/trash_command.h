// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoCommand>
#include <functional>
#include <vector>

#include "core/storage/history_store.h"

namespace crossflow::ui {

/// Deletes pictures, or brings deleted ones back; either way Ctrl+Z does the opposite.
class TrashCommand : public QUndoCommand {
 public:
  enum class Way { Trash, Restore };
  using Report = std::function<void(const std::optional<core::Failure>&)>;

  TrashCommand(core::HistoryStore& history, std::vector<qint64> ids, Way way, Report report)
      : history_(history), ids_(std::move(ids)), way_(way), report_(std::move(report)) {}

  void redo() override { go(way_ == Way::Trash); }
  void undo() override { go(way_ != Way::Trash); }

 private:
  void go(bool trash) { report_(trash ? history_.trash(ids_) : history_.restore(ids_)); }

  core::HistoryStore& history_;
  std::vector<qint64> ids_;
  Way way_;
  Report report_;
};

}  // namespace crossflow::ui
