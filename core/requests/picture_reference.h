// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "@holiday" where a prompt could stand: a picture of the user's own, kept as a text latent.

#include <QString>
#include <functional>

#include "core/requests/request.h"

namespace crossflow::core {

/// The name in a text that is "@name" and nothing else; empty: the text is a prompt.
QString pictureNameIn(const QString& prompt);

/// What stands for the picture of this name.
QString referenceTo(const QString& name);

/// Letters, digits, - and _, at most 60; neither end is a hyphen. Also good as a file's name.
bool isPictureName(const QString& name);

/// Puts every name that the expression uses and does not define into its names, if it is that of a
/// picture that is kept. Others stay unknown: evaluateExpression() complains about them.
void namePictures(ExpressionLatent& source, const std::function<bool(const QString&)>& kept);

}  // namespace crossflow::core
