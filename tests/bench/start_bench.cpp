// SPDX-License-Identifier: GPL-3.0-or-later
// How soon a new user sees a picture of the starter model: whole processes, as a shell starts them.
// Baseline: the same picture with every solver step, which the preview must beat by far.

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

constexpr int kMore = 8;     // pictures beyond the first, to tell drawing from starting
constexpr int kRepeats = 3;  // the quickest counts: other programs only ever slow a run down

struct Way {
  const char* name;
  QStringList options;
  double wantedSeconds;  // a picture, on two processors
};

/// Seconds of one run of `crossflow render`, start to end; negative if it failed.
double seconds(const QStringList& options, int count) {
  const QTemporaryDir folder;
  QProcess process;
  process.setWorkingDirectory(folder.path());
  process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  QElapsedTimer timer;
  timer.start();
  process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/crossflow"),
                QStringList{QStringLiteral("render"), QStringLiteral("red apple"),
                            QStringLiteral("--batch=1"), QStringLiteral("--output={seed}.png"),
                            QStringLiteral("--count=%1").arg(count)} +
                    options);
  const bool ended = process.waitForFinished(120'000);
  return ended && process.exitCode() == 0 ? static_cast<double>(timer.elapsed()) / 1000 : -1;
}

double quickest(const QStringList& options, int count) {
  double best = seconds(options, count);
  for (int i = 1; i < kRepeats; ++i) best = std::min(best, seconds(options, count));
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const std::vector<Way> ways{
      {"50 steps, guidance", {QStringLiteral("--steps=50"), QStringLiteral("--solver=euler")}, 1.5},
      {"preview", {QStringLiteral("--steps=8"), QStringLiteral("--solver=ab2")}, 0.25}};
  std::printf("%-20s %12s %12s %8s %8s\n", "starter", "first, s", "a picture, s", "wanted",
              "ratio");
  double baseline = 0;
  for (const Way& way : ways) {
    const double first = quickest(way.options, 1), all = quickest(way.options, 1 + kMore);
    if (first < 0 || all < 0) return 1;
    const double each = (all - first) / kMore;
    if (baseline == 0) baseline = each;
    std::printf("%-20s %12.2f %12.3f %8.2f   1 : %.1f\n", way.name, first, each, way.wantedSeconds,
                baseline / each);
  }
  return 0;
}
