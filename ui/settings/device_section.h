// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVBoxLayout>
#include <QWidget>
#include <vector>

#include "core/engine/engine.h"
#include "core/system/gpu_part_fetch.h"

namespace crossflow::ui {

/// What there is to compute with, what runs where and why, and the choice of another device or of
/// fewer threads.
class DeviceSection : public QWidget {
  Q_OBJECT

 public:
  /// `fetch` brings libraries that a card lacks; it may work on after this is gone.
  DeviceSection(const core::DeviceReport& report, const std::vector<core::ModelSummary>& models,
                core::GpuPartFetch& fetch, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// The engine reads these when the program starts.
  void restartNeeded();

 private:
  QWidget* deviceCard(const core::Device& device, const core::GraphicsCard* known, bool used);
  QWidget* unusedCard(const core::GraphicsCard& card);
  QWidget* partCard(const QString& folder);
  QWidget* modelCard(const std::vector<core::ModelSummary>& models);
  void addChoices(const std::vector<core::Device>& devices);
  void addExactRepeat(QVBoxLayout* layout);

  core::GpuPartFetch& fetch_;
};

}  // namespace crossflow::ui
