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
  const PictureList list = readPictureList(temp.path());
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[0].name == "linked/far.png");
  REQUIRE(list.complaints.size() == 1);
  CHECK(list.complaints[0].kind == ListComplaint::Kind::RepeatedFolder);
  CHECK(list.complaints[0].sentence.find("again") != std::string::npos);
  DataCheckOptions options;
  DataSummary summary = checkPictures(temp.path(), {}, options);
  CHECK(summary.count(ProblemKind::Duplicate) == 1);
}

TEST_CASE("A folder that may not be read is passed over and counted", "[hard_lists]") {
  if (::geteuid() == 0) return;  // root may read everything
  const TempDir temp;
  write(temp / "near.png", "x");
  write(temp / "near.txt", "close by\n");
  write(temp / "locked/far.png", "x");
  ::chmod((temp / "locked").c_str(), 0);
  const PictureList list = readPictureList(temp.path());
  ::chmod((temp / "locked").c_str(), 0700);
  CHECK(list.items.size() == 1);
  REQUIRE(list.complaints.size() == 1);
  CHECK(list.complaints[0].kind == ListComplaint::Kind::UnreadableFolder);
}
