// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Requests as JSON: in pictures, in the history, in files given to the command line. Every object
// carries its version "v"; a newer version is refused, never guessed at.

#include <QByteArray>
#include <QJsonObject>

#include "core/requests/request.h"
#include "core/types/result.h"

namespace crossflow::core {

inline constexpr int kRequestVersion = 1;

/// All fields, in a stable order. Seeds beyond 2^53 are written as text.
QJsonObject toJson(const GenerationRequest& request);

/// Strict: unknown, wrongly typed or out-of-range fields are BadInput naming the field. Fields that
/// are left out have their defaults; "v" and "source" must be there. The result passes faultOf().
Result<GenerationRequest> requestFromJson(const QJsonObject& json);

/// Compact UTF-8, the same bytes for the same request.
QByteArray toJsonText(const GenerationRequest& request);
/// Also refuses what is not a JSON object, is longer than 4 MB or nested too deep.
Result<GenerationRequest> requestFromJsonText(const QByteArray& text);

}  // namespace crossflow::core
