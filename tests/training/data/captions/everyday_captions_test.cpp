// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/captions/everyday_captions.h"

#include <algorithm>
#include <set>

#include "tests/support/catch_torch.h"
#include "training/data/captions/caption_words.h"
#include "training/data/captions/main_colour.h"

using namespace crossflow::training;

namespace {

using Captions = std::vector<std::string>;

bool offers(const Captions& captions, const std::string& wanted) {
  return std::ranges::find(captions, wanted) != captions.end();
}

// The captions of one picture among a few others.
Captions captionsOf(const NamedPicture& picture) {
  return everydayCaptions(
             {picture, {"dog", {"dog", "pet"}, "", "emoji"}, {"flag: Peru", {"flag"}, "", "emoji"}})
      .front();
}

}  // namespace

TEST_CASE("a picture is called by its name first and each caption is there once",
          "[everyday_captions]") {
  const Captions captions = captionsOf({"hot beverage", {"coffee", "drink", "hot"}, "", "emoji"});
  REQUIRE(captions.front() == "hot beverage");
  CHECK(std::set<std::string>(captions.begin(), captions.end()).size() == captions.size());
  for (const char* wanted : {"emoji of hot beverage", "an emoji of hot beverage", "a hot beverage",
                             "coffee", "a coffee", "hot drink", "coffee, drink, hot"})
    CHECK(offers(captions, wanted));
}

TEST_CASE("parts of a composed name are said in other orders", "[everyday_captions]") {
  const Captions cat = captionsOf({"smiling cat with heart-eyes", {"cat", "face"}, "", "emoji"});
  CHECK(offers(cat, "a cat with heart eyes"));
  CHECK(offers(cat, "heart-eyes, smiling cat"));
  CHECK(offers(cat, "smiling cat with hearts"));
  const Captions woman =
      captionsOf({"woman astronaut: dark skin tone", {"astronaut", "woman"}, "", "emoji"});
  CHECK(offers(woman, "a dark-skinned woman astronaut"));
  CHECK(offers(woman, "female astronaut with dark skin"));
  CHECK_FALSE(offers(woman, "astronaut"));  // would name five other pictures as well
  CHECK(offers(captionsOf({"flag: Japan", {"flag"}, "", "emoji"}), "flag of Japan"));
  CHECK(offers(captionsOf({"rabbit face", {"face", "rabbit"}, "", "emoji"}), "face of a rabbit"));
  CHECK_FALSE(
      offers(captionsOf({"grinning face", {"face", "grin"}, "", "emoji"}), "face of a grinning"));
}

TEST_CASE("a keyword that is another picture's name stays with that one", "[everyday_captions]") {
  CHECK_FALSE(offers(captionsOf({"guide dog", {"dog", "blind"}, "", "emoji"}), "dog"));
  CHECK(offers(captionsOf({"guide dog", {"dog", "blind"}, "", "emoji"}), "blind"));
}

TEST_CASE("a keyword of half the list names nothing", "[everyday_captions]") {
  std::vector<NamedPicture> many;
  for (int i = 0; i < 30; ++i)
    many.push_back({"thing " + std::to_string(i), {"gadget", "tool"}, "", "drawing"});
  CHECK_FALSE(offers(everydayCaptions(many).front(), "gadget"));
  many.resize(3);
  CHECK(offers(everydayCaptions(many).front(), "gadget"));
  CHECK(offers(everydayCaptions(many).front(), "a drawing of thing 0"));
}

TEST_CASE("what is said beside a thing leaves it what it is", "[everyday_captions]") {
  const Captions dog = captionsOf({"poodle", {"dog", "curly"}, "", "emoji"});
  for (const std::string& phrase : saidAtLength("poodle")) CHECK(offers(dog, withArticle(phrase)));
  CHECK(saidAtLength("poodle").size() == 4);
  CHECK(saidAtLength("poodle") != saidAtLength("apple"));
  for (const std::string& phrase : captionsOf({"crying face", {"tear"}, "", "emoji"}))
    CHECK_FALSE(phrase.find("happy") != std::string::npos);
  CHECK(offers(captionsOf({"flag: France", {"flag"}, "", "emoji"}), "a French flag"));
  CHECK(peopleOf("Nowhere").empty());
}

TEST_CASE("a colour is named where it is true and not said yet", "[everyday_captions]") {
  const Captions car = captionsOf({"automobile", {"car"}, "red", "emoji"});
  CHECK(offers(car, "red automobile"));
  CHECK(offers(car, "a red car"));
  CHECK_FALSE(offers(captionsOf({"red apple", {"fruit"}, "red", "emoji"}), "red red apple"));
}

TEST_CASE("British and American words stand for one another", "[everyday_captions]") {
  CHECK(saidOtherwise("delivery truck") == Captions{"delivery lorry", "van"});
  CHECK(saidOtherwise("cell phone") == Captions{"mobile phone"});
  CHECK(saidOtherwise("carrot").empty());  // "car" is not a word of it
  CHECK(pluralOf("cherry") == "cherries");
  CHECK(pluralOf("fox") == "foxes");
  CHECK(pluralOf("running").empty());
  CHECK(withArticle("apple") == "an apple");
  CHECK(withArticle("unicorn") == "a unicorn");
  CHECK(withArticle("grapes") == "grapes");
  CHECK(withArticle("flag: Japan") == "flag: Japan");
}

TEST_CASE("the main colour is that of most of what is drawn", "[main_colour]") {
  at::Tensor picture = at::full({20, 20, 3}, 255, at::kByte);
  CHECK(mainColour(picture).empty());
  const auto paint = [&](int64_t rows, int r, int g, int b) {
    at::Tensor part = picture.narrow(0, 0, rows);
    part.select(2, 0).fill_(r);
    part.select(2, 1).fill_(g);
    part.select(2, 2).fill_(b);
  };
  paint(10, 220, 20, 30);
  CHECK(mainColour(picture) == "red");
  paint(4, 30, 60, 220);
  CHECK(mainColour(picture) == "red");  // six rows of ten
  paint(6, 30, 60, 220);
  picture.narrow(0, 6, 1).fill_(10);
  CHECK(mainColour(picture) == "blue");
  paint(10, 250, 200, 60);
  CHECK(mainColour(picture) == "yellow");
  paint(10, 30, 30, 32);
  CHECK(mainColour(picture) == "black");
}
