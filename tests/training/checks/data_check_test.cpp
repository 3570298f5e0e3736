// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/checks/data_check.h"

#include <fstream>

#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"
#include "tests/training/run/tiny_run.h"
#include "training/data/features/feature_file.h"
#include "training/data/pictures/picture_file.h"
#include "training/data/pictures/picture_header.h"

using namespace crossflow::tests;
using namespace crossflow::training;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Watched {
  DataCheckOptions options;
  std::vector<std::string> problems;  // "kind file", in order
  int64_t done = 0;

  Watched() {
    options.problem = [this](const DataProblem& p) {
      problems.push_back(std::string(kProblemNames[static_cast<std::size_t>(p.kind)]) + " " +
                         p.file);
    };
    options.progress = [this](int64_t d, int64_t) { done = d; };
  }
};

void writeFeature(const fs::path& file, int64_t side) {
  TextFeatures text;
  text.embedding = torch::zeros({7, 12});
  text.mask = torch::ones({7}, torch::kLong);
  text.ids = torch::ones({7}, torch::kLong);
  writeTrainingFeature(file, {{{256, torch::zeros({8, side, side})}}, {{"clip", text}}, "a cat"});
}

}  // namespace

TEST_CASE("Headers tell the size that decoding finds", "[data_check]") {
  int pictures = 0;
  for (const auto& entry : fs::directory_iterator(dataPath("crops_extra"))) {
    if (!isPictureName(entry.path())) continue;
    SparseFile file(entry.path());
    const auto header = readPictureHeader(file);
    INFO(entry.path());
    REQUIRE(header);
    PictureNotes notes;
    at::Tensor picture = decodePicture(entry.path(), &notes);
    if (notes.turned) picture = picture.transpose(0, 1);  // the one there lies on its side
    CHECK(header->height == picture.size(0));
    CHECK(header->width == picture.size(1));
    CHECK(header->ends);
    ++pictures;
  }
  CHECK(pictures > 10);
}

TEST_CASE("WebP headers of all three kinds are read", "[data_check]") {
  const TempDir temp;
  const std::string start("RIFF\x16\0\0\0WEBP", 12), rest(20, '\0');
  using Size = std::pair<int64_t, int64_t>;
  const auto sizeOf = [&](const std::string& chunk) {
    put(temp / "a.webp", start + chunk + rest);
    SparseFile file(temp / "a.webp");
    const auto header = readPictureHeader(file);
    return header ? Size(header->width, header->height) : Size(0, 0);
  };
  const std::string lossy("VP8 \0\0\0\0\0\0\0\x9D\x01\x2A\x40\x01\xF0\x00", 18);
  const std::string lossless("VP8L\0\0\0\0\x2F\x3F\xC1\x3B\0", 13);
  const std::string extended("VP8X\x0A\0\0\0\0\0\0\0\x3F\x01\0\xEF\0\0", 18);
  CHECK(sizeOf(lossy) == Size(320, 240));
  CHECK(sizeOf(lossless) == Size(320, 240));
  CHECK(sizeOf(extended) == Size(320, 240));
}

TEST_CASE("Every kind of problem is found and named", "[data_check]") {
  const TempDir temp;
  const fs::path folder = temp / "pictures";
  makePictures(folder, 7);
  fs::copy_file(folder / "0.png", folder / "5.png", fs::copy_options::overwrite_existing);
  fs::remove(folder / "2.png");
  const std::string whole = bytesOf(folder / "3.png");
  put(folder / "3.png", whole.substr(0, whole.size() - 12));
  put(folder / "4.png", "no picture");
  writePng(folder / "6.png", torch::zeros({3, 8, 64}, torch::kByte));
  std::ofstream(folder / "captions.jsonl", std::ios::app) << "{\"image\": \"7.png\"}\n";

  Watched watched;
  watched.options.side = 16;
  const DataSummary summary = checkPictures(folder, {}, watched.options);
  CHECK(watched.problems == std::vector<std::string>{"no_caption 7.png", "missing 2.png",
                                                     "unreadable 3.png", "unreadable 4.png",
                                                     "duplicate 5.png", "too_small 6.png"});
  CHECK(watched.done == 7);
  CHECK(summary.pairs == 7);
  CHECK(summary.pictures == 4);
  CHECK(summary.layout == "jsonl");
  CHECK(summary.smallestWidth == 16);
  CHECK(summary.longestCaption == 24);
  CHECK(summary.bytes > 100);
  REQUIRE(summary.examples.size() > 3);
  CHECK(fs::path(summary.examples[1].file).filename() == "1.png");
}

TEST_CASE("Features are held against the first one", "[data_check]") {
  const TempDir temp;
  const fs::path folder = temp / "set", features = folder / "features";
  makePictures(folder / "imgs", 4);
  fs::rename(folder / "imgs" / "captions.jsonl", folder / "img_text_pair.jsonl");
  fs::create_directories(features);
  for (const char* name : {"0.npy", "3.npy"}) writeFeature(features / name, 4);
  writeFeature(features / "1.npy", 2);
  const std::string whole = bytesOf(features / "3.npy");
  put(features / "3.npy", whole.substr(0, whole.size() / 2));

  Watched watched;
  const DataSummary summary = checkFeatures(folder, watched.options);
  CHECK(watched.problems ==
        std::vector<std::string>{"wrong_shape 1.png", "missing 2.png", "unreadable 3.png"});
  CHECK(summary.pictures == 1);
  CHECK(summary.layout == "features");
}
