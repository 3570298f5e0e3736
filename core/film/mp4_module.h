// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// OpenCV's video part brings two hundred libraries, which would double the time until a window is
// there. It sits in a module that is opened when the first MP4 film is written. Private to this
// folder.

#include "core/film/film_writer.h"

namespace crossflow::core::film {

/// What the module exports: a writer, or null with what went wrong in `failure`.
using MakeMp4 = FilmWriter* (*)(const QString& path, const FilmOptions& options, Failure* failure);
inline constexpr const char* kMakeMp4 = "crossflowMakeMp4Writer";

}  // namespace crossflow::core::film
