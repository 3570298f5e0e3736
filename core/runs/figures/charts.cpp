// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/figures/charts.h"

#include <QLocale>
#include <QSet>
#include <QStringList>
#include <cmath>

#include "core/types/core_words.h"
#include "core/types/measures.h"

namespace crossflow::core {

namespace {

struct Known {
  const char* id;
  const char* title;
  const char* curve;   // exact id of the first curve; null: none
  const char* family;  // ids that begin so belong here, too; null: none
  enum Look { kPlain, kPowers, kOrdered } look = kPlain;
};

// The order in which a person looks: is it learning, what of it, how fast.
constexpr Known kKnown[] = {
    {"loss", QT_TRANSLATE_NOOP("CoreWords", "Total loss"), "loss", nullptr, Known::kPowers},
    {"flow", QT_TRANSLATE_NOOP("CoreWords", "Flow"), "flow", "flow_", Known::kPowers},
    {"time", QT_TRANSLATE_NOOP("CoreWords", "Loss by time"), nullptr, "loss_by_time.",
     Known::kOrdered},
    {"contrastive", QT_TRANSLATE_NOOP("CoreWords", "Contrastive"), "contrastive", nullptr},
    {"logit_scale", QT_TRANSLATE_NOOP("CoreWords", "Scale of the contrast"), "logit_scale",
     nullptr},
    {"sum_distance", QT_TRANSLATE_NOOP("CoreWords", "Distance of sums"), "sum_distance", nullptr,
     Known::kPowers},
    {"name_distance", QT_TRANSLATE_NOOP("CoreWords", "Distance from names"), "name_distance",
     nullptr, Known::kPowers},
    {"kl", QT_TRANSLATE_NOOP("CoreWords", "KL divergence"), "kl", nullptr, Known::kPowers},
    {"l1", QT_TRANSLATE_NOOP("CoreWords", "Absolute error"), "l1", nullptr, Known::kPowers},
    {"l2", QT_TRANSLATE_NOOP("CoreWords", "Squared error"), "l2", nullptr, Known::kPowers},
    {"edges", QT_TRANSLATE_NOOP("CoreWords", "Error at edges"), "edges", nullptr, Known::kPowers},
    {"psnr", QT_TRANSLATE_NOOP("CoreWords", "PSNR (dB)"), "psnr", nullptr},
    {"validation_psnr", QT_TRANSLATE_NOOP("CoreWords", "Validation: PSNR (dB)"), "validation.psnr",
     nullptr},
    {"validation", QT_TRANSLATE_NOOP("CoreWords", "Validation"), "validation.flow", "validation.",
     Known::kPowers},
    {"fid", QT_TRANSLATE_NOOP("CoreWords", "FID"), "evaluation.fid", nullptr},
    {"clip_score", QT_TRANSLATE_NOOP("CoreWords", "CLIP score"), "evaluation.clip_score", nullptr},
    {"evaluation", QT_TRANSLATE_NOOP("CoreWords", "Evaluation"), nullptr, "evaluation."},
    {"lr", QT_TRANSLATE_NOOP("CoreWords", "Learning rate"), "lr", nullptr},
    {"gradient_norm", QT_TRANSLATE_NOOP("CoreWords", "Gradient norm"), "gradient_norm", nullptr,
     Known::kPowers},
    {"pictures_per_second", QT_TRANSLATE_NOOP("CoreWords", "Pictures per second"),
     "pictures_per_second", nullptr},
    {"memory_bytes", QT_TRANSLATE_NOOP("CoreWords", "Memory (bytes)"), "memory_bytes", nullptr},
    {"data_seconds", QT_TRANSLATE_NOOP("CoreWords", "Waiting for data (s)"), "data_seconds",
     nullptr},
};

QString lineName(const QString& id) {
  if (id == QLatin1String("flow")) return CoreWords::tr("all stages");
  if (id.startsWith(QLatin1String("flow_"))) {
    return CoreWords::tr("stage %1").arg(id.mid(5));
  }
  if (id == QLatin1String("validation.flow")) return CoreWords::tr("kept apart");
  if (id == QLatin1String("validation.training_flow")) return CoreWords::tr("trained on");
  QString last = id.mid(id.indexOf(QLatin1Char('.')) + 1);
  if (id.startsWith(QLatin1String("loss_by_time."))) {
    constexpr double kBins = 8;
    const int bin = last.toInt();
    const QLocale locale;
    return QStringLiteral("t %1–%2").arg(locale.toString(bin / kBins),
                                         locale.toString((bin + 1) / kBins));
  }
  if (last.startsWith(QLatin1String("flow_at_")))
    return QStringLiteral("t = %1").arg(QLocale().toString(last.mid(8).toDouble()));
  // Of a model that learns few steps, drawn in so many.
  if (last == QLatin1String("error")) return CoreWords::tr("distance from the teacher");
  if (last.startsWith(QLatin1String("error_at_")))
    return CoreWords::tr("steps: %1").arg(last.mid(9));
  return last;
}

Chart collect(const Known& known, const QStringList& names, QSet<QString>& used) {
  Chart chart{QLatin1String(known.id),
              CoreWords::tr(known.title),
              {},
              known.look == Known::kOrdered,
              known.look != Known::kPlain};
  const auto take = [&](const QString& id) {
    used.insert(id);
    chart.lines.push_back({id, lineName(id)});
  };
  const QString first = QLatin1String(known.curve);
  if (known.curve != nullptr && names.contains(first)) take(first);
  for (const QString& id : names) {
    const bool member =
        known.family != nullptr && id.startsWith(QLatin1String(known.family)) && !used.contains(id);
    if (member) take(id);
  }
  if (chart.lines.size() == 1) chart.lines.front().name.clear();
  return chart;
}

}  // namespace

std::vector<Chart> chartsOf(const RunMetrics& metrics) {
  std::vector<Chart> charts;
  QSet<QString> used;
  const QStringList names = metrics.names();
  for (const Known& known : kKnown) {
    Chart chart = collect(known, names, used);
    if (!chart.lines.empty()) charts.push_back(std::move(chart));
  }
  for (const QString& id : names) {
    if (!used.contains(id)) charts.push_back({id, id, {{id, {}}}, false, false});
  }
  return charts;
}

std::optional<double> partingStep(const MetricSeries& trained, const MetricSeries& apart) {
  constexpr std::ptrdiff_t kMeasuredAfter = 2;
  constexpr double kWorse = 1.01;  // below that it is noise
  const std::vector<double>& values = apart.values();
  const auto lowest = std::min_element(values.begin(), values.end());
  if (values.end() - lowest <= kMeasuredAfter || values.back() < kWorse * *lowest)
    return std::nullopt;
  const double step = apart.steps()[static_cast<std::size_t>(lowest - values.begin())];
  const auto then = trained.nearest(step);
  if (!then || trained.values().back() >= then->value) return std::nullopt;
  return step;
}

QString scoreTitle(const QString& id) {
  if (id == QLatin1String("validation.flow")) return CoreWords::tr("Validation, all times");
  for (const Known& known : kKnown) {
    const bool same = id == QLatin1String(known.id) ||
                      (known.curve != nullptr && id == QLatin1String(known.curve));
    if (same) return CoreWords::tr(known.title);
  }
  QString line = lineName(id);
  if (!id.startsWith(QLatin1String("validation."))) return line;
  return CoreWords::tr("Validation, %1").arg(line);
}

QString chartValueText(const QString& id, double value) {
  if (id == QLatin1String("memory_bytes")) return sizeText(static_cast<qint64>(value));
  const QLocale locale;
  if (id == QLatin1String("pictures_per_second")) return rateText(value);
  const bool small = id == QLatin1String("lr") || id == QLatin1String("data_seconds") ||
                     std::abs(value) < 0.01;  // room for the zeros
  return locale.toString(value, 'g', small ? 3 : 4);
}

}  // namespace crossflow::core
