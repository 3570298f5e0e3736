// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, captions and folders as people have them.
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "training/checks/data_check.h"
#include "training/config/run_error.h"
#include "training/data/pictures/captioned_pictures.h"
#include "training/data/pictures/list_text.h"

using namespace crossflow::training;
using crossflow::tests::TempDir;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string utf16(const std::u16string& text, bool bigFirst) {
  std::string bytes = bigFirst ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    bytes += bigFirst ? high : low;
    bytes += bigFirst ? low : high;
  }
  return bytes;
}

// The caption that a folder with one picture and this text gives it.
std::string captionOf(const std::string& text) {
  const TempDir temp;
  write(temp / "a.png", "x");
  write(temp / "a.txt", text);
  write(temp / "b.png", "x");
  write(temp / "b.txt", "other");
  const PictureList list = readPictureList(temp.path());
  return list.items.front().name == "a.png" ? list.items.front().captions.front() : std::string{};
}

// Somebody who owns nothing, where the tests are run by root.
class WithoutPrivileges {
 public:
  WithoutPrivileges() { REQUIRE((!isRoot_ || ::seteuid(65534) == 0)); }
  ~WithoutPrivileges() {
    if (isRoot_ && ::seteuid(0) != 0) std::abort();
  }
  WithoutPrivileges(const WithoutPrivileges&) = delete;
  WithoutPrivileges& operator=(const WithoutPrivileges&) = delete;

 private:
  bool isRoot_ = ::geteuid() == 0;
};

PictureList csvOf(const std::string& text) {
  const TempDir temp;
  write(temp / "list.csv", text);
  return readPictureList(temp / "list.csv");
}

}  // namespace

TEST_CASE("Captions in UTF-16, with a mark or in Latin-1 are decoded", "[hard_lists]") {
  CHECK(captionOf("\xEF\xBB\xBF"
                  "a cat\r\n") == "a cat");
  CHECK(captionOf(utf16(u"ein Bär \U0001F43B\r\n", false)) == "ein Bär 🐻");
  CHECK(captionOf(utf16(u"ein Bär", true)) == "ein Bär");
  CHECK(captionOf("un caf\xE9 cr\xE8me") == "un café crème");
  CHECK(captionOf("a \x93quoted\x94 cat") == "a “quoted” cat");
}

TEST_CASE("Captions of unknown coding are refused by file and line, never garbled",
          "[hard_lists]") {
  CHECK_FALSE(asUtf8("\x82\xB1\x82\xEA\x82\xCD"));          // Shift-JIS
  CHECK_FALSE(asUtf8("\xEA\xEE\xF8\xEA\xE0"));              // Windows-1251
  CHECK_FALSE(asUtf8(std::string("a\0 \0c\0a\0t\0", 10)));  // UTF-16 without a mark
  const TempDir temp;
  write(temp / "a.png", "x");
  write(temp / "a.txt", "a cat\n\x82\xB1\x82\xEA\n");
  const PictureList list = readPictureList(temp.path());
  CHECK(list.items.front().captions == std::vector<std::string>{"a cat"});
  REQUIRE(list.complaints.size() == 1);
  CHECK(list.complaints[0].sentence.find("a.txt, line 2: ") != std::string::npos);
}

TEST_CASE("A caption file that cannot be read costs its own picture alone", "[hard_lists]") {
  const TempDir temp;
  write(temp / "a.png", "x");
  write(temp / "a.txt", utf16(u"a cat", false) + "x");
  write(temp / "b.png", "x");
  write(temp / "b.txt", "a dog");
  write(temp / "c.png", "x");
  write(temp / "c.txt", utf16(u"ein B\u00E4r\nzwei", false));
  write(temp / "d.png", "x");
  write(temp / "d.TXT", "un caf\xE9");
  fs::create_directory(temp / "e.txt");
  write(temp / "e.png", "x");
  const PictureList list = readPictureList(temp.path());
  REQUIRE(list.items.size() == 3);
  CHECK(list.items[0].name == "b.png");
  CHECK(list.items[2].captions == std::vector<std::string>{"un caf\xC3\xA9"});
  CHECK(list.recoded == 3);
  REQUIRE(list.complaints.size() == 1);
  CHECK(list.complaints[0].sentence.find("a.txt is damaged UTF-16") != std::string::npos);
  CHECK(list.withoutCaption == std::vector<std::string>{"e.png"});
}

