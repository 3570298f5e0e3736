// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Work for threads of a pool: files, checksums, scaling, whatever would hold up a frame.

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QRunnable>
#include <QThreadPool>
#include <atomic>
#include <memory>
#include <utility>

namespace crossflow::core {

/// What onPool() gives to a pool. Qt's own lock hands it over. The counter says so once more, where
/// a thread sanitizer sees it: Qt is not built for one.
template <typename Work>
class PoolWork final : public QRunnable {
 public:
  explicit PoolWork(Work work) : work_(std::move(work)) {
    given_.fetch_add(1, std::memory_order_release);
  }
  void run() override {
    given_.load(std::memory_order_acquire);
    work_();
  }

 private:
  static inline std::atomic<unsigned> given_{0};

  Work work_;
};

/// Runs `work` on a thread of `pool` as soon as one is free, and destroys it there. Does not block.
template <typename Work>
void onPool(QThreadPool& pool, Work work) {
  pool.start(new PoolWork<Work>(std::move(work)));  // deletes itself: QRunnable::autoDelete
}

/// Runs `work` on a thread of `pool` and hands its result to `done` on the GUI thread, if `context`
/// still lives. Values only. Called on the GUI thread.
template <typename Work, typename Done>
void inBackground(QObject* context, Work work, Done done,
                  QThreadPool& pool = *QThreadPool::globalInstance()) {
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
  onPool(pool, std::move(task));
}

}  // namespace crossflow::core
