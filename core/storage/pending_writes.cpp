// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/pending_writes.h"

#include <spdlog/spdlog.h>

#include <QElapsedTimer>
#include <QThread>
#include <utility>

#include "core/storage/database.h"

namespace crossflow::core {

namespace {

constexpr int kPauseMilliseconds = 200;
constexpr qint64 kLastChanceMilliseconds = 5000;

}  // namespace

PendingWrites::PendingWrites(QObject* parent) : QObject(parent) {
  again_.setInterval(kPauseMilliseconds);
  connect(&again_, &QTimer::timeout, this, &PendingWrites::retry);
}

PendingWrites::~PendingWrites() {
  QElapsedTimer clock;
  clock.start();
  for (retry(); !waiting_.empty() && clock.elapsed() < kLastChanceMilliseconds; retry())
    QThread::msleep(kPauseMilliseconds);
  if (!waiting_.empty())
    spdlog::error("another program held the history to the end; {} changes were not written",
                  waiting_.size());
}

std::optional<Failure> PendingWrites::write(std::function<void()> work) {
  std::optional<Failure> failure;
  if (waiting_.empty() && attempt(work, failure)) return failure;
  if (waiting_.empty()) spdlog::warn("another program holds the history; changes wait");
  waiting_.push_back(std::move(work));
  again_.start();
  return std::nullopt;
}

/// False if the database is locked.
bool PendingWrites::attempt(const std::function<void()>& work,
                            std::optional<Failure>& failure) const {
  try {
    work();
  } catch (const StorageError& error) {
    if (error.busy()) return false;
    failure = error.failure();
  }
  return true;
}

void PendingWrites::retry() {
  while (!waiting_.empty()) {
    std::optional<Failure> failure;
    if (!attempt(waiting_.front(), failure)) return;
    if (failure) spdlog::error("{}", failure->sentence.toStdString());
    waiting_.pop_front();
  }
  again_.stop();
}

}  // namespace crossflow::core
