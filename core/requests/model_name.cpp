// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/model_name.h"

#include <QDir>
#include <algorithm>
#include <cmath>

namespace crossflow::core {

namespace {

const QLatin1String kArrow(" -> "), kPlace(" at ");
constexpr double kDigits = 1e4;

}  // namespace

QString fadedName(const ModelFade& fade) {
  const double share = std::round(fade.share * kDigits) / kDigits;
  if (share <= 0) return fade.from;
  if (share >= 1) return fade.to;
  return fade.from + kArrow + fade.to + kPlace + QString::number(share);
}

std::optional<ModelFade> fadeIn(const QString& model) {
  const qsizetype arrow = model.indexOf(kArrow), place = model.lastIndexOf(kPlace);
  if (arrow <= 0 || place <= arrow + kArrow.size()) return {};
  bool number = false;
  ModelFade fade{model.left(arrow), model.mid(arrow + kArrow.size(), place - arrow - kArrow.size()),
                 model.mid(place + kPlace.size()).toDouble(&number)};
  if (!number || !(fade.share >= 0 && fade.share <= 1)) return {};
  return fade;
}

QString modelAlong(const QStringList& models, double place) {
  const auto ways = static_cast<double>(models.size() - 1);
  if (ways < 1) return models.front();
  const double along = std::clamp(place, 0.0, 1.0) * ways;
  const double way = std::min(std::floor(along), ways - 1);
  const auto at = static_cast<qsizetype>(way);
  return fadedName({models[at], models[at + 1], along - way});
}

bool namesWeights(const QString& model) {
  return QDir::isAbsolutePath(model) && !fadeIn(model);
}

QStringList modelsIn(const QString& model) {
  const auto fade = fadeIn(model);
  return fade ? QStringList{fade->from, fade->to} : QStringList{model};
}

QString firstModelIn(const QString& model) {
  return modelsIn(model).front();
}

}  // namespace crossflow::core
