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
      else if (isPictureName(entries->path()) &&
               (entries->is_regular_file(ignored) || leadsNowhere(*entries)))
        walk.pictures.push_back(entries->path());
    }
  }

  PictureWalk walk;

 private:
  static bool leadsNowhere(const fs::directory_entry& entry) {
    std::error_code ignored;
    return entry.is_symlink(ignored) && !entry.exists(ignored);
  }

  std::set<std::pair<dev_t, ino_t>> seen_;
};

std::string composed(const std::string& name) {
  return models::toUtf8(models::toNfc(models::fromUtf8(name)));
}

bool isAscii(const std::string& text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

bool isThere(const fs::path& file) {
  std::error_code refused;
  return fs::exists(file, refused);
}

PictureWalk walkPictures(const fs::path& folder) {
  Walker walker;
  walker.go(folder, true);
  return std::move(walker.walk);
}

// The entry of a folder whose name is the same once accents are composed.
fs::path Spellings::composedAlike(const fs::path& folder, const std::string& name) {
  const auto [found, isNew] = folders_.try_emplace(folder);
  std::error_code problem;
  if (isNew)
    for (const auto& entry : fs::directory_iterator(folder, problem))
      if (const std::string own = entry.path().filename().string(); !isAscii(own))
        found->second.emplace(composed(own), entry.path());
  const auto alike = found->second.find(composed(name));
  return alike == found->second.end() ? folder / name : alike->second;
}

fs::path Spellings::existing(const fs::path& file) {
  fs::path found = lookFor(file);
  respelled_ += found == file ? 0 : 1;
  return found;
}

fs::path Spellings::lookFor(const fs::path& file) {
  std::string text = file.string();
  const bool backslash = text.find('\\') != std::string::npos;
  if ((isAscii(text) && !backslash) || isThere(file)) return file;
  if (backslash) {
    std::ranges::replace(text, '\\', '/');
    if (isThere(text) || isAscii(text)) return isThere(text) ? fs::path(text) : file;
  }
  fs::path found;
  for (const fs::path& part : fs::path(text)) {
    const fs::path next = found / part;
    found = isAscii(part.string()) || isThere(next) ? next : composedAlike(found, part.string());
  }
  return isThere(found) ? found : file;
}

}  // namespace crossflow::training
