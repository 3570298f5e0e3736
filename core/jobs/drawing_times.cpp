// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/drawing_times.h"

#include <QJsonDocument>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "core/requests/model_name.h"
#include "core/system/settings.h"

namespace crossflow::core {

namespace {

const Setting<QByteArray> kDrawingTimes{"engine/drawing_times", {}};  // JSON

constexpr double kLongestTime = 7 * 24 * 3600;  // seconds; whatever is longer was no picture's time
constexpr double kNews = 0.05;                  // a smaller change is not written

GenerationRequest byDefault(const QString& model) {
  GenerationRequest request;
  request.model = model;
  return request;
}

QString namesOf(const std::vector<Device>& devices) {
  QStringList names;
  for (const Device& device : devices) {
    // The processor's name is a word of the language.
    const QString name = device.id == QLatin1String("cpu") ? device.id : device.name;
    if (!names.contains(name)) names << name;
  }
  return names.join(QStringLiteral(" + "));
}

}  // namespace

DrawingTimes::DrawingTimes(InferenceService& service, QObject* parent)
    : QObject(parent),
      service_(service),
      times_(QJsonDocument::fromJson(kDrawingTimes.get()).object()) {
  connect(&service_, &InferenceService::devicesListed, this, &DrawingTimes::teach);
  connect(&service_, &InferenceService::jobEvent, this, [this](const JobEvent& event) {
    const auto* picture = std::get_if<Picture>(&event.what);
    if (picture != nullptr && picture->request.device.isEmpty())
      remember(firstModelIn(picture->request.model));
  });
}

void DrawingTimes::teach() {
  if (!devices_.isEmpty()) return;
  devices_ = namesOf(service_.devices().drawing);
  const QJsonObject models = times_.value(devices_).toObject();
  for (auto it = models.begin(); it != models.end(); ++it) {
    const double seconds = it.value().toDouble();
    if (seconds > 0 && seconds < kLongestTime && !service_.estimateAlone(byDefault(it.key())))
      service_.learn(byDefault(it.key()), seconds);
  }
}

void DrawingTimes::remember(const QString& model) {
  const auto seconds = service_.estimateAlone(byDefault(model));
  if (devices_.isEmpty() || model.isEmpty() || !seconds) return;
  QJsonObject models = times_.value(devices_).toObject();
  const double known = models.value(model).toDouble();
  if (std::abs(*seconds - known) <= kNews * known) return;
  models.insert(model, *seconds);
  times_.insert(devices_, models);
  kDrawingTimes.set(QJsonDocument(times_).toJson(QJsonDocument::Compact));
}

}  // namespace crossflow::core
