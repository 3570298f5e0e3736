// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/request_fields.h"

#include <cmath>
#include <limits>

#include "core/types/core_words.h"

namespace crossflow::core {

const QJsonValue RequestFields::take(const char* name) {
  taken_.insert(QLatin1String(name));
  return object_.value(QLatin1String(name));
}

void RequestFields::fail(const char* name, const QString& what) {
  if (fault_) return;
  fault_ = Failure{Failure::Kind::BadInput,
                   CoreWords::tr("\"%1%2\" %3.").arg(path_, QLatin1String(name), what),
                   {}};
}

void RequestFields::read(const char* name, QString& target) {
  const QJsonValue value = take(name);
  if (value.isString())
    target = value.toString();
  else if (!value.isUndefined())
    fail(name, CoreWords::tr("should be a text"));
}

void RequestFields::read(const char* name, bool& target) {
  const QJsonValue value = take(name);
  if (value.isBool())
    target = value.toBool();
  else if (!value.isUndefined())
    fail(name, CoreWords::tr("should be true or false"));
}

void RequestFields::read(const char* name, double& target) {
  const QJsonValue value = take(name);
  if (value.isDouble())
    target = value.toDouble();
  else if (!value.isUndefined())
    fail(name, CoreWords::tr("should be a number"));
}

void RequestFields::read(const char* name, int& target) {
  if (!has(name)) return;
  double number = std::numeric_limits<double>::quiet_NaN();
  read(name, number);
  if (number == std::floor(number) && std::abs(number) <= std::numeric_limits<int>::max())
    target = static_cast<int>(number);
  else
    fail(name, CoreWords::tr("should be a whole number"));
}

void RequestFields::read(const char* name, quint64& target) {
  const QJsonValue value = take(name);
  if (value.isUndefined()) return;
  bool ok = false;
  quint64 number = 0;
  if (value.isString()) {
    number = value.toString().toULongLong(&ok);
  } else if (value.isDouble()) {
    const qint64 whole = value.toInteger(-1);
    ok = whole >= 0;
    number = static_cast<quint64>(whole);
  }
  if (ok)
    target = number;
  else
    fail(name, CoreWords::tr("should be a whole number from 0 to 18446744073709551615"));
}

QJsonObject RequestFields::object(const char* name) {
  const QJsonValue value = take(name);
  if (!value.isObject() && !value.isUndefined()) fail(name, CoreWords::tr("should be an object"));
  return value.toObject();
}

QJsonArray RequestFields::array(const char* name, qsizetype maxSize) {
  const QJsonValue value = take(name);
  if (!value.isArray() && !value.isUndefined()) fail(name, CoreWords::tr("should be a list"));
  QJsonArray array = value.toArray();
  if (array.size() <= maxSize) return array;
  fail(name, CoreWords::tr("has more than %1 entries").arg(maxSize));
  return {};
}

RequestFields RequestFields::element(const char* name, const QJsonArray& array, qsizetype index) {
  const QString path = QStringLiteral("%1[%2]").arg(QLatin1String(name)).arg(index);
  const QJsonValue value = array.at(index);
  if (!value.isObject()) fail(path.toLatin1().constData(), CoreWords::tr("should be an object"));
  return {value.toObject(), path_ + path + u'.', fault_};
}

void RequestFields::finish() {
  for (auto field = object_.constBegin(); field != object_.constEnd(); ++field)
    if (!taken_.contains(field.key()))
      fail(field.key().left(60).toUtf8().constData(),
           CoreWords::tr("is not a field that this version knows"));
}

}  // namespace crossflow::core
