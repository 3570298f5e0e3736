// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The menu of presets: choosing, keeping, renaming, deleting, reading and writing them as files. A
// preset may belong to a model; otherwise it leaves the model as it is.

#include <QMenu>
#include <functional>

#include "core/requests/request.h"
#include "core/storage/preset_store.h"
#include "ui/shared/page.h"

namespace crossflow::ui {

class PresetsMenu : public QMenu {
  Q_OBJECT

 public:
  /// `present` tells what is on the page now.
  PresetsMenu(Page* page, core::PresetStore& store,
              std::function<core::GenerationRequest()> present);

 Q_SIGNALS:
  void chosen(const crossflow::core::GenerationRequest& request, const QString& name);

 private:
  void fill();
  void addPreset(const QString& name);
  void use(const QString& name);
  void keep();
  void rename(const QString& name);
  void remove(const QString& name);
  void write(const QString& name);
  void read();
  void report(const std::optional<core::Failure>& failure);

  Page* page_;
  core::PresetStore& store_;
  std::function<core::GenerationRequest()> present_;
};

}  // namespace crossflow::ui
