// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/emoji_script.h"

#include <algorithm>

#include "core/requests/latent_expression.h"

namespace crossflow::tests {

namespace {

const std::vector<std::pair<QString, QString>>& emoji() {
  static const std::vector<std::pair<QString, QString>> table{
      {QStringLiteral("astronaut"), QStringLiteral("👩🏿‍🚀")},
      {QStringLiteral("farmer"), QStringLiteral("👨‍🌾")},
      {QStringLiteral("firefighter"), QStringLiteral("👩🏻‍🚒")},
      {QStringLiteral("pilot"), QStringLiteral("👩‍✈️")},
      {QStringLiteral("cat"), QStringLiteral("😻")},
      {QStringLiteral("fox"), QStringLiteral("🦊")},
      {QStringLiteral("house"), QStringLiteral("🏡")},
      {QStringLiteral("snow"), QStringLiteral("🏔️")},
      {QStringLiteral("cook"), QStringLiteral("👨‍🍳")},
      {QStringLiteral("woman"), QStringLiteral("👩")},
      {QStringLiteral("man"), QStringLiteral("👨")},
      {QStringLiteral("rocket"), QStringLiteral("🚀")},
      {QStringLiteral("flower"), QStringLiteral("🌸")},
      {QStringLiteral("whale"), QStringLiteral("🐳")},
      {QStringLiteral("sun"), QStringLiteral("🌞")},
      {QStringLiteral("moon"), QStringLiteral("🌙")},
      {QStringLiteral("robot"), QStringLiteral("🤖")},
      {QStringLiteral("cake"), QStringLiteral("🎂")}};
  return table;
}

QString glyphOf(const QString& prompt) {
  for (const auto& [word, glyph] : emoji()) {
    if (prompt.contains(word)) return glyph;
  }
  return QStringLiteral("🎨");
}

}  // namespace

void drawGlyph(QPainter& painter, const QString& prompt, double opacity) {
  QFont font(QStringLiteral("Noto Color Emoji"));
  font.setPixelSize(96);
  painter.setFont(font);
  painter.setOpacity(opacity);
  painter.drawText(QRect(0, 0, 128, 128), Qt::AlignCenter, glyphOf(prompt));
}

namespace {

QImage paint(const core::GenerationRequest& request) {
  QImage image(128, 128, QImage::Format_RGB32);
  image.fill(QColor::fromHsv(static_cast<int>(request.sampling.seed * 47 % 360), 18, 250));
  QPainter painter(&image);
  if (const auto* prompt = std::get_if<core::PromptLatent>(&request.source)) {
    drawGlyph(painter, prompt->prompt, 1);
  } else if (const auto* way = std::get_if<core::InterpolatedLatent>(&request.source)) {
    drawGlyph(painter, way->from, std::clamp(1 - way->position, 0.0, 1.0));
    drawGlyph(painter, way->to, std::clamp(way->position, 0.0, 1.0));
  } else if (const auto* blend = std::get_if<core::BlendLatent>(&request.source)) {
    for (const auto& term : blend->terms) {
      drawGlyph(painter, term.prompt, std::clamp(term.weight, 0.0, 1.0));
    }
  } else {
    drawGlyph(painter, QStringLiteral("woman"), 1);
    drawGlyph(painter, QStringLiteral("cook"), 0.5);
  }
  return image;
}

}  // namespace

FakeScript emojiScript() {
  FakeScript made;
  made.steps = 25;
  made.step = std::chrono::milliseconds(1);
  made.paint = paint;
  core::ModelSummary starter = fakeModel(QStringLiteral("starter"), QStringLiteral("Starter"));
  starter.defaultSteps = 25;
  starter.imageSize = 128;
  starter.fitNote = QStringLiteral("Runs on this machine's processor.");
  core::ModelSummary large =
      fakeModel(QStringLiteral("dimr-t5-512"), QStringLiteral("CrossFlow 512 px, T5, DiMR"));
  large.imageSize = 512;
  large.bytesOnDisk = 23'400'000'000;
  large.bytesInMemory = 14'800'000'000;
  large.ready = false;
  large.missing = QStringLiteral("The networks and the T5 text encoder are not here yet.");
  core::ModelSummary clip =
      fakeModel(QStringLiteral("dimr-clip-256"), QStringLiteral("CrossFlow 256 px, CLIP, DiMR"));
  clip.imageSize = 256;
  clip.bytesOnDisk = 4'900'000'000;
  clip.bytesInMemory = 6'100'000'000;
  clip.ready = false;
  clip.fits = false;
  clip.fitNote = QStringLiteral("Needs 6.1 GB of memory; this machine has 4 GB.");
  made.models = {starter, clip, large};
  made.distances = [](const core::GenerationRequest& request) {
    std::vector<core::OperandDistance> distances;
    const auto* source = std::get_if<core::ExpressionLatent>(&request.source);
    if (source == nullptr) return distances;
    const auto terms = core::evaluateExpression(*source);
    double cosine = 0.9;
    for (const auto& term : *terms)
      distances.push_back({term.prompt, cosine -= 0.2, 20 - 9 * cosine});
    return distances;
  };
  return made;
}

}  // namespace crossflow::tests
