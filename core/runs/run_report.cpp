// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_report.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <algorithm>
#include <array>

#include "core/runs/event_tailer.h"
#include "core/runs/run_estimate.h"
#include "core/runs/run_files.h"
#include "core/runs/run_reader.h"
#include "core/runs/smoothed_series.h"
#include "core/runs/svg_plot.h"
#include "core/system/atomic_file.h"
#include "training/protocol/run_protocol.h"

namespace crossflow::core {

namespace protocol = training::protocol;

namespace {

constexpr char kHead[] = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="CrossFlow Studio">
<style>
:root { color-scheme: light dark; --back: #fff; --text: #1c1e21; --soft: #666b73; --line: #dfe2e6; }
@media (prefers-color-scheme: dark) {
  :root { --back: #17191c; --text: #e6e8eb; --soft: #9aa1ab; --line: #33373d; } }
body { background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif;
  max-width: 780px; margin: 32px auto; padding: 0 20px; }
h1 { font-size: 26px; margin: 0; } h2 { font-size: 18px; margin: 36px 0 8px; }
.soft { color: var(--soft); } .problem { border-left: 3px solid #d64545; padding-left: 12px; }
table { border-collapse: collapse; } td, th { padding: 3px 18px 3px 0; text-align: left;
  border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
svg { width: 100%; height: auto; margin: 8px 0; } svg text { font: 11px system-ui, sans-serif;
  fill: var(--soft); } svg .title { font-size: 13px; fill: var(--text); }
.grid { stroke: var(--line); } polyline { fill: none; stroke-width: 1.4; stroke-linejoin: round; }
figure { margin: 12px 0; } img { max-width: 100%; border-radius: 4px; }
pre { overflow-x: auto; font-size: 12.5px; }
)";

// Told apart by people who see few colours, too.
constexpr std::array kPalette{"#0072b2", "#e69f00", "#009e73", "#cc79a7",
                              "#d55e00", "#56b4e9", "#8c6d31", "#7f7f7f"};

struct PlotKind {
  const char* title;
  std::vector<const char*> names;  // a trailing '*' stands for any ending
  bool logValues = false;
};

const std::vector<PlotKind>& plotKinds() {
  static const std::vector<PlotKind> kinds{
      {"Loss", {"loss"}, true},
      {"Flow by stage", {"flow", "flow_*"}, true},
      {"Contrastive term", {"contrastive"}},
      {"KL term", {"kl"}, true},
      {"Reconstruction", {"l1", "l2"}, true},
      {"Loss by time", {"loss_by_time.*"}, true},
      {"Validation at fixed times", {"validation.flow*", "validation.loss*"}, true},
      {"Signal to noise, dB", {"psnr", "validation.psnr", "evaluation.psnr"}},
      {"FID", {"evaluation.fid"}},
      {"CLIP score", {"evaluation.clip_score"}},
      {"Learning rate", {"lr"}},
      {"Gradient norm", {"gradient_norm"}, true},
      {"Pictures per second", {"pictures_per_second"}},
      {"Memory, bytes", {"memory_bytes"}},
  };
  return kinds;
}

bool fits(const QString& name, const char* pattern) {
  const QLatin1String text(pattern);
  return text.endsWith(u'*') ? name.startsWith(text.chopped(1)) : name == text;
}

QString escaped(const QString& text) {
  return text.toHtmlEscaped();
}

QString dateText(double unixSeconds) {
  if (unixSeconds <= 0) return QStringLiteral("–");
  return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(unixSeconds * 1000))
      .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString styleOfCurves() {
  QString style;
  for (std::size_t i = 0; i < kPalette.size(); ++i)
    style +=
        QStringLiteral(".c%1{stroke:%2}svg .t%1{fill:%2}").arg(i).arg(QLatin1String(kPalette[i]));
  return style;
}

QString summary(const RunRecord& run) {
  QString html = QStringLiteral(
                     "<h1>%1</h1>\n<p class=\"soft\">%2 · step %3 of %4 · %5 process%6 · "
                     "started %7</p>\n")
                     .arg(escaped(run.name), conditionWord(run.condition))
                     .arg(run.step)
                     .arg(run.steps)
                     .arg(run.world)
                     .arg(run.world == 1 ? QString() : QStringLiteral("es"),
                          dateText(std::max(run.started, run.created)));
  if (run.problem)
    html += QStringLiteral("<p class=\"problem\">%1<br><span class=\"soft\">%2</span></p>\n")
                .arg(escaped(run.problem->sentence), escaped(run.problem->suggestion));
  return html;
}

QString plots(const RunMetrics& metrics, const ReportOptions& options) {
  QString html;
  const QStringList names = metrics.names();
  for (const PlotKind& kind : plotKinds()) {
    SvgPlot plot{QLatin1String(kind.title), {}, kind.logValues, options.columns};
    std::vector<MetricSeries> smooth;
    smooth.reserve(static_cast<std::size_t>(names.size()));
    for (const QString& name : names)
      if (std::any_of(kind.names.begin(), kind.names.end(),
                      [&name](const char* pattern) { return fits(name, pattern); })) {
        smooth.push_back(smoothed(metrics.series(name), options.smoothing));
        plot.curves.push_back({name, &smooth.back()});
      }
    html += svgOf(plot);
  }
  return html.isEmpty() ? html : QStringLiteral("<h2>Curves</h2>\n") + html;
}

QString samples(const ReportContent& content) {
  if (content.samples.empty()) return {};
  QString html = QStringLiteral("<h2>Samples</h2>\n");
  for (const auto& [step, png] : content.samples)
    html += QStringLiteral(
                "<figure><img alt=\"Samples at step %1\" src=\"data:image/png;base64,"
                "%2\"><figcaption class=\"soft\">Step %1</figcaption></figure>\n")
                .arg(step)
                .arg(QString::fromLatin1(png.toBase64()));
  return html;
}

QString scoreText(const RunCheckpoint& checkpoint) {
  QStringList scores;
  for (const auto& [name, value] : checkpoint.scores)
    scores << QStringLiteral("%1 %2").arg(name, QLocale::c().toString(value, 'g', 4));
  return scores.mid(0, 4).join(QStringLiteral(", "));
}

QString checkpoints(const ReportContent& content) {
  if (content.checkpoints.empty()) return {};
  QString html = QStringLiteral(
      "<h2>Checkpoints</h2>\n<table><tr><th>Step</th><th>Size</th><th>Saved</th><th>Scores</th>"
      "<th></th></tr>\n");
  for (const RunCheckpoint& checkpoint : content.checkpoints)
    html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td><td>%5</td></tr>\n")
                .arg(checkpoint.step)
                .arg(bytesText(checkpoint.bytes), dateText(checkpoint.saved),
                     escaped(scoreText(checkpoint)),
                     checkpoint.best ? QStringLiteral("best") : QString());
  return html + QStringLiteral("</table>\n");
}

QString notes(const RunMetrics& metrics) {
  QString html;
  for (const RunNote& note : metrics.notes())
    if (!note.text.isEmpty())
      html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>\n")
                  .arg(note.step)
                  .arg(dateText(note.time), escaped(note.text));
  if (html.isEmpty()) return html;
  return QStringLiteral(
             "<h2>Notes</h2>\n<table><tr><th>Step</th><th>Time</th><th></th></tr>\n%1"
             "</table>\n")
      .arg(html);
}

RunMetrics readMetrics(const QString& run) {
  RunMetrics metrics;
  EventTailer tailer(runFile(run, protocol::kEventFile));
  for (bool more = true; more;) {
    const EventTailer::News news = tailer.poll();
    metrics.add(news.events);
    more = news.more;
  }
  return metrics;
}

QByteArray contentOf(const QString& file) {
  QFile in(file);
  return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

// Evenly over the run, the last one always.
std::vector<std::pair<qint64, QByteArray>> readSamples(const QString& run,
                                                       const std::vector<RunSample>& all,
                                                       int most) {
  std::vector<std::pair<qint64, QByteArray>> read;
  const auto count = std::min(all.size(), static_cast<std::size_t>(std::max(0, most)));
  for (std::size_t i = 0; i < count; ++i) {
    const RunSample& sample = all[(i + 1) * all.size() / count - 1];
    if (sample.file.contains(u'/')) continue;  // names come from a file; they stay in the folder
    QByteArray png = contentOf(runFile(run, protocol::kSampleFolder) + u'/' + sample.file);
    if (png.startsWith("\x89PNG")) read.emplace_back(sample.step, std::move(png));
  }
  return read;
}

}  // namespace

QByteArray reportHtml(const ReportContent& content, const ReportOptions& options) {
  QString html =
      QLatin1String(kHead) + styleOfCurves() +
      QStringLiteral("</style><title>%1</title></head><body>\n").arg(escaped(content.run.name));
  html += summary(content.run);
  if (content.metrics != nullptr) html += plots(*content.metrics, options);
  html += samples(content) + checkpoints(content);
  if (content.metrics != nullptr) html += notes(*content.metrics);
  html += QStringLiteral("<h2>Configuration</h2>\n<pre>%1</pre>\n")
              .arg(escaped(QString::fromUtf8(content.config)));
  return (html + QStringLiteral("</body></html>\n")).toUtf8();
}

Result<QString> writeRunReport(const QString& run, const QString& file,
                               const ReportOptions& options) {
  const RunMetrics metrics = readMetrics(run);
  ReportContent content;
  content.run = readRun(run, static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000);
  content.config = contentOf(runFile(run, protocol::kConfigFile));
  content.metrics = &metrics;
  content.checkpoints = listCheckpoints(run, metrics.scores());
  content.samples = readSamples(run, metrics.samples(), options.samples);
  return writeFileAtomically(file, reportHtml(content, options), Existing::Replace);
}

}  // namespace crossflow::core
