// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/coco_list.h"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "models/base/counted.h"
#include "training/config/run_error.h"
#include "training/data/pictures/list_text.h"
#include "training/data/pictures/picture_walk.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

// The line of a text's byte, both from 1.
int64_t lineOfByte(const fs::path& file, std::size_t byte) {
  const ListText text = openListText(file);
  int64_t line = 1;
  char c = 0;
  for (std::size_t at = 1; at < byte && text.in->get(c); ++at) line += c == '\n' ? 1 : 0;
  return line;
}

json readContent(const fs::path& file, bool& wasUtf16) {
  const ListText text = openListText(file);
  wasUtf16 = text.wasUtf16;
  json content;
  try {
    content = json::parse(*text.in);
  } catch (const json::parse_error& error) {
    badData(file.string() + ", line " + std::to_string(lineOfByte(file, error.byte)),
            "is not JSON in UTF-8; COCO's captions were expected");
  }
  for (const char* name : {"images", "annotations"})
    if (!content.is_object() || !content.contains(name) || !content[name].is_array())
      badData(file.string(),
              std::string("is not a file of COCO's captions: it has no list \"") + name + "\"");
  return content;
}

std::string entryText(const json& object, const char* key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<int64_t> entryId(const json& object, const char* key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  if (found == object.end() || !found->is_number_integer()) return std::nullopt;
  return found->get<int64_t>();
}

class CocoReader {
 public:
  CocoReader(const fs::path& file, const fs::path& pictures) : file_(file), pictures_(pictures) {
    list_.coco = true;
    list_.layout = "coco";
  }

  PictureList read() {
    bool wasUtf16 = false;
    const json content = readContent(file_, wasUtf16);
    const json &images = content["images"], &annotations = content["annotations"];
    for (std::size_t i = 0; i < images.size(); ++i) addImage(images[i], i);
    for (std::size_t i = 0; i < annotations.size(); ++i) addCaption(annotations[i], i);
    if (strangers_ > 0)
      complain("annotations", base::counted(strangers_, "caption belongs", "captions belong") +
                                  " to pictures that \"images\" does not name");
    if (wasUtf16) list_.recoded = captions_;
    list_.respelled = spellings_.respelled();
    for (auto& [id, item] : byId_) {
      if (item.captions.empty())
        list_.withoutCaption.push_back(std::move(item.name));
      else
        list_.items.push_back(std::move(item));
    }
    return std::move(list_);
  }

 private:
  void complain(const std::string& place, const std::string& what) {
    list_.complaints.push_back({ListComplaint::Kind::BadEntry,
                                file_.filename().string() + ", " + place,
                                file_.string() + ", " + place + ": " + what + "."});
  }

  void addImage(const json& image, std::size_t index) {
    const std::string name = entryText(image, "file_name");
    const std::optional<int64_t> id = entryId(image, "id");
    if (name.empty() || !id)
      return complain("images[" + std::to_string(index) + "]",
                      "it needs a \"file_name\" and a whole number as \"id\"");
    byId_[*id] = {spellings_.existing(pictures_ / name), name, {}, "train"};
  }

  void addCaption(const json& annotation, std::size_t index) {
    const std::string caption = entryText(annotation, "caption");
    const std::optional<int64_t> id = entryId(annotation, "image_id");
    if (caption.empty() || !id)
      return complain("annotations[" + std::to_string(index) + "]",
                      "it needs a \"caption\" and a whole number as \"image_id\"");
    const auto found = byId_.find(*id);
    if (found == byId_.end()) {
      ++strangers_;
      return;
    }
    found->second.captions.push_back(caption);
    ++captions_;
  }

  const fs::path &file_, &pictures_;
  Spellings spellings_;
  PictureList list_;
  std::map<int64_t, CaptionedPicture> byId_;
  int64_t strangers_ = 0, captions_ = 0;
};

}  // namespace

PictureList readCocoList(const fs::path& file, const fs::path& pictures) {
  return CocoReader(file, pictures).read();
}

}  // namespace crossflow::training
