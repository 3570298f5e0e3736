// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_bar.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>

#include "models/base/measures.h"

namespace crossflow::cli {
namespace {

constexpr auto kBetweenUpdates = std::chrono::milliseconds(100);
constexpr int kUsualWidth = 80, kWidestBar = 30;

QString describePhase(const core::Progress& progress) {
  const QString count = QStringLiteral("%1 of %2").arg(progress.done).arg(progress.total);
  switch (progress.phase) {
    case core::Phase::Load:
      return QStringLiteral("Loading the model");
    case core::Phase::Text:
      return QStringLiteral("Reading the prompt");
    case core::Phase::Sample:
      return QStringLiteral("Sampling step ") + count;
    case core::Phase::Decode:
      return QStringLiteral("Decoding picture ") + count;
    case core::Phase::Save:
      break;
  }
  return QStringLiteral("Saving");
}

int terminalWidth(std::FILE* stream) {
  winsize size{};
  const bool known = ::ioctl(::fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : kUsualWidth;
}

}  // namespace

QString progressLine(const core::Progress& progress, std::optional<double> secondsLeft, int width) {
  const double fraction = std::clamp(progress.fraction, 0.0, 1.0);
  const QString before = describePhase(progress);
  QString after = QStringLiteral(" %1 %").arg(static_cast<int>(fraction * 100));
  if (secondsLeft)
    after += QStringLiteral(", ") + QString::fromStdString(durationText(roughly(*secondsLeft))) +
             QStringLiteral(" left");
  const auto room = width - before.size() - after.size() - 3;
  const int bar = static_cast<int>(std::min<qsizetype>(room, kWidestBar));
  if (bar < 5) return QString(before + QLatin1Char(',') + after).left(width);
  const int filled = static_cast<int>(std::lround(bar * fraction));
  return before + QStringLiteral(" [") + QString(filled, QLatin1Char('#')) +
         QString(bar - filled, QLatin1Char('.')) + QLatin1Char(']') + after;
}

ProgressBar::ProgressBar(std::FILE* stream)
    : stream_(stream), terminal_(::isatty(::fileno(stream)) == 1) {}

std::optional<double> ProgressBar::secondsLeft(const core::Progress& progress,
                                               Clock::time_point now) const {
  if (progress.secondsRemaining) return progress.secondsRemaining;
  const double elapsed = std::chrono::duration<double>(now - start_).count();
  if (elapsed < 1 || progress.fraction < 0.05) return std::nullopt;
  return elapsed * (1 - progress.fraction) / progress.fraction;
}

void ProgressBar::show(const core::Progress& progress) {
  const auto now = Clock::now();
  if (!terminal_ || now - last_ < kBetweenUpdates) return;
  last_ = now;
  shown_ = true;
  const QString line =
      progressLine(progress, secondsLeft(progress, now), terminalWidth(stream_) - 1);
  std::fprintf(stream_, "\r\033[K%s", line.toUtf8().constData());
  std::fflush(stream_);
}

void ProgressBar::clear() {
  if (!shown_) return;
  shown_ = false;
  std::fputs("\r\033[K", stream_);
  std::fflush(stream_);
}

}  // namespace crossflow::cli
