// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/requests/request.h"

namespace crossflow::core {

/// What a latent source says, in one line for people: file names, picture descriptions, search.
QString describe(const LatentSource& source);

}  // namespace crossflow::core
