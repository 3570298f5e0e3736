// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of picture_file.cpp for programs that go without OpenCV and the hundred libraries
// behind it: PNG alone.
#include <fstream>
#include <sstream>

#include "models/base/error.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/pictures/picture_file.h"
#include "training/data/pictures/plain_png.h"

namespace crossflow::training {

namespace fs = std::filesystem;

at::Tensor decodePicture(const fs::path& file, PictureNotes* /*notes*/) try {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  if (!(content << in.rdbuf())) throw base::Error("cannot be read");
  return decodePlainPng(content.view());
} catch (const base::Error& error) {
  badData("The picture " + file.string(), error.what(),
          "This program reads PNG alone; crossflow-train reads all kinds.");
}

at::Tensor decodeAsStored(const fs::path& file) {
  return decodePicture(file);
}

void writePng(const fs::path& file, const at::Tensor& picture, Flush flush) {
  writeFileAtomically(file, encodePlainPng(picture), Existing::Replace, flush);
}

}  // namespace crossflow::training