TEST_CASE("CSV rows that do not fit are named and swallow nothing", "[hard_lists]") {
  const PictureList good = csvOf(
      "\xEF\xBB\xBF"
      "file,caption\r\na.png,\"a cat,\r\nasleep\"\r\n"
      "b.png,\"a \"\"dog\"\"\"\r\n");
  REQUIRE(good.items.size() == 2);
  CHECK(good.items[0].captions.front() == "a cat,\r\nasleep");
  CHECK(good.items[1].captions.front() == "a \"dog\"");
  CHECK(good.complaints.empty());

  const PictureList comma = csvOf("file,caption\na.png,a cat, asleep\nb.png,a dog\n");
  REQUIRE(comma.items.size() == 1);
  CHECK(comma.items[0].name == "b.png");
  REQUIRE(comma.complaints.size() == 1);
  CHECK(comma.complaints[0].sentence.find("list.csv, line 2: the row has 3 fields") !=
        std::string::npos);

  const PictureList open = csvOf("file,caption\na.png,\"a cat\nb.png,a dog\nc.png,\"a cow\"\n");
  REQUIRE(open.items.size() == 2);
  CHECK(open.items[0].name == "b.png");
  CHECK(open.items[1].captions.front() == "a cow");
  REQUIRE(open.complaints.size() == 1);
  CHECK(open.complaints[0].sentence.find("line 2: a quote is not closed") != std::string::npos);

  const PictureList last = csvOf("file,caption\na.png,a cat\nb.png,\"a dog\nc.png,a cow\n");
  CHECK(last.items.size() == 2);
  CHECK(last.complaints.size() == 1);
  CHECK(csvOf("file,caption\na.png,a cat\nb.png,\"a dog").items.size() == 1);
}

TEST_CASE("Names with backslashes and accents coded otherwise find their files", "[hard_lists]") {
  const TempDir temp;
  write(temp / "sub/a.png", "x");
  write(temp / "b\xC3\xA4r.png", "x");         // composed
  write(temp / "caf\x65\xCC\x81/c.png", "x");  // decomposed
  write(temp / "captions.jsonl",
        "{\"image\": \"sub\\\\a.png\", \"caption\": \"one\"}\n"
        "{\"image\": \"ba\xCC\x88r.png\", \"caption\": \"two\"}\n"
        "{\"image\": \"caf\xC3\xA9/c.png\", \"caption\": \"three\"}\n"
        "{\"image\": \"d\xC3\xA4.png\", \"caption\": \"four\"}\n");
  const PictureList list = readPictureList(temp.path());
  REQUIRE(list.items.size() == 4);
  for (std::size_t i = 0; i < 3; ++i) CHECK(fs::exists(list.items[i].file));
  CHECK_FALSE(fs::exists(list.items[3].file));
  CHECK(list.respelled == 3);
}

TEST_CASE("A text beside a picture is found though its accents are coded otherwise",
          "[hard_lists]") {
  const TempDir temp;
  write(temp / "ba\xCC\x88r.png", "x");
  write(temp / "b\xC3\xA4r.txt", "a bear");
  write(temp / "c.png", "x");
  const PictureList list = readPictureList(temp.path());
  REQUIRE(list.items.size() == 1);
  CHECK(list.items[0].captions == std::vector<std::string>{"a bear"});
  CHECK(list.respelled == 1);
  CHECK(list.withoutCaption == std::vector<std::string>{"c.png"});
}

TEST_CASE("A CSV list without names of columns is told what it lacks", "[hard_lists]") {
  CHECK_THROWS_WITH(csvOf("a.png,a cat\nb.png,a dog\n"),
                    Catch::Contains("list.csv, line 1: a list begins with the names"));
  CHECK_THROWS_WITH(csvOf("file,weight\na.png,3\n"), Catch::Contains("line 1"));
  CHECK(csvOf(" File , Caption\na.png,a cat\n").items.size() == 1);
  const PictureList nameless = csvOf("file,caption\n,a cat\nb.png,a dog\n");
  REQUIRE(nameless.complaints.size() == 1);
  CHECK(nameless.complaints[0].sentence.find("list.csv, line 2: no picture") != std::string::npos);
}

