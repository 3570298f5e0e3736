// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/picture_set.h"

#include <ATen/ATen.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "models/base/atomic_file.h"
#include "models/base/error.h"
#include "training/data/captions/main_colour.h"
#include "training/data/pictures/picture_file.h"
#include "training/data/pictures/resample.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

constexpr double kLongest = 3.0;       // sides' ratio of what still looks like something
constexpr double kLeastDrawn = 0.015;  // share of pixels that differ from the most frequent tone

at::Tensor squared(const at::Tensor& picture, int64_t side) {
  const int64_t height = picture.size(0), width = picture.size(1);
  const int64_t largest = std::max(height, width);
  at::Tensor square = at::full({largest, largest, 3}, 255, picture.options());
  square.narrow(0, (largest - height) / 2, height)
      .narrow(1, (largest - width) / 2, width)
      .copy_(picture);
  return resamplePicture(square, side, side, ResampleFilter::Lanczos);
}

std::string captionLine(const std::string& file, const SetPicture& entry,
                        const std::vector<std::string>& captions) {
  const nlohmann::ordered_json line{{"image", file},
                                    {"captions", captions},
                                    {"name", entry.named.name},
                                    {"keywords", entry.named.keywords},
                                    {"style", entry.named.style},
                                    {"colour", entry.named.colour},
                                    {"split", entry.heldOut ? "composition" : "train"},
                                    {"mirror", entry.mirror},
                                    {"repeat", entry.repeat}};
  return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

// "drawing of a pear" says of what kind it is; "pear" does not.
bool tellsStyle(const std::string& caption, const std::string& style) {
  return caption.find(style + " of ") != std::string::npos;
}

/// Leaves out the captions that pictures of the sets before answer to.
void leaveTaken(nlohmann::ordered_json& entry, const std::set<std::string>& taken) {
  const std::string style = entry.value("style", "");
  nlohmann::ordered_json kept = nlohmann::ordered_json::array();
  for (const auto& caption : entry["captions"]) {
    const auto text = caption.get<std::string>();
    if (kept.empty() || tellsStyle(text, style) || !taken.contains(text)) kept.push_back(text);
  }
  entry["captions"] = std::move(kept);
}

}  // namespace

PictureSetWriter::PictureSetWriter(fs::path folder, int64_t side)
    : folder_(std::move(folder)), side_(side) {
  std::error_code problem;
  fs::create_directories(folder_ / "pictures", problem);
  if (problem)
    throw base::Error("Cannot make the folder " + folder_.string() + ": " + problem.message() +
                      ".");
}

void PictureSetWriter::add(const std::string& stem, const at::Tensor& picture, SetPicture entry) {
  files_.push_back("pictures/" + stem + ".png");
  entry.named.colour = mainColour(picture);
  // Thousands of pictures, which can all be made again: none waits for the disk.
  writePng(folder_ / files_.back(), squared(picture, side_).permute({2, 0, 1}), Flush::Never);
  entries_.push_back(std::move(entry));
}

void PictureSetWriter::finish(std::string_view readme) const {
  std::vector<NamedPicture> named;
  named.reserve(entries_.size());
  for (const SetPicture& entry : entries_) named.push_back(entry.named);
  const auto captions = everydayCaptions(named);
  std::string lines;
  for (std::size_t i = 0; i < entries_.size(); ++i)
    lines += captionLine(files_[i], entries_[i], captions[i]);
  writeFileAtomically(folder_ / "captions.jsonl", lines);
  writeFileAtomically(folder_ / "README.md", std::string(readme));
}

bool showsSomething(const at::Tensor& picture) {
  const auto height = static_cast<double>(picture.size(0));
  const auto width = static_cast<double>(picture.size(1));
  if (height < 8 || width < 8 || std::max(height / width, width / height) > kLongest) return false;
  const at::Tensor tones = picture.to(at::kFloat).mean(2).div(16, "floor").to(at::kLong).flatten();
  const auto most = at::bincount(tones, {}, 16).max().item<int64_t>();
  return static_cast<double>(tones.numel() - most) >
         kLeastDrawn * static_cast<double>(tones.numel());
}

void joinPictureSets(const fs::path& folder, const std::vector<std::string>& parts) {
  std::string lines;
  std::set<std::string> taken;
  for (const std::string& part : parts) {
    std::ifstream in(folder / part / "captions.jsonl");
    if (!in) throw base::Error("Cannot open " + (folder / part / "captions.jsonl").string() + ".");
    std::vector<std::string> here;
    for (std::string line; std::getline(in, line);) {
      auto entry = nlohmann::ordered_json::parse(line);
      entry["image"] = part + "/" + entry["image"].get<std::string>();
      leaveTaken(entry, taken);
      for (const auto& caption : entry["captions"]) here.push_back(caption.get<std::string>());
      lines += entry.dump() + "\n";
    }
    taken.insert(here.begin(), here.end());
  }
  writeFileAtomically(folder / "captions.jsonl", lines);
}

}  // namespace crossflow::training
