// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QToolButton>
#include <QWidget>
#include <functional>
#include <vector>

#include "core/storage/preset_store.h"

namespace crossflow::ui {

/// Expressions kept under names, to be used as @name in others.
class LatentLibrary : public QWidget {
  Q_OBJECT

 public:
  explicit LatentLibrary(core::PresetStore& presets, QWidget* parent = nullptr);

  const std::vector<core::NamedLatent>& latents() const { return latents_; }
  /// Whether there is an expression that a name could stand for.
  void setKeepable(bool keepable);
  /// Asks for a name.
  void keep(const QString& expression);
  /// A picture from elsewhere may bring names along; they never overwrite the user's own.
  void adopt(const std::vector<core::NamedLatent>& latents);

 Q_SIGNALS:
  void keepWanted();
  void chosen(const QString& name);
  /// Names mean something else now.
  void changed();
  void failed(const crossflow::core::Failure& failure);
  void noticed(const QString& sentence);
  void undoable(const QString& sentence, std::function<void()> undo);

 private:
  void load();
  void remove();
  void showChoice();

  core::PresetStore& presets_;
  std::vector<core::NamedLatent> latents_;
  QListWidget* names_;
  QToolButton *keep_, *remove_;
};

/// Why `name` cannot stand behind an @ in an expression; empty if it can.
QString objectionToName(const QString& name, const std::vector<core::NamedLatent>& taken);

}  // namespace crossflow::ui
