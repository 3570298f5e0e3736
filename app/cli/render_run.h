// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs requests through the engine and hands every finished picture on: what render, blend,
// arithmetic and interpolate have in common.

#include <functional>
#include <optional>
#include <vector>

#include "app/cli/picture_output.h"
#include "app/cli/picture_score.h"
#include "app/cli/session.h"
#include "core/requests/request.h"

namespace crossflow::cli {

/// Called for each finished picture in order, on a thread beside the one that draws the next; a
/// failure ends the run.
using TakePicture = std::function<std::optional<core::Failure>(const core::Picture&)>;

/// Checks all requests before anything is loaded. Blocks until all pictures are made, Ctrl-C was
/// heard (what was taken stays) or something failed; prints accordingly.
ExitCode runRequests(Session& session, const ModelPlaces& places,
                     const std::vector<core::GenerationRequest>& requests, const TakePicture& take);

/// The same with every picture saved and its path printed.
ExitCode renderToFiles(Session& session, const ModelPlaces& places,
                       const std::vector<core::GenerationRequest>& requests,
                       const PictureOutputOptions& output, PictureScore* score = nullptr);

/// --dry-run: says what would be drawn, how much work it is and where it goes; draws nothing.
ExitCode printPlan(Session& session, const ModelPlaces& places,
                   const std::vector<core::GenerationRequest>& requests);

}  // namespace crossflow::cli
