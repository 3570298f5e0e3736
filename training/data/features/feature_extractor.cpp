// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/features/feature_extractor.h"

#include <deque>
#include <fstream>
#include <future>
#include <nlohmann/json.hpp>
#include <set>

#include "models/base/atomic_file.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/features/feature_data.h"
#include "training/data/pictures/picture_crop.h"
#include "training/data/pictures/picture_data.h"
#include "training/data/pictures/picture_file.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using protocol::Cause;

namespace {

constexpr const char* kFailedFile = "failed_file.txt";

// Decodes in order on several threads, `ahead` pictures before they are needed.
template <typename Item, typename Decode, typename Take>
void decodeAhead(std::vector<Item>& items, int64_t workers, Decode decode, Take take) {
  using Result = decltype(decode(items.front()));
  const auto ahead = static_cast<std::size_t>(std::max<int64_t>(workers, 1));
  std::deque<std::future<Result>> coming;
  std::size_t started = 0;
  for (Item& item : items) {
    while (started < items.size() && coming.size() < ahead) {
      coming.push_back(std::async(workers > 0 ? std::launch::async : std::launch::deferred, decode,
                                  std::ref(items[started])));
      ++started;
    }
    std::future<Result> first = std::move(coming.front());
    coming.pop_front();
    take(item, first);
  }
}

}  // namespace

FeatureExtractor::FeatureExtractor(ExtractionNetworks networks, ExtractionOptions options)
    : networks_(std::move(networks)), options_(std::move(options)) {
  if (networks_.vae) {
    networks_.vae->to(networks_.device);
    networks_.vae->eval();
  }
  for (auto& [name, text] : networks_.text) {
    text.encoder->to(networks_.device);
    text.encoder->eval();
  }
}

void FeatureExtractor::lookForStop() const {
  if (options_.stop.stop_requested()) throw base::Cancelled();
}

at::Tensor FeatureExtractor::encodePictures(const std::vector<at::Tensor>& pictures) {
  torch::NoGradGuard noGrad;
  const at::Tensor input = toNetworkRange(at::stack(pictures)).to(networks_.device);
  return networks_.vae->encodeMoments(input).to(torch::kFloat).cpu();
}

std::vector<TextFeatures> FeatureExtractor::encodeTexts(const std::string& name,
                                                        const std::vector<std::string>& texts) {
  torch::NoGradGuard noGrad;
  const TextExtractor& text = networks_.text.at(name);
  std::vector<at::Tensor> ids, masks;
  for (const std::string& caption : texts) {
    const models::TokenIds tokens = text.tokenizer->encode(caption);
    ids.push_back(torch::tensor(tokens.ids));
    masks.push_back(torch::tensor(tokens.mask));
  }
  const at::Tensor allIds = at::stack(ids), allMasks = at::stack(masks);
  const at::Tensor features =
      (text.encoder->forward(allIds.to(networks_.device), allMasks.to(networks_.device))
           .to(torch::kFloat) *
       text.scale)
          .cpu();
  std::vector<TextFeatures> result;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto row = static_cast<int64_t>(i);
    result.push_back({features[row], allMasks[row], allIds[row], texts[i]});
  }
  return result;
}

void FeatureExtractor::encodeTraining(std::vector<Job>& jobs) {
  if (jobs.empty()) return;
  std::vector<FullFeature> features(jobs.size());
  for (std::size_t s = 0; s < options_.sizes.size(); ++s) {
    std::vector<at::Tensor> pictures;
    for (const Job& job : jobs) pictures.push_back(job.pictures[s]);
    const at::Tensor moments = encodePictures(pictures);
    for (std::size_t i = 0; i < jobs.size(); ++i)
      features[i].moments[options_.sizes[s]] = moments[static_cast<int64_t>(i)];
  }
  std::vector<std::string> captions;
  for (const Job& job : jobs) captions.push_back(job.item->captions.front());
  for (const auto& [name, text] : networks_.text) {
    const auto encoded = encodeTexts(name, captions);
    for (std::size_t i = 0; i < jobs.size(); ++i) features[i].text[name] = encoded[i];
  }
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    features[i].caption = captions[i];
    writeTrainingFeature(jobs[i].file, features[i]);
  }
  jobs.clear();
}

std::vector<FeatureExtractor::Job> FeatureExtractor::pendingJobs(const PictureList& list,
                                                                 ExtractionReport& report) const {
  std::vector<Job> jobs;
  std::set<fs::path> taken;
  for (const CaptionedPicture& item : list.items) {
    const fs::path file = featurePath(options_.out / "features", item.name);
    if (!taken.insert(file).second)
      throw RunError(Cause::BadData,
                     "Two pictures would share the feature file " + file.filename().string() +
                         "; the second is " + item.name + ".",
                     "Give pictures names that differ also without their folder.");
    if (fs::exists(file))
      ++report.alreadyThere;
    else
      jobs.push_back({&item, file, {}});
  }
  return jobs;
}

