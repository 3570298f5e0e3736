// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/captioned_pictures.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "training/config/run_error.h"
#include "training/data/pictures/csv_reader.h"
#include "training/data/pictures/list_text.h"
#include "training/data/pictures/picture_walk.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using nlohmann::json;
using protocol::Cause;

namespace {

constexpr const char* kJourneyList = "img_text_pair.jsonl";
constexpr const char* kPictureKeys[] = {"img_path", "image", "file", "file_name", "path"};
constexpr const char* kCaptionKeys[] = {"prompt", "caption", "text"};
constexpr int64_t kMostRepeats = 1000;

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

void complain(PictureList& list, const fs::path& file, int64_t line, const std::string& what) {
  const std::string place = "line " + std::to_string(line);
  list.complaints.push_back({ListComplaint::Kind::BadEntry, file.filename().string() + ", " + place,
                             file.string() + ", " + place + ": " + what});
}

constexpr const char* kNoText =
    "the text is neither UTF-8 nor surely Latin-1; save the file as UTF-8.";

// The captions of a picture's .txt, a line each.
std::vector<std::string> captionLines(PictureList& list, const fs::path& file) {
  std::vector<std::string> lines;
  if (!fs::exists(file)) return lines;
  const auto in = openListText(file);
  int64_t number = 0;
  for (std::string line; std::getline(*in, line);) {
    ++number;
    while (!line.empty() && std::isspace(static_cast<unsigned char>(line.back()))) line.pop_back();
    if (line.empty()) continue;
    if (const auto text = asUtf8(line))
      lines.push_back(*text);
    else
      complain(list, file, number, kNoText);
  }
  return lines;
}

PictureList readFolder(const fs::path& folder) {
  PictureList list;
  list.layout = "folder";
  const PictureWalk walk = walkPictures(folder);
  for (const fs::path& picture : walk.pictures) {
    fs::path text = picture;
    CaptionedPicture item{picture, picture.lexically_relative(folder).generic_string(),
                          captionLines(list, text.replace_extension(".txt")), "train"};
    if (item.captions.empty())
      list.withoutCaption.push_back(std::move(item.name));
    else
      list.items.push_back(std::move(item));
  }
  for (const fs::path& folderPath : walk.unreadable)
    list.complaints.push_back({ListComplaint::Kind::UnreadableFolder, folderPath.string(),
                               "The folder " + folderPath.string() + " may not be read."});
  for (const fs::path& folderPath : walk.repeated)
    list.complaints.push_back({ListComplaint::Kind::RepeatedFolder, folderPath.string(),
                               folderPath.string() + " links to a folder that is there already."});
  std::sort(list.withoutCaption.begin(), list.withoutCaption.end());
  std::sort(list.items.begin(), list.items.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return list;
}

std::vector<std::string> captionsOfObject(const json& object) {
  std::vector<std::string> captions;
  const auto add = [&](const json& value) {
    if (value.is_string() && !value.get_ref<const std::string&>().empty())
      captions.push_back(value.get<std::string>());
  };
  for (const char* key : kCaptionKeys)
    if (object.contains(key)) add(object[key]);
  if (object.contains("captions") && object["captions"].is_array())
    for (const json& value : object["captions"]) add(value);
  return captions;
}

// One entry of a JSONL or CSV list, as an object of texts.
void addEntry(PictureList& list, const json& object, const fs::path& pictures) {
  CaptionedPicture item;
  for (const char* key : kPictureKeys)
    if (item.name.empty() && object.contains(key) && object[key].is_string())
      item.name = object[key].get<std::string>();
  item.captions = captionsOfObject(object);
  if (item.name.empty() || item.captions.empty()) {
    list.withoutCaption.push_back(item.name.empty() ? "An entry without a picture" : item.name);
    return;
  }
  item.file = existingSpelling(pictures / item.name);
  const auto split = object.find("split");
  item.split = split != object.end() && split->is_string() ? split->get<std::string>() : "train";
  const auto mirror = object.find("mirror");
  item.mirrorable = mirror == object.end() || !mirror->is_boolean() || mirror->get<bool>();
  const auto repeat = object.find("repeat");
  if (repeat != object.end() && repeat->is_number_integer())
    item.repeat = std::clamp<int64_t>(repeat->get<int64_t>(), 1, kMostRepeats);
  if (object.contains("keywords") && object["keywords"].is_array())
    for (const json& word : object["keywords"])
      if (word.is_string()) item.keywords.push_back(word.get<std::string>());
  list.items.push_back(std::move(item));
}

PictureList readJsonLines(const fs::path& file, const fs::path& pictures) {
  const auto in = openListText(file);
  PictureList list;
  list.layout = file.filename() == kJourneyList ? "journeydb" : "jsonl";
  int64_t number = 0;
  for (std::string line; std::getline(*in, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const std::optional<std::string> text = asUtf8(line);
    const json object = text ? json::parse(*text, nullptr, false) : json();
    if (object.is_object())
      addEntry(list, object, pictures);
    else
      complain(list, file, number,
               text ? "this is not a JSON object; the entry is left out." : kNoText);
  }
  return list;
}

// One row of a CSV file as an object; nothing, and a complaint, where it does not fit its header.
std::optional<json> rowObject(PictureList& list, const fs::path& file, const CsvReader& reader,
                              const std::vector<std::string>& header,
                              const std::vector<std::string>& row) {
  if (reader.broken()) {
    complain(list, file, reader.line(),
             "a quote is not closed where its field ends; the row is left out.");
    return std::nullopt;
  }
  if (row.size() > header.size()) {
    complain(list, file, reader.line(),
             "the row has " + std::to_string(row.size()) + " fields, the header names " +
                 std::to_string(header.size()) +
                 "; put a caption with commas between quotes. The row is left out.");
    return std::nullopt;
  }
  json object = json::object();
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::optional<std::string> text = asUtf8(row[i]);
    if (!text) {
      complain(list, file, reader.line(), kNoText);
      return std::nullopt;
    }
    object[lower(header[i])] = *text;
  }
  return object;
}

PictureList readCsv(const fs::path& file, const fs::path& pictures) {
  const auto in = openListText(file);
  CsvReader reader(*in);
  const std::vector<std::string> header = reader.row();
  PictureList list;
  list.layout = "csv";
  for (std::vector<std::string> row = reader.row(); !row.empty(); row = reader.row())
    if (const auto object = rowObject(list, file, reader, header, row))
      addEntry(list, *object, pictures);
  return list;
}

PictureList readCoco(const fs::path& file, const fs::path& pictures) try {
  const auto in = openListText(file);
  const json content = json::parse(*in);
  std::map<int64_t, CaptionedPicture> byId;  // the original goes through them by rising id
  for (const json& image : content.at("images")) {
    const std::string name = image.at("file_name").get<std::string>();
    byId[image.at("id").get<int64_t>()] = {existingSpelling(pictures / name), name, {}, "train"};
  }
  for (const json& annotation : content.at("annotations")) {
    const auto found = byId.find(annotation.at("image_id").get<int64_t>());
    if (found != byId.end())
      found->second.captions.push_back(annotation.at("caption").get<std::string>());
  }
  PictureList list;
  list.coco = true;
  list.layout = "coco";
  for (auto& [id, item] : byId) {
    if (item.captions.empty())
      list.withoutCaption.push_back(std::move(item.name));
    else
      list.items.push_back(std::move(item));
  }
  return list;
} catch (const json::exception& error) {
  badData(file.string(), std::string("is not a COCO captions file: ") + error.what());
}

PictureList readFile(const fs::path& file, const fs::path& pictures) {
  const std::string suffix = lower(file.extension().string());
  if (suffix == ".jsonl") return readJsonLines(file, pictures);
  if (suffix == ".csv") return readCsv(file, pictures);
  if (suffix == ".json") return readCoco(file, pictures);
  badData(file.string(), "is none of the known lists: .jsonl, .csv, .json of COCO");
}

bool beginsWithPicture(const PictureList& list) {
  return !list.items.empty() && fs::exists(list.items.front().file);
}

// Where nobody says where the pictures are, they lie in "imgs" beside the list, as the original has
// them, or beside the list itself.
PictureList readPlacedFile(const fs::path& file, const fs::path& pictures) {
  const fs::path beside = file.parent_path();
  if (!pictures.empty()) return readFile(file, pictures);
  if (!fs::is_directory(beside / "imgs")) return readFile(file, beside);
  PictureList list = readFile(file, beside / "imgs");
  if (beginsWithPicture(list)) return list;
  PictureList other = readFile(file, beside);  // names that begin with "imgs/"
  return beginsWithPicture(other) ? other : list;
}

}  // namespace

std::vector<int64_t> PictureList::repeats() const {
  std::vector<int64_t> times;
  for (const CaptionedPicture& item : items) times.push_back(item.repeat);
  return times;
}

PictureList keepSplit(PictureList list, bool training) {
  std::erase_if(list.items, [training](const CaptionedPicture& item) {
    return (item.split == "train") != training;
  });
  return list;
}

bool isPictureName(const fs::path& file) {
  const std::string suffix = lower(file.extension().string());
  for (const char* known : {".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff", ".gif",
                            ".heic", ".heif", ".avif"})
    if (suffix == known) return true;
  return false;
}

PictureList readPictureList(const fs::path& source, const fs::path& pictures) {
  fs::path file = source;
  if (fs::is_directory(source))
    for (const char* name : {kJourneyList, "captions.jsonl", "metadata.jsonl", "captions.csv",
                             "metadata.csv", "captions.json"})
      if (fs::exists(source / name)) file = source / name;
  if (!fs::exists(file)) badData(file.string(), "does not exist");
  PictureList list = fs::is_directory(file) ? readFolder(file) : readPlacedFile(file, pictures);
  if (list.items.empty() && !list.complaints.empty())
    throw RunError(Cause::BadData, source.string() + " holds no entry that can be used. " +
                                       list.complaints.front().sentence);
  if (list.items.empty())
    badData(source.string(),
            "holds no picture with a caption; a picture needs a .txt beside it or an entry in "
            "a list");
  return list;
}

}  // namespace crossflow::training
