// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/sets/drawing_sets.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "models/base/error.h"
#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "training/data/pictures/captioned_pictures.h"
#include "training/data/pictures/picture_file.h"
#include "training/data/sets/clipart_words.h"

using namespace crossflow::training;
using crossflow::tests::TempDir;
namespace fs = std::filesystem;

namespace {

const std::set<std::string> kKnown{"pear", "sausage", "breakfast", "tree", "disc", "house", "red"};

std::string svgOf(const std::string& title, const std::string& licence) {
  return "<svg><metadata><rdf:RDF><cc:Work><dc:title>" + title +
         "</dc:title><rdf:li>fruit</rdf:li><rdf:li></rdf:li><rdf:li>hash(0x8a0a39c)</rdf:li>"
         "<dc:creator><cc:Agent><dc:title>Jane Doe</dc:title></cc:Agent></dc:creator>"
         "<rdf:li>jane doe</rdf:li><cc:license rdf:resource=\"http://web.resource.org/cc/" +
         licence + "\"/></cc:Work></rdf:RDF></metadata></svg>";
}

// A red square on white, or nothing at all.
void picture(const fs::path& file, bool blank = false) {
  fs::create_directories(file.parent_path());
  at::Tensor pixels = at::full({3, 40, 40}, 255, at::kByte);
  if (!blank) pixels.slice(0, 1).slice(1, 10, 30).slice(2, 10, 30).fill_(0);
  writePng(file, pixels);
}

void clipart(const fs::path& source, const std::string& place, const std::string& title,
             const std::string& licence = "PublicDomain", bool blank = false) {
  fs::create_directories((source / "svg" / place).parent_path());
  std::ofstream(source / "svg" / (place + ".svg")) << svgOf(title, licence);
  picture(source / "png" / (place + ".png"), blank);
}

void someNames(const fs::path& common) {
  for (const char* folder : {"annotations", "annotationsDerived"}) {
    fs::create_directories(common / folder);
    std::ofstream(common / folder / "en.xml")
        << "<ldml><annotation cp=\"🍐\" type=\"tts\">pear</annotation></ldml>";
  }
}

}  // namespace

TEST_CASE("Clip art titles lose numbers, authors and rubble", "[drawing_sets]") {
  CHECK(clipartName("Clipart by Nicu Buculei - compact_disc", kKnown) == "compact disc");
  CHECK(clipartName("Pear 02", kKnown) == "pear");
  CHECK(clipartName("Breakfast Sausage (B and W)", kKnown) ==
        "breakfast sausage in black and white");
  CHECK(clipartName("palloncini", kKnown).empty());
  CHECK(clipartName("pear iconset", kKnown).empty());
  CHECK(clipartName("home11", kKnown).empty());
  CHECK(clipartName("Trees", kKnown) == "trees");
  CHECK(clipartName("", kKnown).empty());
  const ClipartMetadata metadata = clipartMetadata(svgOf("A &amp; B", "PublicDomain"));
  CHECK(metadata.title == "A & B");
  CHECK(metadata.creator == "Jane Doe");
  CHECK(clipartKeywords(metadata) == std::vector<std::string>{"fruit"});
}

TEST_CASE("Stamps are named by their sentence", "[drawing_sets]") {
  CHECK(stampName("A badger.") == "badger");
  CHECK(stampName("An hippopotamus.\r") == "hippopotamus");
  CHECK(stampName("A US 25 cent piece ($.25) called a quarter.").empty());
  CHECK(stampName("").empty());
  CHECK(stampName("Two wild boars.") == "Two wild boars");
}

TEST_CASE("Clip art becomes a set of drawings; junk is left out and counted", "[drawing_sets]") {
  const TempDir temp;
  clipart(temp / "art", "food/fruit/pear_02", "Pear 02");
  clipart(temp / "art", "food/fruit/pear_03", "pear");
  clipart(temp / "art", "food/fruit/nameless", "palloncini");
  clipart(temp / "art", "food/fruit/blank", "pear", "PublicDomain", true);
  clipart(temp / "art", "food/fruit/unfree", "pear", "Sampling");
  clipart(temp / "art", "computer/icons/theme/pear", "pear");
  std::ofstream(temp / "art/svg/food/fruit/lonely.svg") << svgOf("pear", "PublicDomain");
  someNames(temp / "common");
  DrawingSetOptions options;
  options.source = temp / "art";
  options.names = temp / "common";
  options.side = 32;
  const PictureSetReport report = writeClipartSet(temp / "set", options);
  CHECK(report.pictures == 2);
  CHECK(report.nameless == 1);
  CHECK(report.unusable == 1);
  CHECK(report.unlicensed == 1);
  const PictureList list = readPictureList(temp / "set");
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[0].captions[0] == "drawing of a pear");
  CHECK(list.items[0].captions[1] == "pear");
  const at::Tensor pixels = decodePicture(list.items[0].file);
  CHECK(pixels.size(0) == 32);
  CHECK(fs::exists(temp / "set/README.md"));
  options.source = temp / "none";
  CHECK_THROWS_WITH(writeClipartSet(temp / "set", options), Catch::Contains("--source"));
}

TEST_CASE("Stamps become photos and drawings, and sets are joined", "[drawing_sets]") {
  const TempDir temp;
  const auto stamp = [&](const std::string& place, const std::string& sentence) {
    picture(temp / "stamps" / (place + ".png"));
    std::ofstream(temp / "stamps" / (place + ".txt")) << sentence << "\nfr=Un blaireau.\n";
  };
  stamp("animals/badger", "A badger.");
  stamp("animals/cartoon/cow", "A cow.");
  stamp("symbols/money/dime", "A dime.");
  stamp("household/Lightbulb", "A light bulb.");  // under the GFDL
  picture(temp / "stamps/animals/mute.png");
  DrawingSetOptions options;
  options.source = temp / "stamps";
  options.side = 16;
  const PictureSetReport report = writeStampSet(temp / "all/stamps", options);
  CHECK(report.pictures == 2);
  CHECK(report.nameless == 1);
  CHECK(report.unlicensed == 1);
  joinPictureSets(temp / "all", {"stamps"});
  const PictureList list = readPictureList(temp / "all");
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[0].captions[0] == "photo of a badger");
  CHECK(list.items[1].captions[0] == "drawing of a cow");
  CHECK(fs::exists(list.items[1].file));
}

TEST_CASE("A bare word belongs to the first set that answers to it", "[drawing_sets]") {
  const TempDir temp;
  const auto set = [&](const char* name, const nlohmann::json& entry) {
    fs::create_directories(temp / name);
    std::ofstream(temp / name / "captions.jsonl") << entry.dump() << "\n" << entry.dump() << "\n";
  };
  set("emoji",
      {{"image", "a.png"}, {"captions", {"pear", "emoji of pear", "fruit"}}, {"style", "emoji"}});
  set("clipart", {{"image", "b.png"},
                  {"captions", {"drawing of a pear", "pear", "a drawing of pear", "green pear"}},
                  {"style", "drawing"}});
  joinPictureSets(temp / ".", {"emoji", "clipart"});
  std::ifstream in(temp / "captions.jsonl");
  std::vector<nlohmann::json> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(nlohmann::json::parse(line));
  REQUIRE(lines.size() == 4);
  const nlohmann::json all{"pear", "emoji of pear", "fruit"},
      kept{"drawing of a pear", "a drawing of pear", "green pear"};
  CHECK(lines[1]["captions"] == all);  // within a set a word may have several pictures
  CHECK(lines[3]["captions"] == kept);
  CHECK(lines[3]["image"] == "clipart/b.png");
}
