// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshot_runs.h"

#include <QCoreApplication>
#include <QPainter>

#include "tests/support/learning_run.h"
#include "tests/ui/emoji_script.h"

namespace crossflow::tests {

namespace {

QImage sampleOf(const QString& prompt, double done) {
  QImage image(128, 128, QImage::Format_RGB32);
  image.fill(QColor(250, 248, 252));
  QPainter painter(&image);
  drawGlyph(painter, prompt, done);
  painter.end();
  // What is not learnt yet is a blur.
  const int side = std::max(3, static_cast<int>(96 * done * done));
  return image.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
      .scaled(96, 96, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

}  // namespace

const QStringList& watchedPrompts() {
  static const QStringList kPrompts{QStringLiteral("a smiling cat with heart eyes"),
                                    QStringLiteral("a fox in the forest"),
                                    QStringLiteral("a house in a garden"),
                                    QStringLiteral("a rocket"),
                                    QStringLiteral("a pink flower"),
                                    QStringLiteral("a whale"),
                                    QStringLiteral("the sun with a face"),
                                    QStringLiteral("a robot")};
  return kPrompts;
}

void makeRuns(const QString& runs) {
  RunFolder slow(runs, QStringLiteral("emoji, half the rate"));
  learn(slow.config(watchedPrompts()), 0, 8000, 0.27);
  slow.checkpoint(8000).status(QStringLiteral("finished"), 8000, 8000);
  RunFolder holiday(runs, QStringLiteral("holiday pictures"));
  learn(holiday.config(watchedPrompts()), 0, 1200, 0.3);
  holiday.checkpoint(1000)
      .error(1, QStringLiteral("out_of_memory"),
             QStringLiteral("The memory of the second graphics card is full."),
             QStringLiteral("Take smaller parts per batch, or compute activations twice."), 1210)
      .status(QStringLiteral("failed"), 1210, 20'000);
  RunFolder emojiRun(runs, QStringLiteral("emoji"));
  emojiRun.config(watchedPrompts());
  for (int step = 500; step <= 3500; step += 500) {
    std::vector<QImage> pictures;
    learn(emojiRun, step - 500, step);
    for (const QString& prompt : watchedPrompts())
      pictures.push_back(sampleOf(prompt, step / 3600.0));
    emojiRun.sample(step, pictures).checkpoint(step, 400 + step / 10);
    emojiRun.event(QStringLiteral("evaluation"), step,
                   {{QStringLiteral("fid"), 160.0 - step / 30.0},
                    {QStringLiteral("clip_score"), 0.18 + step / 40'000.0}});
  }
  learn(emojiRun, 3500, 3900);
  writeFile(emojiRun.path() + QStringLiteral("/checkpoints/best.json"), R"({"step":3500})");
  emojiRun.log(
      "[info] 1 process on the processor, 985,275 parameters\n"
      "[info] step 3500: saved checkpoints/3500.ckpt in 0.4 s\n");
  emojiRun.status(QStringLiteral("running"), 3900, 8000, QCoreApplication::applicationPid());
}

}  // namespace crossflow::tests
