// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What pages work with. Everything here outlives them; app/studio/application owns it.

#include "core/jobs/inference_service.h"
#include "core/runs/service/training_service.h"
#include "core/storage/history_store.h"
#include "core/storage/preset_store.h"
#include "core/storage/session_store.h"
#include "core/system/paths.h"

namespace crossflow::ui {

struct Workbench {
  core::InferenceService& service;
  core::HistoryStore& history;
  core::PresetStore& presets;
  core::SessionStore& session;
  core::TrainingService& training;
  core::Paths paths;
};

}  // namespace crossflow::ui
