// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/features/feature_extractor.h"

#include <algorithm>
#include <deque>
#include <fstream>
#include <future>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "models/base/atomic_file.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/features/feature_data.h"
#include "training/data/pictures/picture_crop.h"
#include "training/data/pictures/picture_data.h"
#include "training/data/pictures/picture_file.h"
#include "training/records/file_checksum.h"

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

void FeatureExtractor::encodeTraining(std::vector<Job>& jobs, ExtractionReport& report) {
  if (jobs.empty()) return;
  std::vector<FullFeature> features(jobs.size());
  for (std::size_t s = 0; s < options_.sizes.size(); ++s) {
    std::vector<at::Tensor> pictures;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      if (!jobs[i].sizes.contains(options_.sizes[s])) continue;
      pictures.push_back(jobs[i].pictures[s]);
      places.push_back(i);
    }
    if (pictures.empty()) continue;
    const at::Tensor moments = encodePictures(pictures);
    for (std::size_t k = 0; k < places.size(); ++k)
      features[places[k]].moments[options_.sizes[s]] = moments[static_cast<int64_t>(k)];
  }
  for (const auto& [name, text] : networks_.text) {
    std::vector<std::string> captions;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      if (!jobs[i].encoders.contains(name)) continue;
      captions.push_back(jobs[i].caption);
      places.push_back(i);
    }
    if (captions.empty()) continue;
    const auto encoded = encodeTexts(name, captions);
    for (std::size_t k = 0; k < places.size(); ++k) features[places[k]].text[name] = encoded[k];
  }
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    features[i].caption = jobs[i].caption;
    if (jobs[i].exists)
      addToTrainingFeature(jobs[i].file, features[i]);
    else
      writeTrainingFeature(jobs[i].file, features[i]);
    ++(jobs[i].exists ? report.completed : report.written);
  }
  jobs.clear();
}

// What a file lacks; without a `look` into it one that is there counts as whole.
FeatureExtractor::Job FeatureExtractor::jobFor(const CaptionedPicture& item, const fs::path& file,
                                               bool look) const {
  Job job{&item, file, {}, fs::exists(file), item.captions.front()};
  if (job.exists && !look) return job;
  job.sizes.insert(options_.sizes.begin(), options_.sizes.end());
  for (const auto& [name, text] : networks_.text) job.encoders.insert(name);
  if (!job.exists) return job;
  const FeatureContent content = contentOf(file);
  for (const int64_t size : content.sizes) job.sizes.erase(size);
  for (const std::string& encoder : content.encoders) job.encoders.erase(encoder);
  job.caption = content.caption;  // all encoders describe the same text
  return job;
}

std::vector<FeatureExtractor::Job> FeatureExtractor::pendingJobs(const PictureList& list,
                                                                 ExtractionReport& report) const {
  const ExtractionRecord known = readExtractionRecord(options_.out / "features");
  bool whole = true;
  for (const int64_t size : options_.sizes) whole = whole && known.sizes.contains(size);
  for (const auto& [name, text] : networks_.text) whole = whole && known.encoders.contains(name);
  std::vector<Job> jobs;
  std::map<fs::path, std::string> taken;  // by which picture
  for (const CaptionedPicture& item : list.items) {
    const fs::path file = featurePath(options_.out / "features", item.name);
    if (const auto [owner, isNew] = taken.emplace(file, item.name); !isNew)
      throw RunError(Cause::BadData,
                     owner->second + " and " + item.name + " would share the feature file " +
                         file.filename().string() + ".",
                     "Give pictures names that differ also without folder and ending.");
    Job job = jobFor(item, file, !whole);
    if (job.sizes.empty() && job.encoders.empty())
      ++report.alreadyThere;
    else
      jobs.push_back(std::move(job));
  }
  return jobs;
}

// Only over a list that an extraction wrote: somebody else's has more in it than we would write.
bool FeatureExtractor::writeList(const PictureList& list, ExtractionRecord& record) const {
  const fs::path file = options_.out / "img_text_pair.jsonl";
  if (fs::exists(file) && (record.listCrc == 0 || crcOfFile(file) != record.listCrc)) return false;
  std::string lines;
  for (const CaptionedPicture& item : list.items)
    lines += nlohmann::json{{"img_path", item.name}, {"prompt", item.captions.front()}}.dump(
                 -1, ' ', true, nlohmann::json::error_handler_t::replace) +
             "\n";
  base::writeFileAtomically(file, lines);
  record.listCrc = crcOfFile(file);
  return true;
}