void FeatureExtractor::writeList(const PictureList& list) const {
  std::string lines;
  for (const CaptionedPicture& item : list.items)
    lines += nlohmann::json{{"img_path", item.name}, {"prompt", item.captions.front()}}.dump(
                 -1, ' ', true, nlohmann::json::error_handler_t::replace) +
             "\n";
  base::writeFileAtomically(options_.out / "img_text_pair.jsonl", lines);
}

void FeatureExtractor::noteFailure(const CaptionedPicture& item, const std::string& why,
                                   ExtractionReport& report) const {
  report.failed.push_back(why);
  std::ofstream(options_.out / kFailedFile, std::ios::app) << item.name << '\n';
}

ExtractionReport FeatureExtractor::extractTraining(const PictureList& list) {
  ExtractionReport report;
  fs::create_directories(options_.out / "features");
  std::vector<Job> pending = pendingJobs(list, report);
  std::vector<Job> batch;
  int64_t done = report.alreadyThere;
  const auto total = static_cast<int64_t>(list.items.size());
  const auto decode = [this](const Job& job) {
    const at::Tensor picture = decodePicture(job.item->file);
    std::vector<at::Tensor> crops;
    for (const int64_t size : options_.sizes)
      crops.push_back(cropForTraining(picture, size).permute({2, 0, 1}).contiguous());
    return crops;
  };
  PictureList kept{{}, list.withoutCaption, list.coco, list.layout};
  decodeAhead(pending, options_.workers, decode,
              [&](Job& job, std::future<std::vector<at::Tensor>>& crops) {
                lookForStop();
                try {
                  job.pictures = crops.get();
                  batch.push_back(job);
                  job.pictures.clear();
                } catch (const RunError& error) {
                  noteFailure(*job.item, error.what(), report);
                }
                if (static_cast<int64_t>(batch.size()) == options_.batch) {
                  report.written += options_.batch;
                  encodeTraining(batch);
                }
                if (options_.progress) options_.progress(++done, total);
              });
  report.written += static_cast<int64_t>(batch.size());
  encodeTraining(batch);  // also when the last picture could not be read
  for (const CaptionedPicture& item : list.items)
    if (fs::exists(featurePath(options_.out / "features", item.name))) kept.items.push_back(item);
  writeList(kept);
  return report;
}

ExtractionReport FeatureExtractor::extractValidation(const PictureList& list) {
  ExtractionReport report;
  const fs::path folder = options_.out / "val";
  fs::create_directories(folder);
  const std::string encoder = networks_.text.begin()->first;
  std::vector<CaptionedPicture> items = list.items;
  int64_t number = 0, done = 0;
  const auto decode = [this](const CaptionedPicture& item) {
    return cropForEvaluation(decodePicture(item.file), options_.sizes.front())
        .permute({2, 0, 1})
        .contiguous();
  };
  decodeAhead(
      items, options_.workers, decode, [&](CaptionedPicture& item, std::future<at::Tensor>& crop) {
        lookForStop();
        if (options_.progress) options_.progress(++done, static_cast<int64_t>(items.size()));
        try {
          const at::Tensor picture = crop.get();
          const fs::path file = folder / (std::to_string(number) + ".npy");
          const int64_t index = number++;
          if (fs::exists(file)) {
            ++report.alreadyThere;
            return;
          }
          const auto texts = encodeTexts(encoder, item.captions);
          for (std::size_t k = 0; k < texts.size(); ++k)
            writePromptFeature(folder / (std::to_string(index) + "_" + std::to_string(k) + ".npy"),
                               texts[k]);
          writeMoments(file, encodePictures({picture})[0]);  // last: it marks the sample as done
          ++report.written;
        } catch (const RunError& error) {
          noteFailure(item, error.what(), report);
        }
      });
  return report;
}

void FeatureExtractor::extractPrompts(const std::vector<std::string>& prompts) {
  const fs::path folder = options_.out / "run_vis";
  fs::create_directories(folder);
  const auto texts = encodeTexts(networks_.text.begin()->first, prompts);
  for (std::size_t i = 0; i < texts.size(); ++i)
    writePromptFeature(folder / (std::to_string(i) + ".npy"), texts[i]);
}

void FeatureExtractor::extractEmpty() {
  fs::create_directories(options_.out);
  writeEmptyContext(options_.out / "empty_context.npy",
                    encodeTexts(networks_.text.begin()->first, {""}).front());
}

}  // namespace crossflow::training
