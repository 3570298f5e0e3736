// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/emoji/emoji_dataset.h"

#include <fstream>

#include "models/base/error.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "training/data/emoji/emoji_font.h"

using namespace crossflow;
using namespace crossflow::training;
using crossflow::tests::TempDir;

namespace {

void writeNames(const std::filesystem::path& common) {
  for (const char* folder : {"annotations", "annotationsDerived"}) {
    std::filesystem::create_directories(common / folder);
    std::ofstream(common / folder / "en.xml")
        << "<ldml><annotations>\n"
           "<annotation cp=\"🐕\">dog | pet</annotation>\n"
           "<annotation cp=\"🐕\" type=\"tts\">dog</annotation>\n"
           "<annotation cp=\"❤️\" type=\"tts\">red heart &amp; love</annotation>\n"
           "<annotation cp=\"x\">no name</annotation>\n"
           "</annotations></ldml>\n";
  }
}

}  // namespace

TEST_CASE("names and keywords are read from CLDR's files", "[emoji_dataset]") {
  const TempDir folder;
  writeNames(folder.path());
  const EmojiNames names = readEmojiNames(folder.path());
  REQUIRE(names.size() == 2);
  CHECK(names.at(U"🐕").name == "dog");
  CHECK(names.at(U"🐕").keywords == std::vector<std::string>{"dog", "pet"});
  CHECK(names.at(U"❤").name == "red heart & love");
  CHECK_THROWS_AS(readEmojiNames(folder / "none"), crossflow::base::Error);
}

TEST_CASE("compositions are held out by their names alone", "[emoji_dataset]") {
  int heldOut = 0, all = 0;
  for (const char* gender : {"man", "woman"}) {
    for (const char* role : {"astronaut", "farmer", "pilot", "judge", "singer", "cook", "artist"}) {
      for (const char* tone : {"light", "medium-light", "medium", "medium-dark", "dark"}) {
        const std::string name = std::string(gender) + " " + role + ": " + tone + " skin tone";
        heldOut += isHeldOutComposition(name);
        ++all;
      }
    }
  }
  CHECK(heldOut > 0);
  CHECK(heldOut < all / 4);
  CHECK_FALSE(isHeldOutComposition("dog"));
  CHECK_FALSE(isHeldOutComposition("man astronaut"));
}

TEST_CASE("pictures with a side are not mirrored", "[emoji_dataset]") {
  CHECK(isMirrorable("smiling cat face with heart-eyes"));
  CHECK_FALSE(isMirrorable("flag: Japan"));
  CHECK_FALSE(isMirrorable("right arrow"));
}

TEST_CASE("a missing or colourless font is refused by name", "[emoji_dataset]") {
  CHECK_THROWS_WITH(EmojiFont("/nonexistent.ttf"), Catch::Contains("/nonexistent.ttf"));
}

TEST_CASE("the system's emoji font gives a data set", "[emoji_dataset]") {
  EmojiDatasetOptions options;
  if (!std::filesystem::exists(options.font)) return;  // the package is optional
  const TempDir folder;
  writeNames(folder.path());
  options.names = folder.path();
  options.side = 32;
  const EmojiDatasetReport report = writeEmojiDataset(folder / "out", options);
  CHECK(report.pictures == 2);
  CHECK(std::filesystem::exists(folder / "out/pictures/1f415.png"));
  options.limit = 1;
  CHECK(writeEmojiDataset(folder / "one", options).pictures == 1);
  CHECK(EmojiFont(options.font).picture(U"\U0001F469\U0001F3FF\u200D\U0001F680").has_value());
  CHECK_FALSE(EmojiFont(options.font).picture(U"ab").has_value());
}
