// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

#include "ui/theme/tones.h"

namespace crossflow::ui {

/// resources/icons/<name>.svg in the colour of `tone`, of the accent when checked; sharp at any
/// scale and always in the colours of the present theme.
QIcon icon(const char* name, Tone tone = Tone::Text);

}  // namespace crossflow::ui
