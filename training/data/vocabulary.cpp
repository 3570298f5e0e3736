// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/vocabulary.h"

#include <sentencepiece_trainer.h>

#include <unordered_map>

#include "models/text/captions/caption_cleaning.h"
#include "training/config/run_error.h"

namespace crossflow::training {

namespace {

class Captions final : public sentencepiece::SentenceIterator {
 public:
  explicit Captions(const std::vector<std::string>& captions) {
    for (const std::string& caption : captions)
      if (std::string text = models::cleanCaptionTwice(caption); !text.empty())
        texts_.push_back(std::move(text));
  }
  bool empty() const { return texts_.empty(); }
  bool done() const override { return next_ >= texts_.size(); }
  void Next() override { ++next_; }
  const std::string& value() const override { return texts_[next_]; }
  sentencepiece::util::Status status() const override { return {}; }

 private:
  std::vector<std::string> texts_;
  std::size_t next_ = 0;
};

}  // namespace

std::string trainVocabulary(const std::vector<std::string>& captions, int64_t size) {
  Captions texts(captions);
  if (texts.empty())
    throw RunError(protocol::Cause::BadData, "There are no captions to make a vocabulary from.");
  const std::unordered_map<std::string, std::string> settings{
      {"model_type", "unigram"},
      {"vocab_size", std::to_string(size)},
      {"hard_vocab_limit", "false"},
      {"character_coverage", "1.0"},
      {"pad_id", "0"},
      {"eos_id", "1"},
      {"unk_id", "2"},
      {"bos_id", "-1"},
      {"normalization_rule_name", "nmt_nfkc"},
      {"num_threads", "1"},
      {"minloglevel", "2"}};
  std::string model;
  const auto status = sentencepiece::SentencePieceTrainer::Train(settings, &texts, &model);
  if (!status.ok() || model.empty())
    throw RunError(protocol::Cause::BadData,
                   "No vocabulary could be made from these captions: " + status.ToString());
  return model;
}

}  // namespace crossflow::training
