// SPDX-License-Identifier: GPL-3.0-or-later
// Of core and the command line: what the window and its user are given to read.
#include <QBuffer>
#include <array>
#include <tuple>

#include "app/cli/prompt_list.h"
#include "core/pictures/picture_metadata.h"
#include "core/requests/latent_expression.h"
#include "core/requests/request_json.h"
#include "core/runs/figures/event_tailer.h"
#include "core/system/model_index.h"
#include "tests/fuzz/harnesses.h"
#include "tests/fuzz/memory_file.h"

namespace crossflow::fuzz {

namespace {

QByteArray bytesOf(std::string_view bytes) {
  return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

/// One line as an event, and all lines as the file of a run that is watched.
void readEvents(std::string_view bytes) {
  QHash<QByteArray, QString> names;
  std::ignore = core::parseRunEvent(bytesOf(bytes), names);
  const MemoryFile file(bytes);
  core::EventTailer tailer(QString::fromStdString(file.path()));
  for (int polls = 0; polls < 8 && tailer.poll(4096).more; ++polls) {
  }
}

/// What was read is written and read once more: it must come back.
void readExpression(std::string_view bytes) {
  const QString text = QString::fromUtf8(bytesOf(bytes));
  const auto parsed = core::parseExpression(text);
  if (const auto* terms = std::get_if<std::vector<core::LatentTerm>>(&parsed)) {
    const auto again = core::parseExpression(core::canonicalText(*terms));
    if (!std::holds_alternative<std::vector<core::LatentTerm>>(again))
      throw std::runtime_error("the canonical text is not an expression");
  }
  core::ExpressionLatent source;
  source.expression = text;
  std::ignore = core::evaluateExpression(source);
}

void readListing(std::string_view bytes) {
  std::ignore = core::parseListing(bytesOf(bytes));
}

void readPicture(std::string_view bytes) {
  QByteArray content = bytesOf(bytes);
  QBuffer buffer(&content);
  buffer.open(QIODevice::ReadOnly);
  if (const auto text = core::metadata::extract(buffer))
    std::ignore = core::requestFromJsonText(*text);
  std::ignore = core::requestFromJsonText(content);
}

void readPrompts(std::string_view bytes) {
  const MemoryFile file(bytes);
  std::ignore = cli::readPromptList(QString::fromStdString(file.path()), {});
}

constexpr std::array<Harness, 5> kHarnesses{{
    {"events", readEvents},
    {"expression", readExpression},
    {"listing", readListing},
    {"picture", readPicture},
    {"prompts", readPrompts},
}};

}  // namespace

std::span<const Harness> harnesses() {
  return kHarnesses;
}

}  // namespace crossflow::fuzz
