// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/report/run_report.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <algorithm>
#include <array>

#include "core/runs/figures/charts.h"
#include "core/runs/figures/event_tailer.h"
#include "core/runs/figures/smoothed_series.h"
#include "core/runs/folder/run_files.h"
#include "core/runs/folder/run_reader.h"
#include "core/runs/folder/trainer_words.h"
#include "core/runs/plan/run_estimate.h"
#include "core/runs/report/svg_plot.h"
#include "core/system/bounded_file.h"
#include "core/system/write_file.h"
#include "core/types/core_words.h"
#include "core/types/measures.h"
#include "training/protocol/run_protocol.h"

namespace crossflow::core {

namespace protocol = training::protocol;

namespace {

constexpr qint64 kLongestPart = 64 << 20;  // of a sample or the configuration

constexpr char kHead[] = R"(<!DOCTYPE html>
<html lang="%1"><head><meta charset="utf-8">
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

QString escaped(const QString& text) {
  return text.toHtmlEscaped();
}

QString dateText(double unixSeconds) {
  if (unixSeconds <= 0) return QStringLiteral("–");
  const auto time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(unixSeconds * 1000));
  return QLocale().toString(time, QLocale::ShortFormat);
}

QString styleOfCurves() {
  QString style;
  for (std::size_t i = 0; i < kPalette.size(); ++i)
    style +=
        QStringLiteral(".c%1{stroke:%2}svg .t%1{fill:%2}").arg(i).arg(QLatin1String(kPalette[i]));
  return style;
}

QString heading(const QString& text) {
  return QStringLiteral("<h2>%1</h2>\n").arg(escaped(text));
}

QString row(const QStringList& cells, const char* tag) {
  QString html = QStringLiteral("<tr>");
  for (const QString& cell : cells)
    html += QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), escaped(cell));
  return html + QStringLiteral("</tr>\n");
}

QString grouped(qint64 number) {
  return QLocale().toString(number);
}

QString summary(const RunRecord& run) {
  const QStringList facts{
      conditionText(run.condition),
      CoreWords::tr("step %1 of %2").arg(grouped(run.step), grouped(run.steps)),
      CoreWords::tr("%n process(es)", nullptr, run.world),
      CoreWords::tr("started %1").arg(dateText(std::max(run.started, run.created)))};
  QString html = QStringLiteral("<h1>%1</h1>\n<p class=\"soft\">%2</p>\n")
                     .arg(escaped(run.name), escaped(facts.join(QStringLiteral(" · "))));
  if (run.problem)
    html += QStringLiteral("<p class=\"problem\">%1<br><span class=\"soft\">%2</span></p>\n")
                .arg(escaped(run.problem->sentence), escaped(run.problem->suggestion));
  return html;
}

QString plots(const RunMetrics& metrics, const ReportOptions& options) {
  QString html;
  for (const Chart& chart : chartsOf(metrics)) {
    SvgPlot plot{chart.title, {}, chart.powers, options.columns};
    std::vector<MetricSeries> smooth;
    smooth.reserve(chart.lines.size());
    for (const Chart::Line& line : chart.lines) {
      smooth.push_back(smoothed(metrics.series(line.id), options.smoothing));
      plot.curves.push_back({line.name, &smooth.back()});
    }
    html += svgOf(plot);
  }
  return html.isEmpty() ? html : heading(CoreWords::tr("Curves")) + html;
}

QString samples(const ReportContent& content) {
  if (content.samples.empty()) return {};
  QString html = heading(CoreWords::tr("Samples"));
  for (const auto& [step, png] : content.samples)
    html += QStringLiteral(
                "<figure><img alt=\"%1\" src=\"data:image/png;base64,%2\">"
                "<figcaption class=\"soft\">%1</figcaption></figure>\n")
                .arg(escaped(CoreWords::tr("Step %1").arg(grouped(step))),
                     QString::fromLatin1(png.toBase64()));
  return html;
}

QString scoreText(const RunCheckpoint& checkpoint) {
  QStringList scores;
  for (const auto& [name, value] : checkpoint.scores)
    scores << QStringLiteral("%1 %2").arg(scoreTitle(name), chartValueText(name, value));
  return scores.mid(0, 4).join(QStringLiteral(" · "));
}

QString checkpoints(const ReportContent& content) {
  if (content.checkpoints.empty()) return {};
  QString html = heading(CoreWords::tr("Checkpoints")) + QStringLiteral("<table>") +
                 row({CoreWords::tr("Step"), CoreWords::tr("Size"), CoreWords::tr("Saved"),
                      CoreWords::tr("Scores"), QString()},
                     "th");
  for (const RunCheckpoint& checkpoint : content.checkpoints)
    html += row({grouped(checkpoint.step), sizeText(checkpoint.bytes), dateText(checkpoint.saved),
                 scoreText(checkpoint), checkpoint.best ? CoreWords::tr("best") : QString()},
                "td");
  return html + QStringLiteral("</table>\n");
}

QString notes(const RunMetrics& metrics) {
  QString html;
  for (const RunNote& note : metrics.notes())
    if (!note.text.isEmpty())
      html += row({grouped(note.step), dateText(note.time), trainerText(note.text)}, "td");
  if (html.isEmpty()) return html;
  return heading(CoreWords::tr("Notes")) + QStringLiteral("<table>") +
         row({CoreWords::tr("Step"), CoreWords::tr("Time"), QString()}, "th") + html +
         QStringLiteral("</table>\n");
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
  return readBounded(file, kLongestPart);
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
      QString::fromLatin1(kHead).arg(QLocale().bcp47Name()) + styleOfCurves() +
      QStringLiteral("</style><title>%1</title></head><body>\n").arg(escaped(content.run.name));
  html += summary(content.run);
  if (content.metrics != nullptr) html += plots(*content.metrics, options);
  html += samples(content) + checkpoints(content);
  if (content.metrics != nullptr) html += notes(*content.metrics);
  html += heading(CoreWords::tr("Configuration")) +
          QStringLiteral("<pre>%1</pre>\n").arg(escaped(QString::fromUtf8(content.config)));
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
  return writeFile(file, reportHtml(content, options), Existing::Replace);
}

}  // namespace crossflow::core
