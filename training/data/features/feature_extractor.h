// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Captioned pictures -> the original's feature files. Work that was interrupted goes on where it
// stopped: a feature file is there whole or not at all. Unreadable pictures are listed and skipped.

#include <c10/core/Device.h>

#include <functional>
#include <map>
#include <memory>
#include <stop_token>

#include "models/text/text_encoder.h"
#include "models/text/tokenizer.h"
#include "models/vae/kl_vae.h"
#include "training/data/features/extraction_record.h"
#include "training/data/features/feature_file.h"
#include "training/data/pictures/captioned_pictures.h"

namespace crossflow::training {

/// One text encoder with its tokenizer; `scale` multiplies its features (10 for T5-XXL).
struct TextExtractor {
  std::shared_ptr<const models::Tokenizer> tokenizer;
  std::shared_ptr<models::TextEncoder> encoder;
  double scale = 1;
};

struct ExtractionNetworks {
  models::KlVae vae{nullptr};
  std::map<std::string, TextExtractor> text;  // "clip", "t5"
  at::Device device{at::kCPU};
};

struct ExtractionOptions {
  std::filesystem::path out;  // folder that gets features/, val/, run_vis/, ...
  std::vector<int64_t> sizes{256, 512};
  int64_t batch = 8;
  int64_t workers = 2;   // threads that decode pictures
  bool replace = false;  // prompts and empty context: write over files that hold something else
  std::stop_token stop;  // asked between batches; throws base::Cancelled
  std::function<void(int64_t done, int64_t total)> progress;  // of what is to be done now
  std::function<void(int64_t there, int64_t total)> resumed;  // once, before: what is done already
};

struct ExtractionReport {
  int64_t written = 0, completed = 0;  // new files; files that got what they lacked
  int64_t alreadyThere = 0;
  bool listLeft = false;            // img_text_pair.jsonl is somebody else's and was not touched
  std::vector<std::string> failed;  // a sentence per picture; also lines of failed_file.txt
};

class FeatureExtractor {
 public:
  FeatureExtractor(ExtractionNetworks networks, ExtractionOptions options);

  /// features/<name>.npy with all sizes and text encoders, and img_text_pair.jsonl unless another
  /// one is there. Files that lack something get it and keep the rest. Blocks. Throws
  /// RunError(BadData) if two pictures share a name, base::Error when files cannot be written.
  ExtractionReport extractTraining(const PictureList& list);
  /// val/<i>.npy and val/<i>_<k>.npy; i counts readable pictures without gaps. The text encoder is
  /// the first one, the size the first one.
  ExtractionReport extractValidation(const PictureList& list);
  /// run_vis/<i>.npy. Throws RunError(BadData) rather than replace other prompts' features.
  void extractPrompts(const std::vector<std::string>& prompts);
  /// empty_context.npy
  void extractEmpty();

 private:
  struct Job {
    const CaptionedPicture* item = nullptr;
    std::filesystem::path file;
    std::vector<at::Tensor> pictures;  // one per size
    bool exists = false;
    std::string caption;
    std::set<int64_t> sizes = {};  // what the file lacks
    std::set<std::string> encoders = {};
  };
  void encodeTraining(std::vector<Job>& jobs, ExtractionReport& report);
  Job jobFor(const CaptionedPicture& item, const std::filesystem::path& file, bool look) const;
  std::vector<at::Tensor> cropsOf(const Job& job) const;
  void mayReplace(const std::filesystem::path& file, const std::string& caption) const;
  std::vector<Job> pendingJobs(const PictureList& list, ExtractionReport& report) const;
  bool writeList(const PictureList& list, ExtractionRecord& record) const;
  std::vector<TextFeatures> encodeTexts(const std::string& encoder,
                                        const std::vector<std::string>& texts);
  at::Tensor encodePictures(const std::vector<at::Tensor>& pictures);
  void noteFailure(const CaptionedPicture& item, const std::string& why,
                   ExtractionReport& report) const;
  void lookForStop() const;

  ExtractionNetworks networks_;
  ExtractionOptions options_;
};

}  // namespace crossflow::training
