// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/figures/event_tailer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <limits>

#include "core/system/bounded_file.h"

namespace crossflow::core {

namespace protocol = training::protocol;

namespace {

constexpr qint64 kBeginning = 64;  // bytes that tell a replaced file from a longer one

std::optional<RunEventKind> kindOf(const QString& word) {
  const auto& names = protocol::kEventKindNames;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (word == QLatin1String(names[i].data(), static_cast<qsizetype>(names[i].size())))
      return static_cast<RunEventKind>(i);
  return std::nullopt;
}

// JSON has no NaN: the trainer writes null for a bin without samples.
std::vector<double> numbersOf(const QJsonArray& array) {
  std::vector<double> numbers;
  numbers.reserve(static_cast<std::size_t>(array.size()));
  for (const QJsonValue value : array)
    numbers.push_back(value.toDouble(std::numeric_limits<double>::quiet_NaN()));
  return numbers;
}

QString sharedName(const QString& name, QHash<QByteArray, QString>& names) {
  QString& kept = names[name.toUtf8()];
  if (kept.isNull()) kept = name;
  return kept;
}

bool isFrame(const QString& name) {
  return name == QLatin1String("v") || name == QLatin1String("time") ||
         name == QLatin1String("step") || name == QLatin1String("kind");
}

void takeField(const QString& name, const QJsonValue& value, RunEvent& event,
               QHash<QByteArray, QString>& names) {
  if (value.isDouble() && !isFrame(name)) {
    event.values.emplace_back(sharedName(name, names), value.toDouble());
  } else if (value.isArray() &&
             (name == QLatin1String("loss_by_time") || name == QLatin1String("by_time"))) {
    event.lossByTime = numbersOf(value.toArray());
  } else if (name == QLatin1String("file")) {
    event.file = value.toString();
  } else if (name == QLatin1String("text") || name == QLatin1String("reason")) {
    event.text = value.toString();
  }
}

}  // namespace

std::optional<double> RunEvent::value(const QString& name) const {
  for (const auto& [known, number] : values)
    if (known == name) return number;
  return std::nullopt;
}

std::optional<RunEvent> parseRunEvent(const QByteArray& line, QHash<QByteArray, QString>& names) {
  const QJsonObject object = QJsonDocument::fromJson(line).object();
  const auto kind = kindOf(object.value(QLatin1String("kind")).toString());
  const QJsonValue step = object.value(QLatin1String("step"));
  if (!kind || !step.isDouble() || step.toInteger(-1) < 0) return std::nullopt;
  RunEvent event;
  event.kind = *kind;
  event.step = step.toInteger();
  event.time = object.value(QLatin1String("time")).toDouble();
  event.values.reserve(static_cast<std::size_t>(object.size()));
  for (auto field = object.constBegin(); field != object.constEnd(); ++field)
    takeField(field.key(), field.value(), event, names);
  return event;
}

bool EventTailer::wasReplaced(const QByteArray& beginning, qint64 size) const {
  return size < offset_ || !beginning.startsWith(beginning_);
}

void EventTailer::take(const QByteArray& block, News& news) {
  for (qsizetype at = 0; at < block.size();) {
    const qsizetype end = block.indexOf('\n', at);
    const QByteArray line = QByteArray::fromRawData(block.constData() + at, end - at);
    at = end + 1;
    if (line.trimmed().isEmpty()) continue;
    if (auto event = parseRunEvent(line, names_)) news.events.push_back(std::move(*event));
  }
}

EventTailer::News EventTailer::poll(qint64 portion) {
  News news;
  QFile file(file_);
  if (!openOrdinary(file)) return news;
  const QByteArray beginning = file.read(kBeginning);
  if (wasReplaced(beginning, file.size())) {
    news.restarted = offset_ > 0;
    offset_ = 0;
  }
  if (offset_ >= file.size() || !file.seek(offset_)) return news;
  QByteArray block = file.read(portion);
  const bool full = block.size() == portion;
  const qsizetype whole = block.lastIndexOf('\n') + 1;
  if (whole > 0) {
    block.truncate(whole);
    take(block, news);
  } else if (!full) {
    return news;
  }  // else no line is that long, and what is left of it is not an event either
  offset_ += block.size();
  // Only what was parsed: a line that is still being written may yet change its length.
  beginning_ = beginning.left(std::min(kBeginning, offset_));
  news.more = full;
  return news;
}

}  // namespace crossflow::core
