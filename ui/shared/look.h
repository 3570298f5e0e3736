// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <optional>

#include "core/requests/request.h"

namespace crossflow::ui {

/// Everything about a picture but what it shows; one value, so that one undo step restores it.
struct Look {
  core::GenerationRequest request;  // its source belongs to the page
  bool seedLocked = false;
  bool operator==(const Look&) const = default;
};

/// Defaults and a seed of its own.
Look freshLook();

/// For the session. The source is left out: a page keeps its own, which may be unfinished.
QJsonObject lookToJson(const Look& look);
std::optional<Look> lookFromJson(const QJsonObject& json);

}  // namespace crossflow::ui
