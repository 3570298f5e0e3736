// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The options by which every drawing command says how to draw. Only what was given is changed, so
// they also refine a request that came from a picture.

#include <CLI/CLI.hpp>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/session.h"
#include "core/requests/request.h"
#include "core/types/result.h"

namespace crossflow::cli {

struct RequestOptions {
  std::optional<std::string> model, seed, device, preset, solver, precision;
  std::vector<std::string> modelFolders;
  std::string weights;
  std::optional<int> steps, count, batch, threads;
  std::optional<double> guidance, variation;
  std::vector<double> guidanceInterval;  // none or two
  bool tiledDecode = false, together = false;
};

/// --models alone, for commands that draw nothing.
void addModelFolders(CLI::App& command, std::vector<std::string>& folders);

/// `withCount`: whether --count and --batch make sense for this command.
void addRequestOptions(CLI::App& command, RequestOptions& options, bool withCount = true);

/// Puts what was given into `request`. BadInput for a seed that is not a number.
std::optional<core::Failure> applyTo(core::GenerationRequest& request,
                                     const RequestOptions& options);

/// Where the command looks for its model.
ModelPlaces placesOf(const RequestOptions& options);

QStringList toStringList(const std::vector<std::string>& texts);

}  // namespace crossflow::cli
