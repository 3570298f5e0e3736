// SPDX-License-Identifier: GPL-3.0-or-later
// How near the qualities come to Faithful, and what they cost: 24 prompts of the starter, each
// drawn in every quality with the same seed. Baseline: Faithful, the original's way, in this run.
//   crossflow_quality_bench [FOLDER]      FOLDER: write the pictures there, to be looked at

#include <QCoreApplication>
#include <QDir>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

#include "core/engine/time_estimate.h"
#include "core/engine/torch_engine.h"
#include "core/requests/quality.h"
#include "core/requests/request_names.h"

namespace {

using namespace crossflow::core;

const char* const kPrompts[] = {"red apple",
                                "sun with face",
                                "cactus",
                                "penguin",
                                "man firefighter",
                                "woman astronaut: dark skin tone",
                                "smiling face with sunglasses",
                                "grinning cat",
                                "dog face",
                                "hot beverage",
                                "birthday cake",
                                "rocket",
                                "umbrella",
                                "guitar",
                                "soccer ball",
                                "tulip",
                                "house with garden",
                                "mobile phone",
                                "ghost",
                                "rainbow",
                                "flag: Japan",
                                "heart with arrow",
                                "owl",
                                "bus"};

struct Drawn {
  std::vector<QImage> pictures;
  double seconds = 0;  // of the processor
};

double processorSeconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

Drawn draw(Engine& engine, Quality quality, Precision precision = Precision::Float32) {
  std::vector<GenerationRequest> requests;
  for (const char* prompt : kPrompts) {
    GenerationRequest request;
    request.model = QStringLiteral("starter");
    request.source = PromptLatent{QString::fromUtf8(prompt)};
    request.precision = precision;
    request.sampling.seed = 1;
    request.sampling = withQuality(request.sampling, quality);
    requests.push_back(request);
  }
  Drawn drawn;
  const double start = processorSeconds();
  const RunResult result = engine.runAll(requests, {}, [&drawn](const EngineEvent& event) {
    if (const auto* picture = std::get_if<Picture>(&event))
      drawn.pictures.push_back(picture->image);
  });
  drawn.seconds = processorSeconds() - start;
  if (const auto* failure = std::get_if<Failure>(&result))
    std::fprintf(stderr, "%s\n", failure->sentence.toUtf8().constData());
  return drawn;
}

double decibels(const QImage& a, const QImage& b) {
  double error = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < 3 * a.width(); ++x)
      error += std::pow(int{a.constScanLine(y)[x]} - int{b.constScanLine(y)[x]}, 2);
  return -10 * std::log10(std::max(error / (3.0 * a.width() * a.height() * 255 * 255), 1e-9));
}

/// Of each picture beside Faithful's, the worst first.
std::vector<double> decibels(const Drawn& drawn, const Drawn& faithful) {
  std::vector<double> each;
  for (std::size_t i = 0; i < drawn.pictures.size(); ++i)
    each.push_back(decibels(drawn.pictures[i], faithful.pictures[i]));
  std::sort(each.begin(), each.end());
  return each;
}

void tell(Quality quality, const Drawn& drawn, const Drawn& faithful) {
  const std::vector<double> each = decibels(drawn, faithful);
  std::printf("%-9s %3d evaluations  %5.2f of Faithful's time",
              nameOf(quality, kQualityNames).toUtf8().constData(),
              TimeEstimate::evaluations(withQuality({}, quality), 50),
              drawn.seconds / faithful.seconds);
  if (quality != Quality::Faithful)
    std::printf("  PSNR worst %.1f, median %.1f, best %.1f dB", each.front(), each[each.size() / 2],
                each.back());
  std::printf("\n");
}

void tell(Precision precision, const Drawn& drawn, const Drawn& faithful) {
  const std::vector<double> each = decibels(drawn, faithful);
  std::printf("Faithful in %-9s  %5.2f of its time in fp32  PSNR worst %.1f, median %.1f dB\n",
              nameOf(precision, kPrecisionNames).toUtf8().constData(),
              drawn.seconds / faithful.seconds, each.front(), each[each.size() / 2]);
}

void write(const QString& folder, Quality quality, const Drawn& drawn) {
  QDir().mkpath(folder);
  for (std::size_t i = 0; i < drawn.pictures.size(); ++i)
    drawn.pictures[i].save(QStringLiteral("%1/%2-%3.png")
                               .arg(folder)
                               .arg(i, 2, 10, QLatin1Char('0'))
                               .arg(nameOf(quality, kQualityNames)));
}

}  // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  EngineOptions options;
  options.modelFolders = {QStringLiteral(CROSSFLOW_RESOURCES)};
  options.previews = false;
  const auto engine = makeTorchEngine(options);
  engine->load(QStringLiteral("starter"), Precision::Float32, {}, {}, [](const EngineEvent&) {});
  const Drawn faithful = draw(*engine, Quality::Faithful);
  if (faithful.pictures.size() != std::size(kPrompts)) return 1;
  for (const Quality quality : {Quality::Draft, Quality::Balanced, Quality::Faithful}) {
    const Drawn drawn = quality == Quality::Faithful ? faithful : draw(*engine, quality);
    if (drawn.pictures.size() != faithful.pictures.size()) return 1;
    tell(quality, drawn, faithful);
    if (argc > 1) write(QString::fromLocal8Bit(argv[1]), quality, drawn);
  }
  for (const Precision precision : {Precision::BFloat16, Precision::Int8}) {
    engine->load(QStringLiteral("starter"), precision, {}, {}, [](const EngineEvent&) {});
    const Drawn drawn = draw(*engine, Quality::Faithful, precision);
    if (drawn.pictures.size() != faithful.pictures.size()) return 1;
    tell(precision, drawn, faithful);
  }
  return 0;
}
