// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as people have them. Most are three bars of 8 x 16 pixels, red, green and blue, with a
// black (or transparent) square at the top left; see tests/data/hard_pictures/README.md.
#include <fstream>

#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"
#include "training/checks/data_check.h"
#include "training/config/run_error.h"
#include "training/data/pictures/gif_reader.h"
#include "training/data/pictures/picture_file.h"
#include "training/data/pictures/picture_kind.h"

using namespace crossflow::tests;
using namespace crossflow::training;
namespace fs = std::filesystem;

namespace {

fs::path hard(const std::string& name) {
  return dataPath("hard_pictures") / name;
}

// Whether the pixel there is within 40 of the colour.
bool shows(const at::Tensor& picture, int64_t x, int64_t y, std::array<int, 3> colour) {
  for (int64_t c = 0; c < 3; ++c)
    if (std::abs(picture[y][x][c].item<int>() - colour[static_cast<std::size_t>(c)]) > 40)
      return false;
  return true;
}

constexpr std::array<int, 3> kRed{255, 0, 0}, kGreen{0, 255, 0}, kBlue{0, 0, 255}, kBlack{0, 0, 0},
    kWhite{255, 255, 255};

bool isUpright(const at::Tensor& picture, std::array<int, 3> corner) {
  return picture.size(0) == 16 && picture.size(1) == 24 && shows(picture, 3, 3, corner) &&
         shows(picture, 3, 12, kRed) && shows(picture, 12, 8, kGreen) &&
         shows(picture, 20, 8, kBlue);
}

std::string fileBytes(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string bigEndianBytes(uint32_t value) {
  return {static_cast<char>(value >> 24), static_cast<char>(value >> 16 & 0xFF),
          static_cast<char>(value >> 8 & 0xFF), static_cast<char>(value & 0xFF)};
}

// 20,000 pixels each way by its header, and no pixels.
void writeHugePng(const fs::path& file) {
  std::ofstream(file, std::ios::binary)
      << std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << bigEndianBytes(20000)
      << bigEndianBytes(20000) << std::string("\x08\x02\0\0\0", 5) << "0000"
      << std::string("\0\0\0\0IEND0000", 12);
}

}  // namespace

TEST_CASE("Pictures of every depth and colour space show their true colours", "[hard_pictures]") {
  for (const char* name :
       {"cmyk.jpg", "ycck.jpg", "deep.png", "deep.tif", "still.webp", "motion.jpg"}) {
    INFO(name);
    PictureNotes notes;
    CHECK(isUpright(decodePicture(hard(name), &notes), kBlack));
    CHECK_FALSE(notes.onWhite);
    CHECK_FALSE(notes.firstFrame);
  }
}

TEST_CASE("Transparent parts become white, and it is said", "[hard_pictures]") {
  for (const char* name : {"rgba.png", "palette.png", "still.gif"}) {
    INFO(name);
    PictureNotes notes;
    CHECK(isUpright(decodePicture(hard(name), &notes), kWhite));
    CHECK(notes.onWhite);
  }
  PictureNotes notes;
  CHECK(shows(decodePicture(hard("grey_alpha.png"), &notes), 3, 3, kWhite));
  CHECK(notes.onWhite);
}

TEST_CASE("A picture is turned as its camera was held", "[hard_pictures]") {
  PictureNotes notes;
  const at::Tensor turned = decodePicture(hard("turned.jpg"), &notes);  // a quarter clockwise
  REQUIRE(turned.size(0) == 24);
  REQUIRE(turned.size(1) == 16);
  CHECK(shows(turned, 12, 3, kBlack));
  CHECK(shows(turned, 3, 3, kRed));
  CHECK(shows(turned, 8, 20, kBlue));
  CHECK(notes.turned);
  const at::Tensor mirrored = decodePicture(hard("mirrored.jpg"), &notes);
  CHECK(shows(mirrored, 20, 3, kBlack));
  CHECK(shows(mirrored, 3, 8, kBlue));
}

TEST_CASE("Of an animation the first frame is taken, and it is said", "[hard_pictures]") {
  for (const char* name : {"animated.gif", "animated.webp"}) {
    INFO(name);
    PictureNotes notes;
    CHECK(isUpright(decodePicture(hard(name), &notes), kBlack));
    CHECK(notes.firstFrame);
  }
  PictureNotes notes;
  CHECK(shows(decodePicture(hard("animated_alpha.webp"), &notes), 20, 8, kBlue));
  CHECK(notes.firstFrame);
  CHECK(notes.onWhite);
}

TEST_CASE("What cannot be read gets one sentence that names the file", "[hard_pictures]") {
  const auto complaint = [](const char* name) -> std::string {
    try {
      decodePicture(hard(name));
    } catch (const RunError& error) {
      return error.what();
    }
    return {};
  };
  CHECK(complaint("torn.jpg").find("torn.jpg ends in the middle.") != std::string::npos);
  CHECK(complaint("torn_thumbnail.jpg").find("ends in the middle.") != std::string::npos);
  CHECK(complaint("empty.png").find("empty.png is empty.") != std::string::npos);
  CHECK(complaint("cmyk_plain.jpg").find("is a CMYK JPEG") != std::string::npos);
  CHECK(complaint("photo.heic").find("is a HEIC picture") != std::string::npos);
  CHECK(complaint("photo.avif").find("is an AVIF picture") != std::string::npos);
}

TEST_CASE("A huge picture is refused by its header before memory is taken", "[hard_pictures]") {
  const TempDir temp;
  writeHugePng(temp / "huge.png");
  CHECK_THROWS_WITH(decodePicture(temp / "huge.png"),
                    Catch::Contains("has 20000 x 20000 pixels") && Catch::Contains("huge.png"));
  std::ofstream(temp / "huge.gif", std::ios::binary)
      << std::string("GIF89a\x20\x4E\x20\x4E\0\0\0", 13) << std::string(40, '\0');
  CHECK_THROWS_WITH(decodePicture(temp / "huge.gif"), Catch::Contains("20000 x 20000"));
  std::string tiff = fileBytes(hard("deep.tif"));
  REQUIRE(tiffSize(tiff).width == 24);
}

TEST_CASE("Damaged GIFs and WebPs are refused, whatever byte is wrong", "[hard_pictures]") {
  const TempDir temp;
  for (const char* name : {"animated.gif", "still.gif", "animated.webp", "palette.png"}) {
    const std::string whole = fileBytes(hard(name));
    for (std::size_t at = 6; at < whole.size(); ++at) {
      std::string torn = whole.substr(0, at), wrong = whole;
      wrong[at] = static_cast<char>(wrong[at] ^ 0x55);
      for (const std::string& bytes : {torn, wrong}) {
        std::ofstream(temp / "x", std::ios::binary) << bytes;
        try {
          decodePicture(temp / "x");  // some changes only change a colour
        } catch (const RunError& error) {
          CHECK(std::string(error.what()).find((temp / "x").string()) != std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("A check counts what is done to pictures", "[hard_pictures]") {
  const TempDir temp;
  for (const char* name : {"turned.jpg", "rgba.png", "animated.gif", "motion.jpg", "torn.jpg",
                           "photo.heic", "empty.png", "deep.png", "cmyk.jpg", "ycck.jpg"}) {
    fs::copy_file(hard(name), temp / name);
    std::ofstream((temp / name).replace_extension(".txt")) << "three bars\n";
  }
  DataCheckOptions options;
  options.side = 8;
  const DataSummary summary = [&] { return checkPictures(temp.path(), {}, options); }();
  CHECK(summary.pairs == 10);
  CHECK(summary.pictures == 7);
  CHECK(summary.lookedAt == 7);
  DataSummary counted = summary;
  CHECK(counted.count(PictureRemark::Turned) == 1);
  CHECK(counted.count(PictureRemark::OnWhite) == 1);
  CHECK(counted.count(PictureRemark::FirstFrame) == 1);
  CHECK(counted.count(PictureRemark::SixteenBits) == 1);
  CHECK(counted.count(PictureRemark::Inks) == 2);
  CHECK(counted.count(PictureRemark::Tail) == 1);
  CHECK(counted.count(ProblemKind::Unreadable) == 3);
  CHECK(counted.sharedCaptions == 1);
}

TEST_CASE("A check counts huge pictures and wrong rows, in the sample or not", "[hard_pictures]") {
  const TempDir temp;
  for (const char* name : {"a.jpg", "b.jpg"}) fs::copy_file(hard("turned.jpg"), temp / name);
  writeHugePng(temp / "huge.png");
  std::ofstream(temp / "captions.csv")
      << "file,caption\na.jpg,three bars\nb.jpg,bars, three\nhuge.png,nothing\n";
  DataCheckOptions options;
  options.side = 8;
  options.wholeFiles = 1;
  DataSummary summary = checkPictures(temp.path(), {}, options);
  CHECK(summary.pairs == 2);
  CHECK(summary.pictures == 1);
  CHECK(summary.count(ProblemKind::Unreadable) == 1);
  CHECK(summary.count(ProblemKind::BadEntry) == 1);
}
