// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/piece_counter.h"

#include <QMetaObject>
#include <exception>
#include <utility>

namespace crossflow::core {

PieceCounter::PieceCounter(EngineFactory factory, QObject* parent)
    : QObject(parent),
      factory_(std::move(factory)),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

PieceCounter::~PieceCounter() = default;

void PieceCounter::count(const QString& model, const QString& prompt) {
  {
    const std::lock_guard lock(mutex_);
    question_ = Question{model, prompt};
  }
  asked_.notify_one();
}

void PieceCounter::work(const std::stop_token& stop) {
  std::unique_ptr<Engine> engine;
  while (true) {
    Question question;
    {
      std::unique_lock lock(mutex_);
      if (!asked_.wait(lock, stop, [this] { return question_.has_value(); })) return;
      question = *std::exchange(question_, std::nullopt);
    }
    std::optional<PieceCount> answer;
    try {
      if (!engine) engine = factory_();
      answer = engine->countPieces(question.model, question.prompt);
    } catch (const std::exception&) {
      continue;  // the workers say what is wrong with the engine; here it is only not counted
    }
    if (!answer) continue;
    QMetaObject::invokeMethod(
        this,
        [this, question, pieces = answer->pieces, read = answer->read] {
          Q_EMIT counted(question.prompt, pieces, read);
        },
        Qt::QueuedConnection);
  }
}

}  // namespace crossflow::core
