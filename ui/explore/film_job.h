// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <vector>

#include "core/film/film_writer.h"
#include "core/jobs/job.h"

namespace crossflow::ui {

struct FilmFile {
  QString path;
  core::FilmOptions options;
  QSize size;  // empty: as drawn
};

/// Frames and what writes them; frames that repeat are drawn once. Enlarging and writing happen on
/// the worker's thread.
core::FilmTask filmTask(const std::vector<core::GenerationRequest>& frames, const FilmFile& file);

}  // namespace crossflow::ui