void FeatureExtractor::noteFailure(const CaptionedPicture& item, const std::string& why,
                                   ExtractionReport& report) const {
  report.failed.push_back(why);
  const std::filesystem::path file = options_.out / kFailedFile;
  std::ostringstream names;
  if (std::filesystem::exists(file)) names << std::ifstream(file).rdbuf();
  names << item.name << '\n';
  base::writeFileAtomically(file, names.str());
}

std::vector<at::Tensor> FeatureExtractor::cropsOf(const Job& job) const {
  std::vector<at::Tensor> crops;
  if (job.sizes.empty()) return crops;  // texts alone
  const at::Tensor picture = decodePicture(job.item->file);
  for (const int64_t size : options_.sizes)
    crops.push_back(cropForTraining(picture, size).permute({2, 0, 1}).contiguous());
  return crops;
}

ExtractionReport FeatureExtractor::extractTraining(const PictureList& list) {
  ExtractionReport report;
  const fs::path folder = options_.out / "features";
  fs::create_directories(folder);
  std::vector<Job> pending = pendingJobs(list, report);
  const auto total = static_cast<int64_t>(pending.size());
  if (options_.resumed) options_.resumed(report.alreadyThere, report.alreadyThere + total);
  ExtractionRecord record = readExtractionRecord(folder);
  if (record.sizes.empty() && report.alreadyThere == 0 &&
      std::none_of(pending.begin(), pending.end(), [](const Job& job) { return job.exists; })) {
    record.sizes.insert(options_.sizes.begin(), options_.sizes.end());
    for (const auto& [name, text] : networks_.text) record.encoders.insert(name);
    writeExtractionRecord(folder, record);  // every file from now on has all of these
  }
  std::vector<Job> batch;
  int64_t done = 0;
  decodeAhead(
      pending, options_.workers, [this](const Job& job) { return cropsOf(job); },
      [&](Job& job, std::future<std::vector<at::Tensor>>& crops) {
        lookForStop();
        try {
          job.pictures = crops.get();
          batch.push_back(job);
          job.pictures.clear();
        } catch (const RunError& error) {
          noteFailure(*job.item, error.what(), report);
        }
        if (static_cast<int64_t>(batch.size()) == options_.batch) encodeTraining(batch, report);
        if (options_.progress) options_.progress(++done, total);
      });
  encodeTraining(batch, report);  // also when the last picture could not be read
  PictureList kept{{}, list.withoutCaption, list.coco, list.layout};
  for (const CaptionedPicture& item : list.items)
    if (fs::exists(featurePath(folder, item.name))) kept.items.push_back(item);
  record.sizes.insert(options_.sizes.begin(), options_.sizes.end());
  for (const auto& [name, text] : networks_.text) record.encoders.insert(name);
  report.listLeft = !writeList(kept, record);
  writeExtractionRecord(folder, record);
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

void FeatureExtractor::mayReplace(const fs::path& file, const std::string& caption) const {
  if (options_.replace || !fs::exists(file) || captionOfPrompt(file) == caption) return;
  throw RunError(Cause::BadData,
                 file.string() + " holds the features of another text, \"" +
                     captionOfPrompt(file).substr(0, 60) + "\"; it is left as it is.",
                 "Say --replace to write over it, or give another --out.");
}

void FeatureExtractor::extractPrompts(const std::vector<std::string>& prompts) {
  const fs::path folder = options_.out / "run_vis";
  const auto fileOf = [&folder](std::size_t i) { return folder / (std::to_string(i) + ".npy"); };
  for (std::size_t i = 0; i < prompts.size(); ++i) mayReplace(fileOf(i), prompts[i]);
  fs::create_directories(folder);
  const auto texts = encodeTexts(networks_.text.begin()->first, prompts);
  for (std::size_t i = 0; i < texts.size(); ++i) writePromptFeature(fileOf(i), texts[i]);
}

void FeatureExtractor::extractEmpty() {
  fs::create_directories(options_.out);
  mayReplace(options_.out / "empty_context.npy", "");
  writeEmptyContext(options_.out / "empty_context.npy",
                    encodeTexts(networks_.text.begin()->first, {""}).front());
}

}  // namespace crossflow::training
