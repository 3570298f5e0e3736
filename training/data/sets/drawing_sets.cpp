// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/sets/drawing_sets.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

#include "models/base/error.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/captions/caption_words.h"
#include "training/data/emoji/emoji_names.h"
#include "training/data/pictures/picture_file.h"
#include "training/data/sets/clipart_words.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

using std::string;
using std::string_view;

constexpr std::uintmax_t kMostSvgBytes = 8u << 20;
constexpr std::size_t kLongestStamp = 48;

constexpr string_view kClipartReadme =
    "# Clip art with its titles\n"
    "Drawings of the Open Clip Art Library as Debian packages them (openclipart-png,\n"
    "openclipart-svg). Only files whose own metadata dedicate them to the public domain are here.\n"
    "Titles are cleaned by rule; a caption begins with \"drawing of\".\n";
constexpr string_view kStampReadme =
    "# Stamps of Tux Paint with their sentences\n"
    "Photographs and drawings of the package tuxpaint-stamps-default (Bill Kendrick and\n"
    "contributors, GNU General Public License, version 2 or later, as Debian states for all of "
    "its\n"
    "folders; those that its changelog puts under another licence than that or the public domain\n"
    "are left out). A caption begins with \"photo of\" or \"drawing of\".\n";

// Folders of clip art that show no things, or the same one a hundred times.
constexpr string_view kLeftOut[] = {
    "buttons", "computer/buttons", "computer/diagrams", "computer/icons", "decorations", "logos",
    "recreation/games/cards", "shapes", "signs_and_symbols/led",
    "signs_and_symbols/flags/semaphore", "special", "unsorted", "signs_and_symbols/map_symbols",
    "transportation/aiga-symbols", "people/stickmen",
    // Of the stamps:
    "symbols/alphabets", "symbols/math", "symbols/money", "symbols/shapes", "symbols/music"};

// Stamps that the package's changelog puts under the GFDL or a Creative Commons licence, which ask
// for names or the same licence wherever they go.
constexpr string_view kOtherLicence[] = {"animals/birds/helmeted_guineafowl",
                                         "animals/birds/heron_greatblue",
                                         "animals/birds/heron_greatblue_flying",
                                         "animals/birds/pelican",
                                         "animals/insects/Brown_slug",
                                         "animals/insects/Woodlouse",
                                         "food/fruit/Apricot_whole",
                                         "food/fruit/Cherry_Stella",
                                         "food/fruit/Strawberry2",
                                         "household/Lightbulb",
                                         "plants/flowers/adeenia",
                                         "plants/flowers/anthoorium",
                                         "plants/flowers/appooppanthady",
                                         "plants/flowers/bolsom",
                                         "plants/flowers/chemparathi",
                                         "plants/flowers/plastic/chuvanna_plastic_poo",
                                         "seasonal/christmas/Christmas_pudding",
                                         "seasonal/christmas/German_Christmas_toy",
                                         "seasonal/christmas/Mince_Pie",
                                         "seasonal/christmas/Roast_turkey",
                                         "town/monuments/inukshuk-photo",
                                         "vehicles/emergency/firetruck"};

bool isLeftOut(const string& folder) {
  return std::ranges::any_of(kLeftOut, [&](string_view start) {
    return folder == start || folder.starts_with(string(start) + "/");
  });
}

