// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What GenerationRequest::model may say besides the id of a model that was found: the path of a
// file of weights or of a run's checkpoint, and a place between two of either. Names rather than
// further fields, so that pictures, histories and command lines carry them as they are.

#include <QStringList>
#include <optional>

namespace crossflow::core {

/// Networks between two of the same sizes: (1 - share) * from + share * to.
struct ModelFade {
  QString from, to;
  double share = 0;  // 0..1
  bool operator==(const ModelFade&) const = default;
};

/// "FROM -> TO at 0.35"; at its ends the name of that end alone. A share has four digits.
QString fadedName(const ModelFade& fade);

/// None where the name is not of that form, or the share not within 0..1.
std::optional<ModelFade> fadeIn(const QString& model);

/// At `place` in 0..1 along `models`, which are equally far apart; one or more.
QString modelAlong(const QStringList& models, double place);

/// Whether it is a path rather than an id.
bool namesWeights(const QString& model);

/// Both ends of a fade, or the one model.
QStringList modelsIn(const QString& model);

/// A model's id, of a fade that of its beginning: where defaults are looked up.
QString firstModelIn(const QString& model);

}  // namespace crossflow::core
