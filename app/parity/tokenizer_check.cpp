// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parity/checks.h"
#include "app/parity/vocabulary.h"
#include "models/config/json_fields.h"
#include "models/text/captions/caption_cleaning.h"
#include "models/text/clip_tokenizer.h"
#include "models/text/t5_tokenizer.h"

namespace crossflow::parity {
namespace {

using models::ClipTokenizer;
using models::ClipTokenStyle;
using models::T5Tokenizer;
using models::TokenIds;

bool sameIds(const TokenIds& tokens, const nlohmann::json& row) {
  return tokens.ids == row.at("ids").get<std::vector<int64_t>>() &&
         (!row.contains("mask") || tokens.mask == row["mask"].get<std::vector<int64_t>>());
}

bool holdsSpecialToken(const std::string& text) {
  return text.find("<|startoftext|>") != std::string::npos ||
         text.find("<|endoftext|>") != std::string::npos;
}

void checkIds(const std::string& name, const nlohmann::json& rows,
              const models::Tokenizer& tokenizer, Report& report) {
  int number = 0;
  for (const nlohmann::json& row : rows) {
    const auto text = row.at("text").get<std::string>();
    report.expect(name + " " + std::to_string(number++), sameIds(tokenizer.encode(text), row),
                  text.substr(0, 100));
  }
}

/// The older set: texts that hold special tokens were recorded as plain text there, which the
/// original does not do.
void checkClipPlain(const Pack& pack, Report& report) {
  const ClipTokenizer tokenizer(findVocabulary(pack, kClipMerges));
  nlohmann::json rows = nlohmann::json::array();
  for (const nlohmann::json& row : models::readJsonFile(pack.resolve("clip_bpe.json"))) {
    const auto text = row.at("text").get<std::string>();
    if (holdsSpecialToken(text)) continue;
    rows.push_back(row);
    report.expect("clip_bpe cleaned", tokenizer.clean(text) == row.at("cleaned").get<std::string>(),
                  text.substr(0, 100));
  }
  checkIds("clip_bpe", rows, tokenizer, report);
}

void checkCaption(const std::string& name, const nlohmann::json& row, Report& report) {
  const auto text = row.at("text").get<std::string>();
  const std::string detail = text.substr(0, 100);
  if (row.contains("once")) {
    report.expect(name + " once", models::cleanCaption(text) == row["once"].get<std::string>(),
                  detail);
  }
  report.expect(name + " twice",
                models::cleanCaptionTwice(text) == row.at("cleaned").get<std::string>(), detail);
}

}  // namespace

void checkTokens(const Pack& pack, Report& report) {
  const auto rows = [&](const char* name) { return models::readJsonFile(pack.resolve(name)); };
  if (pack.hasFile("clip_bpe.json")) checkClipPlain(pack, report);
  if (pack.hasFile("clip_hf.json")) {
    const ClipTokenizer tokenizer(findVocabulary(pack, kClipMerges));
    checkIds("clip_hf", rows("clip_hf.json"), tokenizer, report);
  }
  if (pack.hasFile("clip_openai.json")) {
    const ClipTokenizer tokenizer(findVocabulary(pack, kClipMerges), ClipTokenStyle::Score);
    checkIds("clip_openai", rows("clip_openai.json"), tokenizer, report);
  }
  if (pack.hasFile("t5_unigram.json")) {
    const T5Tokenizer tokenizer(findVocabulary(pack, kT5Pieces), T5Tokenizer::Cleaning::None);
    checkIds("t5_unigram", rows("t5_unigram.json"), tokenizer, report);
  }
  if (pack.hasFile("t5_pipeline.json")) {
    const T5Tokenizer tokenizer(findVocabulary(pack, kT5Pieces));
    const nlohmann::json pipeline = rows("t5_pipeline.json");
    for (const nlohmann::json& row : pipeline) checkCaption("t5_pipeline", row, report);
    checkIds("t5_pipeline", pipeline, tokenizer, report);
  }
}

void checkCaptions(const Pack& pack, Report& report) {
  for (const nlohmann::json& row : models::readJsonFile(pack.resolve("captions.json"))) {
    checkCaption("caption", row, report);
  }
}

}  // namespace crossflow::parity
