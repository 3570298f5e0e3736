// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/checkpoint_store.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "models/base/atomic_file.h"
#include "models/base/measures.h"
#include "models/config/json_fields.h"
#include "training/config/run_error.h"
#include "training/protocol/run_protocol.h"
#include "training/records/file_checksum.h"
#include "training/records/write_failure.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using nlohmann::json;
using protocol::Cause;

namespace {

constexpr const char* kManifest = "manifest.json";
constexpr std::string_view kSuffix = ".ckpt";
constexpr std::string_view kUnfinished = ".unfinished-";

[[noreturn]] void failedCheckpoint(const char* what, const fs::path& file) {
  failWriting(what, file, errno,
              "Free disk space or lower train.keepLast, then start the run again.");
}

void writeManifest(const fs::path& folder, int64_t step) {
  json files = json::object();
  for (const auto& entry : fs::directory_iterator(folder)) {
    syncToDisk(entry.path());
    files[entry.path().filename().string()] = {{"bytes", fs::file_size(entry.path())},
                                               {"crc32", crcOfFile(entry.path())}};
  }
  const json manifest{{"v", 1}, {"step", step}, {"files", files}};
  writeFileAtomically(folder / kManifest, manifest.dump(1) + '\n');
}

std::optional<int64_t> stepOf(const fs::path& folder) {
  const std::string name = folder.filename().string();
  if (!name.ends_with(kSuffix)) return std::nullopt;
  int64_t step = 0;
  const char* end = name.data() + name.size() - kSuffix.size();
  const auto parsed = std::from_chars(name.data(), end, step);
  if (parsed.ec != std::errc() || parsed.ptr != end || step < 0) return std::nullopt;
  return step;
}

// A name beside `checkpoint` that nobody takes for a checkpoint.
fs::path unfinishedName(const fs::path& checkpoint, const char* purpose) {
  std::string name(kUnfinished);
  name += purpose;
  name += checkpoint.filename().string();
  return checkpoint.parent_path() / name;
}

// Puts `from` in the place of `to`. An older checkpoint of the same step changes places with it in
// one go: at no moment is there none.
void replaceFolder(const fs::path& from, const fs::path& to) {
  if (!fs::exists(to)) {
    if (rename(from.c_str(), to.c_str()) != 0) failedCheckpoint("rename", from);
    return;
  }
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_EXCHANGE) != 0)
    failedCheckpoint("replace", to);
  std::error_code ignored;
  fs::remove_all(from, ignored);
}

}  // namespace

std::string damageOf(const fs::path& checkpoint) try {
  if (!fs::exists(checkpoint / kManifest))
    return fs::exists(checkpoint / "nnet.pth") && fs::exists(checkpoint / "step.pth")
               ? ""
               : "it has no manifest and is not one of the original's checkpoints";
  const json manifest = models::findJsonFile(checkpoint / kManifest);
  if (!manifest.is_object()) return "its manifest cannot be read";
  // A copy under another name would be the newest for ever.
  if (const auto step = stepOf(checkpoint); step && manifest.at("step") != *step)
    return "its manifest is that of step " + manifest.at("step").dump();
  if (manifest.at("files").empty()) return "its manifest names no files";
  for (const auto& [name, facts] : manifest.at("files").items()) {
    std::error_code error;
    const auto size = fs::file_size(checkpoint / name, error);
    if (error) return name + " is missing";
    if (size != facts.at("bytes").get<std::uintmax_t>()) return name + " has another size";
    if (crcOfFile(checkpoint / name) != facts.at("crc32").get<uint32_t>())
      return name + " was changed";
  }
  return {};
} catch (const json::exception&) {
  return "its manifest cannot be read";
} catch (const RunError&) {
  return "one of its files cannot be read";
}

CheckpointStore::CheckpointStore(fs::path folder, int64_t keepLast)
    : folder_(std::move(folder)), keepLast_(keepLast) {
  fs::create_directories(folder_);
}

