// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/t5_tokenizer.h"

#include <sentencepiece_processor.h>

#include <algorithm>

#include "models/base/error.h"
#include "models/base/small_file.h"
#include "models/text/captions/caption_cleaning.h"

namespace crossflow::models {
namespace {

using Processor = sentencepiece::SentencePieceProcessor;

constexpr int64_t kPadding = 0;
constexpr std::uintmax_t kLargestModel = 256U << 20;  // bytes; T5's has 0.8 MB

std::string readModel(const std::filesystem::path& file) {
  return readSmallFile(file, kLargestModel);
}

std::unique_ptr<Processor> openModel(std::string_view serialised, const std::string& name) {
  auto processor = std::make_unique<Processor>();
  const auto status =
      processor->LoadFromSerializedProto(absl::string_view(serialised.data(), serialised.size()));
  if (!status.ok())
    throw CheckpointError(
        Sentence::tr("%1 is not a sentencepiece model (spiece.model); get it again.", name));
  return processor;
}

/// A piece covers at least one byte and rarely more than a few: text far beyond what the context
/// can hold is cut at a blank before encoding, so that 10 MB cost no more than 64 kB.
std::string_view withinReach(std::string_view text) {
  constexpr size_t kReach = 64 << 10;
  if (text.size() <= kReach) return text;
  const size_t blank = text.rfind(' ', kReach);
  return text.substr(0, blank == std::string_view::npos ? text.size() : blank);
}

}  // namespace

T5Tokenizer::T5Tokenizer(std::unique_ptr<Processor> processor, Cleaning cleaning,
                         int64_t contextLength)
    : processor_(std::move(processor)),
      cut_(*processor_),
      cleaning_(cleaning),
      contextLength_(static_cast<size_t>(contextLength)) {
  if (contextLength < 1) throw Error(Sentence::tr("A T5 context has at least an end token."));
}

T5Tokenizer::T5Tokenizer(const std::filesystem::path& model, Cleaning cleaning,
                         int64_t contextLength)
    : T5Tokenizer(openModel(readModel(model), model.string()), cleaning, contextLength) {}

T5Tokenizer::~T5Tokenizer() = default;

int64_t T5Tokenizer::size() const {
  return processor_->GetPieceSize();
}

std::vector<int> T5Tokenizer::cutPieces(std::string_view text) const {
  const absl::string_view view(text.data(), text.size());
  std::vector<int> ids;
  if (!cut_.usable()) {
    processor_->Encode(view, &ids).IgnoreError();
    return ids;
  }
  // What sentencepiece makes of the text, put together again, is the text as it normalises it.
  std::vector<std::string> pieces;
  processor_->Encode(view, &pieces).IgnoreError();
  std::string normalised;
  for (const std::string& piece : pieces) normalised += piece;
  return cut_.encode(normalised);
}

TokenIds T5Tokenizer::encode(std::string_view text) const {
  const std::string cleaned =
      cleaning_ == Cleaning::Twice ? cleanCaptionTwice(text) : std::string(text);
  const std::string_view reach = withinReach(cleaned);
  std::vector<int> pieces = cutPieces(reach);
  TokenIds tokens;
  const size_t room = contextLength_ - 1;
  tokens.truncated = pieces.size() > room;
  pieces.resize(std::min(pieces.size(), room));
  tokens.ids.assign(pieces.begin(), pieces.end());
  tokens.ids.push_back(processor_->eos_id());
  tokens.mask.assign(tokens.ids.size(), 1);
  tokens.mask.resize(contextLength_, 0);
  tokens.ids.resize(contextLength_, kPadding);
  return tokens;
}

}  // namespace crossflow::models
