// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of jobs of every kind through one engine, a third of them cancelled half way: what the
// process holds then, beside what it held after the first tenth, and whether a canary request still
// gives the same picture. Baseline: the first tenth, when every buffer and cache has been used.
//   crossflow_soak_bench [JOBS]

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "core/engine/torch_engine.h"
#include "core/system/paths.h"
#include "tests/support/resident_memory.h"

namespace {

using namespace crossflow::core;

constexpr int kJobs = 10'000, kParts = 10, kCanaryEvery = 100;

QString prompt(std::mt19937& dice) {
  static const QStringList kWho{QStringLiteral("cat"), QStringLiteral("woman"),
                                QStringLiteral("man"), QStringLiteral("dog"),
                                QStringLiteral("sun"), QStringLiteral("apple")};
  static const QStringList kHow{QStringLiteral("smiling"), QStringLiteral("red"),
                                QStringLiteral("farmer"), QStringLiteral("face"),
                                QStringLiteral("rocket")};
  return kHow[static_cast<qsizetype>(dice() % 5)] + u' ' +
         kWho[static_cast<qsizetype>(dice() % 6)] + u' ' + QString::number(dice() % 97);
}

LatentSource source(std::mt19937& dice) {
  switch (dice() % 4) {
    case 0:
      return PromptLatent{prompt(dice)};
    case 1:
      return BlendLatent{{{prompt(dice), 1}, {prompt(dice), 2}, {prompt(dice), 0.5}}};
    case 2:
      return ExpressionLatent{
          QStringLiteral("\"%1\" + \"%2\"").arg(prompt(dice), prompt(dice)), true, {}};
    default:
      return InterpolatedLatent{prompt(dice), prompt(dice), (dice() % 101) / 100.0};
  }
}

GenerationRequest request(LatentSource from, quint64 seed, int count) {
  GenerationRequest wanted;
  wanted.model = QStringLiteral("starter");
  wanted.source = std::move(from);
  wanted.sampling.steps = 3;
  wanted.sampling.seed = seed;
  wanted.count = wanted.batch = count;
  wanted.precision = Precision::Float32;
  return wanted;
}

/// Of the canary's pixels; empty if there was no picture.
QByteArray canary(Engine& engine) {
  QByteArray hash;
  engine.run(request(PromptLatent{QStringLiteral("red apple")}, 42, 1), {},
             [&hash](const EngineEvent& event) {
               const auto* picture = std::get_if<Picture>(&event);
               if (picture == nullptr) return;
               const QImage& image = picture->image;
               hash =
                   QCryptographicHash::hash(QByteArrayView(image.constBits(), image.sizeInBytes()),
                                            QCryptographicHash::Sha256);
             });
  return hash;
}

/// One job; every third one is told to stop at a moment of its own. False if it failed.
bool job(Engine& engine, std::mt19937& dice) {
  std::stop_source stop;
  const bool cancelled = dice() % 3 == 0;
  auto left = static_cast<int>(dice() % 4);
  const RunResult result =
      engine.run(request(source(dice), dice(), 1 + static_cast<int>(dice() % 3)), stop.get_token(),
                 [&](const EngineEvent& event) {
                   if (cancelled && std::holds_alternative<Progress>(event) && left-- == 0)
                     stop.request_stop();
                 });
  if (const auto* failure = std::get_if<Failure>(&result))
    std::fprintf(stderr, "%s\n", qPrintable(failure->sentence));
  return !std::holds_alternative<Failure>(result);
}

double megabytes() {
  return static_cast<double>(crossflow::tests::residentBytes()) / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const int jobs = argc > 1 ? std::max(kParts, std::atoi(argv[1])) : kJobs;
  EngineOptions options;
  options.modelFolders = {sharedFolder()};
  options.threads = 1;
  const auto engine = makeTorchEngine(options);
  const QByteArray first = canary(*engine);
  int canaries = 1, same = first.isEmpty() ? 0 : 1, failed = 0;
  std::mt19937 dice(1);
  QElapsedTimer timer;
  timer.start();
  double early = 0;
  std::printf("%10s %12s %14s\n", "jobs", "seconds", "resident, MB");
  for (int done = 1; done <= jobs; ++done) {
    failed += job(*engine, dice) ? 0 : 1;
    if (done % kCanaryEvery == 0) {
      ++canaries;
      same += canary(*engine) == first ? 1 : 0;
    }
    if (done % (jobs / kParts) != 0) continue;
    if (early == 0) early = megabytes();
    std::printf("%10d %12.0f %14.1f\n", done, static_cast<double>(timer.elapsed()) / 1000,
                megabytes());
    std::fflush(stdout);
  }
  std::printf(
      "after all jobs beside after a tenth: %.1f MB more, 1 : %.3f; canaries alike: %d of "
      "%d; failed: %d\n",
      megabytes() - early, megabytes() / early, same, canaries, failed);
  return same == canaries && failed == 0 ? 0 : 1;
}
