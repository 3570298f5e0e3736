// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/captioned_pictures.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "training/config/run_error.h"
#include "training/data/pictures/coco_list.h"
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

// The captions of a picture's .txt, a line each. One that cannot be read is told, like one line.
std::vector<std::string> captionLines(PictureList& list, const fs::path& file) try {
  std::vector<std::string> lines;
  const ListText text = openListText(file);
  int64_t number = 0;
  for (std::string line; std::getline(*text.in, line);) {
    ++number;
    while (!line.empty() && std::isspace(static_cast<unsigned char>(line.back()))) line.pop_back();
    if (line.empty()) continue;
    const auto decoded = asUtf8(line);
    if (!decoded) {
      complain(list, file, number, kNoText);
      continue;
    }
    list.recoded += text.wasUtf16 || *decoded != line ? 1 : 0;
    lines.push_back(*decoded);
  }
  return lines;
} catch (const RunError& error) {
  list.complaints.push_back(
      {ListComplaint::Kind::BadEntry, file.filename().string(), error.what()});
  return {};
}

// The text file of a picture: .txt, or .TXT as cameras' programs have it; empty if there is none.
fs::path textBeside(Spellings& spellings, const fs::path& picture) {
  fs::path text = picture;
  for (const char* suffix : {".txt", ".TXT"})
    if (isThere(text.replace_extension(suffix))) return text;
  fs::path other = spellings.existing(text.replace_extension(".txt"));
  return other == text ? fs::path() : other;
}

// A phone's HEIC with the JPEG of the same name beside it is one picture: the one that can be read
// is taken.
void dropUnreadableTwins(std::vector<fs::path>& pictures) {
  const auto unreadable = [](const fs::path& picture) {
    const std::string suffix = lower(picture.extension().string());
    return suffix == ".heic" || suffix == ".heif" || suffix == ".avif";
  };
  const auto nameOf = [](fs::path picture) { return picture.replace_extension(); };
  std::set<fs::path> readable;
  for (const fs::path& picture : pictures)
    if (!unreadable(picture)) readable.insert(nameOf(picture));
  std::erase_if(pictures, [&](const fs::path& picture) {
    return unreadable(picture) && readable.contains(nameOf(picture));
  });
}

PictureList readFolder(const fs::path& folder) {
  PictureList list;
  list.layout = "folder";
  PictureWalk walk = walkPictures(folder);
  dropUnreadableTwins(walk.pictures);
  Spellings spellings;
  for (const fs::path& picture : walk.pictures) {
    CaptionedPicture item{
        picture, picture.lexically_relative(folder).generic_string(), {}, "train"};
    const std::size_t told = list.complaints.size();
    if (const fs::path text = textBeside(spellings, picture); !text.empty())
      item.captions = captionLines(list, text);
    if (!item.captions.empty())
      list.items.push_back(std::move(item));
    else if (list.complaints.size() == told)  // it has none, rather than one that is refused
      list.withoutCaption.push_back(std::move(item.name));
  }
  list.respelled = spellings.respelled();
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

// Where a list's entries come from.
struct ListSource {
  const fs::path& file;
  const fs::path& pictures;  // folder that names are relative to
  Spellings spellings = {};
};

// One entry of a JSONL or CSV list, as an object of texts.
void addEntry(PictureList& list, ListSource& source, int64_t line, const json& object) {
  CaptionedPicture item;
  for (const char* key : kPictureKeys)
    if (item.name.empty() && object.contains(key) && object[key].is_string())
      item.name = object[key].get<std::string>();
  item.captions = captionsOfObject(object);
  if (item.name.empty())
    return complain(list, source.file, line, "no picture is named; the entry is left out.");
  if (item.captions.empty()) return list.withoutCaption.push_back(item.name);
  item.file = source.spellings.existing(source.pictures / item.name);
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
  const ListText text = openListText(file);
  ListSource source{file, pictures};
  PictureList list;
  list.layout = file.filename() == kJourneyList ? "journeydb" : "jsonl";
  int64_t number = 0;
  for (std::string line; std::getline(*text.in, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const std::optional<std::string> decoded = asUtf8(line);
    const json object = decoded ? json::parse(*decoded, nullptr, false) : json();
    if (!object.is_object()) {
      complain(list, file, number,
               decoded ? "this is not a JSON object; the entry is left out." : kNoText);
      continue;
    }
    list.recoded += text.wasUtf16 || *decoded != line ? 1 : 0;
    addEntry(list, source, number, object);
  }
  list.respelled = source.spellings.respelled();
  return list;
}

// A row that fits its header, as an object; nothing, and a complaint, for others.
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
  bool turned = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::optional<std::string> text = asUtf8(row[i]);
    if (!text) {
      complain(list, file, reader.line(), kNoText);
      return std::nullopt;
    }
    turned = turned || *text != row[i];
    object[header[i]] = *text;
  }
  list.recoded += turned ? 1 : 0;
  return object;
}

// Names of columns as they are looked for; refused where none can be the pictures' or captions'.
std::vector<std::string> csvHeader(const fs::path& file, std::vector<std::string> header) {
  for (std::string& name : header) {
    name.erase(0, std::min(name.size(), name.find_first_not_of(" \t")));
    name = lower(name.substr(0, name.find_last_not_of(" \t") + 1));
  }
  const auto names = [&](const auto& keys) {
    return std::ranges::find_first_of(header, keys) != header.end();
  };
  if (!header.empty() && !(names(kPictureKeys) && names(kCaptionKeys)))
    throw RunError(Cause::BadData, file.string() +
                                       ", line 1: a list begins with the names of its columns, "
                                       "e.g. file,caption; write them above the first row.");
  return header;
}

PictureList readCsv(const fs::path& file, const fs::path& pictures) {
  const ListText text = openListText(file);
  ListSource source{file, pictures};
  CsvReader reader(*text.in);
  const std::vector<std::string> header = csvHeader(file, reader.row());
  PictureList list;
  list.layout = "csv";
  for (std::vector<std::string> row = reader.row(); !row.empty(); row = reader.row())
    if (const auto object = rowObject(list, file, reader, header, row))
      addEntry(list, source, reader.line(), *object);
  if (text.wasUtf16) list.recoded = static_cast<int64_t>(list.items.size());
  list.respelled = source.spellings.respelled();
  return list;
}

PictureList readFile(const fs::path& file, const fs::path& pictures) {
  const std::string suffix = lower(file.extension().string());
  if (suffix == ".jsonl") return readJsonLines(file, pictures);
  if (suffix == ".csv") return readCsv(file, pictures);
  if (suffix == ".json") return readCocoList(file, pictures);
  badData(file.string(), "is none of the known lists: .jsonl, .csv, .json of COCO");
}

bool beginsWithPicture(const PictureList& list) {
  return !list.items.empty() && isThere(list.items.front().file);
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
  times.reserve(items.size());
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
