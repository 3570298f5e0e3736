// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace crossflow::ui {

/// A few captions of a source of training data, spread over it: a start for the watched prompts.
/// Knows a folder of texts, JSONL (JourneyDB's, too), CSV and COCO's captions, or a folder that
/// holds such a list. Blocks while it reads at most a megabyte of however long a list; what it
/// cannot read gives none.
QStringList captionSamples(const QString& path, int count);

}  // namespace crossflow::ui
