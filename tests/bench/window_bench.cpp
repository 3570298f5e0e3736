// SPDX-License-Identifier: GPL-3.0-or-later
// How soon the window is on the screen, and what it costs when nobody touches it: whole processes,
// as a menu starts them, each with a data folder and settings of its own. Baseline: a Qt program
// that shows an empty window and nothing else, in the same run.

#include <unistd.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <QWidget>
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <vector>

namespace {

constexpr int kStarts = 10;
constexpr int kPatience = 60'000;     // milliseconds
constexpr int kSettle = 5000;         // after the engine was loaded behind the window
constexpr int kIdle = 10'000;         // watched
constexpr double kWantedSeconds = 1;  // from start to visible
constexpr double kWantedIdle = 0.01;  // of one processor
constexpr const char* kEmpty = "--empty-window";

/// The baseline, in a process of its own: ends when its window has been painted.
class EmptyWindow : public QWidget {
 protected:
  void paintEvent(QPaintEvent*) override { QTimer::singleShot(0, qApp, &QCoreApplication::quit); }
};

QProcessEnvironment homeIn(const QString& folder) {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
    environment.insert(QLatin1String(name), folder);
  }
  return environment;
}

double emptyWindowSeconds() {
  QProcess process;
  process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  QElapsedTimer timer;
  timer.start();
  process.start(QCoreApplication::applicationFilePath(), {QLatin1String(kEmpty)});
  return process.waitForFinished(kPatience) ? static_cast<double>(timer.elapsed()) / 1000 : -1;
}

/// The program, from its start on; ended when this goes.
class Studio {
 public:
  Studio() {
    process_.setProcessEnvironment(homeIn(folder_.path()));
    timer_.start();
    process_.start(QCoreApplication::applicationDirPath() + QStringLiteral("/crossflow-studio"),
                   {QStringLiteral("--data"), folder_.path()});
  }
  ~Studio() {
    process_.terminate();
    if (!process_.waitForFinished(kPatience)) process_.kill();
  }

  /// Seconds from the start until the log has `words`; negative if it never has them.
  double secondsUntil(const char* words) {
    while (timer_.elapsed() < kPatience && process_.state() != QProcess::NotRunning) {
      QFile log(folder_.filePath(QStringLiteral("log/crossflow-studio.log")));
      if (log.open(QIODevice::ReadOnly) && log.readAll().contains(words)) {
        return static_cast<double>(timer_.elapsed()) / 1000;
      }
      QThread::msleep(2);
      process_.waitForReadyRead(0);  // lets QProcess notice an end
    }
    return -1;
  }

  /// Seconds of processor time so far.
  double processorSeconds() const {
    QFile file(QStringLiteral("/proc/%1/stat").arg(process_.processId()));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const double ticks = fields.value(11).toDouble() + fields.value(12).toDouble();
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
  }

 private:
  QTemporaryDir folder_;
  QProcess process_;
  QElapsedTimer timer_;
};

struct Starts {
  std::vector<double> empty, visible, engine;
  double idle = 0;
};

bool measure(Starts& starts) {
  for (int i = 0; i < kStarts; ++i) {
    starts.empty.push_back(emptyWindowSeconds());
    Studio studio;
    starts.visible.push_back(studio.secondsUntil("window on the screen"));
    starts.engine.push_back(studio.secondsUntil("engine ready"));
    if (starts.engine.back() < 0) return false;
    if (i + 1 < kStarts) continue;
    QThread::msleep(kSettle);
    const double before = studio.processorSeconds();
    QThread::msleep(kIdle);
    starts.idle = (studio.processorSeconds() - before) * 1000 / kIdle;
  }
  return true;
}

void print(const char* name, std::vector<double> seconds, double wanted) {
  std::sort(seconds.begin(), seconds.end());
  const double middle = seconds[seconds.size() / 2];
  std::printf("%-24s %8.2f %8.2f %8.2f", name, seconds.front(), middle, seconds.back());
  if (wanted > 0) std::printf(" %8.2f   1 : %.1f", wanted, wanted / middle);
  std::printf("\n");
}

int bench() {
  Starts starts;
  if (!measure(starts)) {
    std::fprintf(stderr, "the program did not start\n");
    return 1;
  }
  std::printf("%-24s %8s %8s %8s %8s\n", "seconds, ten starts", "best", "middle", "worst",
              "wanted");
  print("empty Qt window", starts.empty, 0);
  print("window on the screen", starts.visible, kWantedSeconds);
  print("engine behind it ready", starts.engine, 0);
  std::printf("idle: %.2f %% of one processor, wanted %.0f %%\n", starts.idle * 100,
              kWantedIdle * 100);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
      qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
  }
  if (argc > 1 && std::strcmp(argv[1], kEmpty) == 0) {
    QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1280, 820);
    window.show();
    return QApplication::exec();
  }
  QCoreApplication application(argc, argv);
  return bench();
}