string lowerLicence(string licence) {
  std::ranges::transform(licence, licence.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return licence;
}

string fileText(const fs::path& file) {
  std::error_code problem;
  if (fs::file_size(file, problem) > kMostSvgBytes || problem) return {};
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// All files with that suffix, in the order of their names.
std::vector<fs::path> filesOf(const fs::path& folder, string_view suffix) {
  if (!fs::is_directory(folder))
    throw base::Error("There is no folder " + folder.string() +
                      "; install the package that holds it or name it with --source.");
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == suffix)
      files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

string stemOf(const fs::path& relative) {
  string stem = fs::path(relative).replace_extension().generic_string();
  std::ranges::replace(stem, '/', '-');
  std::ranges::replace(stem, ' ', '_');
  return stem;
}

/// Goes through files, counts what becomes of each and writes what is usable.
class SetMaker {
 public:
  SetMaker(const fs::path& folder, const DrawingSetOptions& options)
      : options_(options), writer_(folder, options.side) {}

  template <typename Look>  // Look(file): adds it or counts why not
  PictureSetReport run(const std::vector<fs::path>& files, string_view readme, const Look& look) {
    int64_t done = 0;
    for (const fs::path& file : files) {
      if (options_.stop.stop_requested()) throw base::Cancelled();
      if (options_.progress) options_.progress(++done, static_cast<int64_t>(files.size()));
      if (options_.limit > 0 && report.pictures == options_.limit) continue;
      look(file);
    }
    writer_.finish(readme);
    return report;
  }

  void add(const string& stem, const fs::path& picture, SetPicture entry) try {
    const at::Tensor pixels = decodePicture(picture);
    if (!showsSomething(pixels)) {
      ++report.unusable;
      return;
    }
    writer_.add(stem, pixels, std::move(entry));
    ++report.pictures;
  } catch (const RunError& error) {
    if (error.cause != protocol::Cause::BadData) throw;
    ++report.unusable;
  }

  PictureSetReport report;

 private:
  const DrawingSetOptions& options_;
  PictureSetWriter writer_;
};

std::set<string> englishWords(const fs::path& common) {
  std::vector<string> texts;
  for (const auto& [characters, emoji] : readEmojiNames(common)) {
    texts.push_back(emoji.name);
    texts.insert(texts.end(), emoji.keywords.begin(), emoji.keywords.end());
  }
  return wordsOf(texts);
}

}  // namespace

PictureSetReport writeClipartSet(const fs::path& folder, const DrawingSetOptions& options) {
  const std::set<string> known = englishWords(options.names);
  const fs::path svg = options.source / "svg";
  SetMaker maker(folder, options);
  return maker.run(filesOf(svg, ".svg"), kClipartReadme, [&](const fs::path& file) {
    const fs::path relative = fs::relative(file, svg);
    const string place = relative.parent_path().generic_string();
    const fs::path picture = (options.source / "png" / relative).replace_extension(".png");
    if (isLeftOut(place) || !fs::exists(picture)) return;
    const ClipartMetadata metadata = clipartMetadata(fileText(file));
    string name = clipartName(metadata.title, known);
    const bool flag = place.starts_with("signs_and_symbols/flags");
    if (!name.empty() && flag && !holdsWord(name, "flag")) name = "flag of " + name;
    if (name.empty()) {
      ++maker.report.nameless;
    } else if (lowerLicence(metadata.licence).find("publicdomain") == string::npos) {
      ++maker.report.unlicensed;
    } else {
      SetPicture entry{{name, clipartKeywords(metadata), {}, "drawing"}};
      entry.mirror = !flag;
      maker.add(stemOf(relative), picture, std::move(entry));
    }
  });
}

PictureSetReport writeStampSet(const fs::path& folder, const DrawingSetOptions& options) {
  SetMaker maker(folder, options);
  return maker.run(filesOf(options.source, ".png"), kStampReadme, [&](const fs::path& file) {
    const fs::path relative = fs::relative(file, options.source);
    const string place = relative.parent_path().generic_string();
    if (isLeftOut(place)) return;
    const string stem = fs::path(relative).replace_extension().generic_string();
    if (std::ranges::find(kOtherLicence, stem) != std::end(kOtherLicence)) {
      ++maker.report.unlicensed;
      return;
    }
    std::ifstream in(fs::path(file).replace_extension(".txt"));
    string sentence;
    std::getline(in, sentence);
    const string name = stampName(sentence);
    if (name.empty()) {
      ++maker.report.nameless;
      return;
    }
    const bool drawn = place.find("cartoon") != string::npos || place.starts_with("symbols");
    SetPicture entry{{name, partsOf(place, "/"), {}, drawn ? "drawing" : "photo"}};
    maker.add(stemOf(relative), file, std::move(entry));
  });
}

string stampName(const string& sentence) {
  string name = sentence.substr(0, sentence.find_first_of(".,(;:!"));
  for (const string_view start : {"A ", "An ", "The ", "Some ", "a ", "an ", "the "})
    if (name.starts_with(start)) {
      name.erase(0, start.size());
      break;
    }
  while (name.ends_with(' ') || name.ends_with('\r')) name.pop_back();
  const bool number = name.find_first_of("0123456789$=") != string::npos;
  return name.size() < 3 || name.size() > kLongestStamp || number ? string{} : name;
}

}  // namespace crossflow::training
