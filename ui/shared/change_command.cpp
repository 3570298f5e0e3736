// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/change_command.h"

#include <QCoreApplication>
#include <array>
#include <utility>

namespace crossflow::ui {

namespace {

constexpr std::array kNames{
    std::pair{EditField::Prompt, QT_TRANSLATE_NOOP("EditField", "Prompt")},
    std::pair{EditField::Model, QT_TRANSLATE_NOOP("EditField", "Model")},
    std::pair{EditField::Steps, QT_TRANSLATE_NOOP("EditField", "Steps")},
    std::pair{EditField::Guidance, QT_TRANSLATE_NOOP("EditField", "Guidance")},
    std::pair{EditField::Variation, QT_TRANSLATE_NOOP("EditField", "Variation")},
    std::pair{EditField::Seed, QT_TRANSLATE_NOOP("EditField", "Seed")},
    std::pair{EditField::Pictures, QT_TRANSLATE_NOOP("EditField", "Pictures")},
    std::pair{EditField::AtATime, QT_TRANSLATE_NOOP("EditField", "At a time")},
    std::pair{EditField::Solver, QT_TRANSLATE_NOOP("EditField", "Solver")},
    std::pair{EditField::Precision, QT_TRANSLATE_NOOP("EditField", "Precision")},
    std::pair{EditField::Tiles, QT_TRANSLATE_NOOP("EditField", "Decode in tiles")},
    std::pair{EditField::Preset, QT_TRANSLATE_NOOP("EditField", "Preset")},
    std::pair{EditField::Example, QT_TRANSLATE_NOOP("EditField", "Example")},
    std::pair{EditField::PictureSettings,
              QT_TRANSLATE_NOOP("EditField", "Settings from a picture")},
    std::pair{EditField::Mode, QT_TRANSLATE_NOOP("EditField", "Way to explore")},
    std::pair{EditField::Position, QT_TRANSLATE_NOOP("EditField", "Position")},
    std::pair{EditField::From, QT_TRANSLATE_NOOP("EditField", "From")},
    std::pair{EditField::To, QT_TRANSLATE_NOOP("EditField", "To")},
    std::pair{EditField::Swap, QT_TRANSLATE_NOOP("EditField", "Swap")},
    std::pair{EditField::Mix, QT_TRANSLATE_NOOP("EditField", "Mixing method")},
    std::pair{EditField::SharedNoise, QT_TRANSLATE_NOOP("EditField", "Same noise at both ends")},
    std::pair{EditField::Beyond, QT_TRANSLATE_NOOP("EditField", "Go beyond the ends")},
    std::pair{EditField::EvenSteps, QT_TRANSLATE_NOOP("EditField", "Even steps")},
    std::pair{EditField::Frames, QT_TRANSLATE_NOOP("EditField", "Frames")},
    std::pair{EditField::Corner, QT_TRANSLATE_NOOP("EditField", "Prompt of a corner")},
    std::pair{EditField::Corners, QT_TRANSLATE_NOOP("EditField", "Prompts of the pad")},
    std::pair{EditField::Dot, QT_TRANSLATE_NOOP("EditField", "Dot on the pad")},
    std::pair{EditField::Path, QT_TRANSLATE_NOOP("EditField", "Path on the pad")},
    std::pair{EditField::KeyPrompt, QT_TRANSLATE_NOOP("EditField", "Prompt of a key")},
    std::pair{EditField::Keys, QT_TRANSLATE_NOOP("EditField", "Keys")},
    std::pair{EditField::KeyTime, QT_TRANSLATE_NOOP("EditField", "Time of a key")},
    std::pair{EditField::Easing, QT_TRANSLATE_NOOP("EditField", "Easing")},
    std::pair{EditField::Hold, QT_TRANSLATE_NOOP("EditField", "Hold")},
    std::pair{EditField::Loop, QT_TRANSLATE_NOOP("EditField", "At the end")},
    std::pair{EditField::FramesPerSecond, QT_TRANSLATE_NOOP("EditField", "Frames per second")},
    std::pair{EditField::Expression, QT_TRANSLATE_NOOP("EditField", "Expression")},
    std::pair{EditField::Weight, QT_TRANSLATE_NOOP("EditField", "Weight")},
    std::pair{EditField::Standardise, QT_TRANSLATE_NOOP("EditField", "Standardise the result")},
};

}  // namespace

QString fieldName(EditField field) {
  for (const auto& [each, name] : kNames) {
    if (each == field) return QCoreApplication::translate("EditField", name);
  }
  return {};
}

}  // namespace crossflow::ui
