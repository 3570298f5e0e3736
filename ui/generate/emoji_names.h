// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace crossflow::ui {

/// `text` with every emoji replaced by its English name ("penguin"), which is what models read.
/// Texts without emoji come back unchanged.
QString withEmojiNamed(const QString& text);

}  // namespace crossflow::ui
