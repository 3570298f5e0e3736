// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/picture_walk.h"

#include <sys/stat.h>

#include <algorithm>
#include <set>

#include "models/text/repair/unicode_text.h"
#include "training/data/pictures/captioned_pictures.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

class Walker {
 public:
  void go(const fs::path& folder, bool isFirst) {
    struct stat facts {};
    if (::stat(folder.c_str(), &facts) == 0 && !seen_.emplace(facts.st_dev, facts.st_ino).second) {
      walk.repeated.push_back(folder);
      return;
    }
    std::error_code problem;
    fs::directory_iterator entries(folder, problem);
    if (problem && isFirst) throw fs::filesystem_error("cannot be read", folder, problem);
    if (problem) {
      walk.unreadable.push_back(folder);
      return;
    }
    for (; entries != fs::directory_iterator(); entries.increment(problem)) {
      if (problem) break;
      std::error_code ignored;
      if (entries->is_directory(ignored))
        go(entries->path(), false);
      else if (entries->is_regular_file(ignored) && isPictureName(entries->path()))
        walk.pictures.push_back(entries->path());
    }
  }

  PictureWalk walk;

 private:
  std::set<std::pair<dev_t, ino_t>> seen_;
};

std::string composed(const std::string& name) {
  return models::toUtf8(models::toNfc(models::fromUtf8(name)));
}

bool isAscii(const std::string& text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// The entry of a folder whose name is the same once accents are composed.
fs::path composedAlike(const fs::path& folder, const std::string& name) {
  std::error_code problem;
  const std::string wanted = composed(name);
  for (const auto& entry : fs::directory_iterator(folder, problem))
    if (composed(entry.path().filename().string()) == wanted) return entry.path();
  return folder / name;
}

}  // namespace

PictureWalk walkPictures(const fs::path& folder) {
  Walker walker;
  walker.go(folder, true);
  return std::move(walker.walk);
}

fs::path existingSpelling(const fs::path& file) {
  std::string text = file.string();
  const bool backslash = text.find('\\') != std::string::npos;
  if ((isAscii(text) && !backslash) || fs::exists(file)) return file;
  if (backslash) {
    std::ranges::replace(text, '\\', '/');
    if (fs::exists(text) || isAscii(text)) return fs::exists(text) ? fs::path(text) : file;
  }
  fs::path found;
  for (const fs::path& part : fs::path(text)) {
    const fs::path next = found / part;
    found = isAscii(part.string()) || fs::exists(next) ? next : composedAlike(found, part.string());
  }
  return fs::exists(found) ? found : file;
}

}  // namespace crossflow::training
