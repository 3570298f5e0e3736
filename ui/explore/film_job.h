// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <vector>

#include "core/film/film_writer.h"
#include "core/film/frame_plan.h"
#include "core/jobs/job.h"

namespace crossflow::ui {

struct FilmFile {
  QString path;
  core::FilmOptions options;
  QSize size;  // empty: as drawn
};

/// The picture of each distinct frame, of `drawn`, which has one for each frame or null; null where
/// it has none.
std::vector<QImage> eachOnce(const core::FramePlan& plan, const std::vector<QImage>& drawn);

/// Frames and what writes them; frames that repeat are drawn once, and those of which `drawn` has
/// the picture not at all. Enlarging and writing happen on the worker's thread.
core::FilmTask filmTask(const std::vector<core::GenerationRequest>& frames, const FilmFile& file,
                        const std::vector<QImage>& drawn = {});

}  // namespace crossflow::ui
