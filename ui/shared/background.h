// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For work that would hold up a frame (files, scaling): runs `work` on a pool thread and hands its
// result to `done` on the GUI thread, if `context` still lives. Values only.

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>
#include <memory>
#include <utility>

#include "core/system/on_pool.h"

namespace crossflow::ui {

template <typename Work, typename Done>
void inBackground(QObject* context, Work work, Done done) {
  // The guard is made and read on the GUI thread only; the pool thread merely carries it.
  auto guard = std::make_shared<QPointer<QObject>>(context);
  auto task = [guard, work = std::move(work), done = std::move(done)]() mutable {
    auto result = work();
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [guard = std::move(guard), result = std::move(result), done = std::move(done)]() mutable {
          if (!guard->isNull()) done(std::move(result));
        },
        Qt::QueuedConnection);
  };
  core::onPool(*QThreadPool::globalInstance(), std::move(task));
}

}  // namespace crossflow::ui
