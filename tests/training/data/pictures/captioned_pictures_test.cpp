// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/captioned_pictures.h"

#include <fstream>
#include <sstream>

#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "training/config/run_error.h"
#include "training/data/pictures/csv_reader.h"

using namespace crossflow::training;
using crossflow::tests::put;
namespace fs = std::filesystem;

TEST_CASE("A folder of pictures with texts beside them", "[picture_list]") {
  crossflow::tests::TempDir temp;
  put(temp / "b.JPG", "x");
  put(temp / "b.txt", "a bus \r\na red bus\n\n");
  put(temp / "sub/a.png", "x");
  put(temp / "sub/a.txt", "a cat");
  put(temp / "lonely.png", "x");
  const PictureList list = readPictureList(temp.path());
  REQUIRE(list.items.size() == 2);
  REQUIRE(list.withoutCaption.size() == 1);
  REQUIRE(list.items[0].captions == std::vector<std::string>{"a bus", "a red bus"});
  REQUIRE(list.items[1].name == "sub/a.png");
}

TEST_CASE("A phone's HEIC is passed over where the JPEG of its name lies beside it",
          "[picture_list]") {
  crossflow::tests::TempDir temp;
  for (const char* name : {"IMG_1.HEIC", "IMG_1.jpg", "IMG_2.heic", "sub/IMG_1.avif"})
    put(temp / name, "x");
  for (const char* name : {"IMG_1.txt", "IMG_2.txt", "sub/IMG_1.txt"}) put(temp / name, "a cat");
  std::vector<std::string> names;
  for (const CaptionedPicture& item : readPictureList(temp.path()).items)
    names.push_back(item.name);
  CHECK(names == std::vector<std::string>{"IMG_1.jpg", "IMG_2.heic", "sub/IMG_1.avif"});
}

TEST_CASE("JourneyDB's list beside its folder of pictures", "[picture_list]") {
  crossflow::tests::TempDir temp;
  put(temp / "imgs/sub/x.jpg", "x");
  put(temp / "img_text_pair.jsonl",
      "{\"img_path\": \"sub/x.jpg\", \"prompt\": \"a caf\xc3\xa9\"}\n\n");
  const PictureList list = readPictureList(temp.path());
  REQUIRE(list.items.size() == 1);
  REQUIRE(list.items[0].file == temp / "imgs/sub/x.jpg");
  REQUIRE(list.items[0].captions[0] == "a caf\xc3\xa9");
}

TEST_CASE("A list may give several captions, a split and forbid mirroring", "[picture_list]") {
  crossflow::tests::TempDir temp;
  put(temp / "list.jsonl",
      R"({"image": "f.png", "captions": ["flag: Japan", "Japan"], "split": "test", "mirror": false, "repeat": 3})");
  const PictureList list = readPictureList(temp / "list.jsonl");
  REQUIRE(list.items[0].captions.size() == 2);
  REQUIRE(list.items[0].split == "test");
  REQUIRE_FALSE(list.items[0].mirrorable);
  REQUIRE(list.repeats() == std::vector<int64_t>{3});
}

TEST_CASE("CSV lists with quotes, line ends and semicolons", "[picture_list]") {
  crossflow::tests::TempDir temp;
  put(temp / "list.csv",
      "\xEF\xBB\xBF"
      "File_Name;Caption\r\na.png;\"a \"\"big\"\"; dog\r\nand a cat\"\r\n;x\r\n");
  const PictureList list = readPictureList(temp / "list.csv");
  REQUIRE(list.items.size() == 1);
  REQUIRE(list.items[0].name == "a.png");
  REQUIRE(list.items[0].captions[0] == "a \"big\"; dog\r\nand a cat");
  REQUIRE(list.complaints.size() == 1);
}

TEST_CASE("COCO captions come by rising picture id", "[picture_list]") {
  crossflow::tests::TempDir temp;
  put(temp / "captions.json",
      R"({"images": [{"id": 9, "file_name": "b.jpg"}, {"id": 4, "file_name": "a.jpg"}],
    "annotations": [{"image_id": 9, "caption": "two"}, {"image_id": 4, "caption": "one"},
                    {"image_id": 9, "caption": "three"}]})");
  const PictureList list = readPictureList(temp / "captions.json");
  REQUIRE(list.coco);
  REQUIRE(list.items.size() == 2);
  REQUIRE(list.items[0].name == "a.jpg");
  REQUIRE(list.items[1].captions == std::vector<std::string>{"two", "three"});
}

TEST_CASE("Lists that hold nothing or are broken are refused with a sentence", "[picture_list]") {
  crossflow::tests::TempDir temp;
  REQUIRE_THROWS_AS(readPictureList(temp / "absent"), RunError);
  REQUIRE_THROWS_AS(readPictureList(temp.path()), RunError);
  put(temp / "bad.jsonl", "{\"img_path\": 3\n");
  REQUIRE_THROWS_WITH(readPictureList(temp / "bad.jsonl"), Catch::Matchers::Contains("line 1"));
  put(temp / "bad.json", "{\"images\": 3}");
  REQUIRE_THROWS_AS(readPictureList(temp / "bad.json"), RunError);
}