TEST_CASE("A wrong entry of COCO's captions is named and costs nothing else", "[hard_lists]") {
  const TempDir temp;
  write(temp / "coco.json",
        R"({"images": [{"id": 1, "file_name": "a.png"}, {"id": "x", "file_name": "b.png"}, 7],
            "annotations": [{"image_id": 1, "caption": "ok"}, {"image_id": 1}, null,
                            {"image_id": 9, "caption": "whose?"}]})");
  const PictureList list = readPictureList(temp / "coco.json");
  REQUIRE(list.items.size() == 1);
  CHECK(list.items[0].captions == std::vector<std::string>{"ok"});
  REQUIRE(list.complaints.size() == 5);
  CHECK(list.complaints[0].sentence.find("coco.json, images[1]: ") != std::string::npos);
  CHECK(list.complaints[4].sentence.find("1 caption belongs to") != std::string::npos);
  write(temp / "latin.json", "{\n\"images\": [],\n\"annotations\": [\"caf\xE9\"]}");
  CHECK_THROWS_WITH(readPictureList(temp / "latin.json"),
                    Catch::Contains("latin.json, line 3 is not JSON in UTF-8"));
  write(temp / "other.json", "{\"images\": []}");
  CHECK_THROWS_WITH(readPictureList(temp / "other.json"), Catch::Contains("\"annotations\""));
  write(temp / "empty.json", "");
  CHECK_THROWS_WITH(readPictureList(temp / "empty.json"), Catch::Contains("empty.json"));
}

TEST_CASE("Names with and without the folder of the pictures find them", "[hard_lists]") {
  const TempDir temp;
  write(temp / "imgs/a.png", "x");
  for (const char* name : {"a.png", "imgs/a.png", "imgs\\\\a.png"}) {
    write(temp / "list.jsonl",
          "{\"image\": \"" + std::string(name) + "\", \"caption\": \"one\"}\n");
    CHECK(fs::exists(readPictureList(temp / "list.jsonl").items.at(0).file));
  }
}

TEST_CASE("A caption in the place of a name is a picture that is not there", "[hard_lists]") {
  std::string caption = "\xC3\xA9";
  for (int i = 0; i < 1000; ++i) caption += " long";
  const PictureList list = csvOf("file,caption\n" + caption + ",a.png\n");
  REQUIRE(list.items.size() == 1);
  CHECK(list.items[0].name == caption);
}

TEST_CASE("JSON lines that are none are named and left out", "[hard_lists]") {
  const TempDir temp;
  write(temp / "a.jsonl",
        "{\"image\": \"a.png\", \"text\": \"one\"}\r\nno json\r\n"
        "{\"image\": \"b.png\", \"text\": \"two\"}\r\n");
  const PictureList list = readPictureList(temp / "a.jsonl");
  CHECK(list.items.size() == 2);
  REQUIRE(list.complaints.size() == 1);
  CHECK(list.complaints[0].sentence.find("a.jsonl, line 2") != std::string::npos);
  write(temp / "empty.jsonl", "");
  CHECK_THROWS_WITH(readPictureList(temp / "empty.jsonl"), Catch::Contains("empty.jsonl"));
}

TEST_CASE("Links to folders are followed once, and loops are told", "[hard_lists]") {
  const TempDir temp, elsewhere;
  write(elsewhere / "far.png", "x");
  write(elsewhere / "far.txt", "far away\n");
  write(temp / "near.png", "x");
  write(temp / "near.txt", "close by\n");
  fs::create_directory_symlink(elsewhere.path(), temp / "linked");
  fs::create_directory_symlink(temp.path(), temp / "again");
  fs::create_symlink(temp / "nowhere", temp / "dangling");
  fs::create_symlink(temp / "nowhere", temp / "lost.png");
  write(temp / "lost.txt", "lost\n");
  const PictureList list = readPictureList(temp.path());
  REQUIRE(list.items.size() == 3);
  CHECK(list.items[0].name == "linked/far.png");
  CHECK(list.items[1].name == "lost.png");
  REQUIRE(list.complaints.size() == 1);
  CHECK(list.complaints[0].kind == ListComplaint::Kind::RepeatedFolder);
  CHECK(list.complaints[0].sentence.find("again") != std::string::npos);
  DataCheckOptions options;
  DataSummary summary = checkPictures(temp.path(), {}, options);
  CHECK(summary.count(ProblemKind::RepeatedFolder) == 1);
  CHECK(summary.count(ProblemKind::Duplicate) == 0);
  CHECK(summary.count(ProblemKind::Missing) == 1);
}

TEST_CASE("A folder that may not be read is passed over and counted", "[hard_lists]") {
  const TempDir temp;
  write(temp / "near.png", "x");
  write(temp / "near.txt", "close by\n");
  write(temp / "locked/far.png", "x");
  ::chmod(temp.path().c_str(), 0755);
  ::chmod((temp / "locked").c_str(), 0);
  const PictureList list = [&] {
    const WithoutPrivileges other;  // root may read everything
    return readPictureList(temp.path());
  }();
  ::chmod((temp / "locked").c_str(), 0700);
  CHECK(list.items.size() == 1);
  REQUIRE(list.complaints.size() == 1);
  CHECK(list.complaints[0].kind == ListComplaint::Kind::UnreadableFolder);
}
