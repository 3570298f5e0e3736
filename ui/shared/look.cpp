// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/look.h"

#include "core/requests/request_json.h"
#include "ui/shared/seed_field.h"

namespace crossflow::ui {

Look freshLook() {
  Look look;
  look.request.sampling.seed = SeedField::draw();
  return look;
}

QJsonObject lookToJson(const Look& look) {
  core::GenerationRequest request = look.request;
  request.source = core::PromptLatent{QStringLiteral("-")};
  return {{QStringLiteral("request"), core::toJson(request)},
          {QStringLiteral("locked"), look.seedLocked}};
}

std::optional<Look> lookFromJson(const QJsonObject& json) {
  auto request = core::requestFromJson(json[QStringLiteral("request")].toObject());
  if (!request.ok()) return std::nullopt;
  return Look{*request, json[QStringLiteral("locked")].toBool()};
}

}  // namespace crossflow::ui
