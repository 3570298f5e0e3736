// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/jobs/inference_worker.h"

namespace crossflow::core {

/// Writes pictures to <folder>/<day>/<prompt>-<seed>.png with their request inside; a name that is
/// taken gets a number. Runs on the worker as a job's last step and blocks until the file is safe.
PictureSaver makePictureSaver(const QString& folder);

}  // namespace crossflow::core
