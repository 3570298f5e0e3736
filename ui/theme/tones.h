// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Colours by meaning. The palette carries them, so painted widgets follow a change of theme like
// all others.

#include <QColor>
#include <QGuiApplication>
#include <QPalette>

namespace crossflow::ui {

enum class Tone {
  Text,
  Muted,
  Faint,
  Accent,
  AccentSoft,
  OnAccent,
  Surface,
  Sunken,
  Canvas,
  Border,
  Danger,
  Success,
  Warning
};

inline QPalette::ColorRole roleOf(Tone tone) {
  switch (tone) {
    case Tone::Text:
      return QPalette::WindowText;
    case Tone::Muted:
      return QPalette::PlaceholderText;
    case Tone::Faint:
      return QPalette::Mid;
    case Tone::Accent:
      return QPalette::Highlight;
    case Tone::AccentSoft:
      return QPalette::Midlight;
    case Tone::OnAccent:
      return QPalette::HighlightedText;
    case Tone::Surface:
      return QPalette::Base;
    case Tone::Sunken:
      return QPalette::AlternateBase;
    case Tone::Canvas:
      return QPalette::Dark;
    case Tone::Border:
      return QPalette::Shadow;
    case Tone::Danger:
      return QPalette::BrightText;
    // Roles that nothing else asks for: the style sheet colours tool tips, and no link is visited.
    case Tone::Success:
      return QPalette::LinkVisited;
    case Tone::Warning:
      return QPalette::ToolTipBase;
  }
  return QPalette::WindowText;
}

inline QColor colourOf(Tone tone) {
  return QGuiApplication::palette().color(roleOf(tone));
}

}  // namespace crossflow::ui