void CheckpointStore::removeLeftovers() const {
  std::vector<fs::path> leftovers;
  for (const auto& entry : fs::directory_iterator(folder_))
    if (entry.path().filename().string().starts_with(kUnfinished))
      leftovers.push_back(entry.path());
  std::error_code ignored;
  for (const fs::path& leftover : leftovers) fs::remove_all(leftover, ignored);
}

fs::path CheckpointStore::save(int64_t step, const std::function<void(const fs::path&)>& write) {
  fs::path target = folder_ / std::to_string(step).append(kSuffix);
  const fs::path unfinished = unfinishedName(target, "");
  std::error_code ignored;
  fs::remove_all(unfinished, ignored);
  fs::create_directories(unfinished);
  try {
    write(unfinished);
    writeManifest(unfinished, step);
    syncToDisk(unfinished);
    replaceFolder(unfinished, target);
    syncToDisk(folder_);
  } catch (...) {
    fs::remove_all(unfinished, ignored);
    throw;
  }
  prune();
  return target;
}

std::vector<CheckpointEntry> CheckpointStore::list() const {
  std::vector<CheckpointEntry> entries;
  for (const auto& entry : fs::directory_iterator(folder_))
    if (const auto step = stepOf(entry.path()); step && entry.is_directory())
      entries.push_back({*step, entry.path()});
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.step > b.step; });
  return entries;
}

std::optional<CheckpointEntry> CheckpointStore::newestWhole(
    std::vector<std::string>* damaged) const {
  for (const CheckpointEntry& entry : list()) {
    const std::string damage = damageOf(entry.folder);
    if (damage.empty()) return entry;
    if (damaged != nullptr)
      damaged->push_back("The checkpoint " + entry.folder.string() + " is passed over: " + damage +
                         ".");
  }
  return std::nullopt;
}

bool CheckpointStore::offerBest(int64_t step, double score, const std::string& metric) {
  const fs::path file = folder_ / protocol::kBestCheckpointFile;
  const json old = models::findJsonFile(file);
  const bool comparable = old.is_object() && old.value("metric", metric) == metric;
  if (comparable && old.value("score", std::numeric_limits<double>::infinity()) <= score)
    return false;
  const json content{{"v", 1}, {"step", step}, {"score", score}, {"metric", metric}};
  writeFileAtomically(file, content.dump() + '\n');
  return true;
}

fs::path CheckpointStore::folderOf(int64_t step) const {
  return folder_ / (std::to_string(step) + std::string(kSuffix));
}

std::optional<int64_t> CheckpointStore::best() const {
  const json content = models::findJsonFile(folder_ / protocol::kBestCheckpointFile);
  if (!content.is_object() || !content.contains("step") || !content["step"].is_number_integer())
    return std::nullopt;
  return content["step"].get<int64_t>();
}

std::set<int64_t> CheckpointStore::kept() const {
  std::set<int64_t> steps;
  if (const auto step = best()) steps.insert(*step);
  const json content = models::findJsonFile(folder_ / protocol::kKeptCheckpointsFile);
  if (!content.is_object() || !content.contains("steps")) return steps;
  for (const json& step : content["steps"])
    if (step.is_number_integer()) steps.insert(step.get<int64_t>());
  return steps;
}

void CheckpointStore::prune() const {
  const auto entries = list();
  const auto keep = kept();
  std::error_code ignored;
  for (std::size_t i = static_cast<std::size_t>(keepLast_); i < entries.size(); ++i) {
    if (keep.contains(entries[i].step)) continue;
    // Renamed first: a death while removing must not leave half a checkpoint under a whole name.
    const fs::path doomed = unfinishedName(entries[i].folder, "old-");
    fs::rename(entries[i].folder, doomed, ignored);
    fs::remove_all(doomed, ignored);
  }
}

void CheckpointStore::requireSpace(int64_t bytes) const {
  const auto free = static_cast<int64_t>(fs::space(folder_).available);
  const int64_t needed = bytes + bytes / 5;
  if (free >= needed) return;
  throw RunError(Cause::NoSpace,
                 "A checkpoint needs " + sizeText(needed) + " in " + folder_.string() +
                     ", but only " + sizeText(free) + " are free.",
                 "Free disk space or lower train.keepLast, then start the run again.");
}

}  // namespace crossflow::training
