// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A fake engine that paints emoji for the words of a prompt, for pictures of the pages.

#include <QPainter>

#include "tests/support/fake_engine.h"

namespace crossflow::tests {

FakeScript emojiScript();

/// The emoji that a prompt names, 96 pixels high in the middle of 128.
void drawGlyph(QPainter& painter, const QString& prompt, double opacity);

}  // namespace crossflow::tests
