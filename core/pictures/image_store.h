// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where finished pictures go by themselves.

#include <QString>
#include <functional>
#include <variant>

#include "core/engine/job_event.h"
#include "core/types/failure.h"

namespace crossflow::core {

/// Writes one finished picture; called on the worker thread. Returns the path or what went wrong.
using PictureSaver = std::function<std::variant<QString, Failure>(const Picture&)>;

/// Writes pictures to <folder>/<day>/<prompt>-<seed>.png with their request inside; a name that is
/// taken gets a number. Runs on the worker as a job's last step and blocks until the file is safe.
PictureSaver makePictureSaver(const QString& folder);

}  // namespace crossflow::core
