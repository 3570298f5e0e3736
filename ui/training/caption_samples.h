// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace crossflow::ui {

/// A few captions of a source of training data, spread over it: a start for the watched prompts.
/// Blocks while it reads at most a megabyte; what it cannot read gives none.
QStringList captionSamples(const QString& path, int count);

}  // namespace crossflow::ui
