// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/mapping_guard.h"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "models/files/file_error.h"
#include "models/files/mapped_file.h"

namespace crossflow::models {

namespace {

// A mapping for each large tensor: more than all models and data of a program together.
constexpr size_t kMostMappings = 1 << 15;

// Read by the signal handler, which may take no lock.
struct GuardedMapping {
  std::atomic<std::byte*> begin{nullptr};
  std::atomic<size_t> size{0};
  std::atomic<bool> lost{false};
};

struct GuardTable {
  std::array<GuardedMapping, kMostMappings> slots;
  std::atomic<size_t> used{0};  // slots below it may be taken
  size_t page = 0;
  struct sigaction before {};

  std::mutex mutex;  // guards what follows
  std::vector<size_t> free;
  std::unordered_map<void*, size_t> slotOf;
  std::map<std::shared_ptr<const MappedFile>, size_t> files;  // and how many mappings each has
  std::unordered_map<size_t, std::shared_ptr<const MappedFile>> fileOf;  // of a slot
};

GuardTable& guardTable() {
  static GuardTable& table = *new GuardTable;  // outlives every static that holds a mapping
  return table;
}

GuardTable* tableOfHandler = nullptr;

/// True if the page now reads as zeros.
bool replaceLostPages(const void* address) {
  GuardTable& table = *tableOfHandler;
  const size_t used = table.used.load(std::memory_order_acquire);
  for (size_t i = 0; i < used; ++i) {
    GuardedMapping& slot = table.slots[i];
    std::byte* const begin = slot.begin.load(std::memory_order_acquire);
    const size_t size = slot.size.load(std::memory_order_acquire);
    if (begin == nullptr || std::less<>()(address, begin) || !std::less<>()(address, begin + size))
      continue;
    // Mappings begin with a page.
    const auto place = static_cast<size_t>(static_cast<const std::byte*>(address) - begin);
    const size_t from = place & ~(table.page - 1);
    // To the end of the mapping: a file that ends here has nothing behind it either.
    void* const zeros = ::mmap(begin + from, size - from, PROT_READ | PROT_WRITE,
                               MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
    if (zeros == MAP_FAILED) return false;
    slot.lost = true;
    return true;
  }
  return false;
}

void onBusError(int number, siginfo_t* info, void* context) {
  const int saved = errno;
  if (replaceLostPages(info->si_addr)) {
    errno = saved;
    return;
  }
  const struct sigaction& before = tableOfHandler->before;
  if ((before.sa_flags & SA_SIGINFO) != 0 && before.sa_sigaction != nullptr) {
    before.sa_sigaction(number, info, context);
    return;
  }
  ::signal(SIGBUS, SIG_DFL);  // the instruction is tried again and ends the program
}

void installHandler(GuardTable& table) {
  tableOfHandler = &table;
  table.page = static_cast<size_t>(::sysconf(_SC_PAGESIZE));
  struct sigaction action {};
  action.sa_sigaction = onBusError;
  action.sa_flags = SA_SIGINFO;
  sigemptyset(&action.sa_mask);
  ::sigaction(SIGBUS, &action, &table.before);
}

}  // namespace

void guardMapping(void* address, size_t size, std::shared_ptr<const MappedFile> file) {
  GuardTable& table = guardTable();
  const std::lock_guard lock(table.mutex);
  if (tableOfHandler == nullptr) installHandler(table);
  size_t index = table.used.load();
  if (!table.free.empty()) {
    index = table.free.back();
    table.free.pop_back();
  } else if (index == kMostMappings) {
    return;
  }
  GuardedMapping& slot = table.slots[index];
  slot.lost = false;
  slot.size.store(size, std::memory_order_release);
  slot.begin.store(static_cast<std::byte*>(address), std::memory_order_release);
  if (index == table.used.load()) table.used.store(index + 1, std::memory_order_release);
  table.slotOf[address] = index;
  ++table.files[file];
  table.fileOf[index] = std::move(file);
}

namespace {

/// One of which bytes were lost; nothing if all are whole.
std::shared_ptr<const MappedFile> lostFile() {
  GuardTable& table = guardTable();
  const std::lock_guard lock(table.mutex);
  for (const auto& [file, mappings] : table.files)
    if (!file->isWhole()) return file;
  for (const auto& [slot, file] : table.fileOf)
    if (table.slots[slot].lost) return file;
  return nullptr;
}

}  // namespace

void unguardMapping(void* address) {
  GuardTable& table = guardTable();
  const std::lock_guard lock(table.mutex);
  const auto found = table.slotOf.find(address);
  if (found == table.slotOf.end()) return;
  GuardedMapping& slot = table.slots[found->second];
  slot.begin.store(nullptr, std::memory_order_release);
  slot.lost = false;
  const auto file = table.files.find(table.fileOf.at(found->second));
  if (--file->second == 0) table.files.erase(file);
  table.fileOf.erase(found->second);
  table.free.push_back(found->second);
  table.slotOf.erase(found);
}

bool anyMappingLost() {
  return lostFile() != nullptr;
}

void requireWholeMappings() {
  if (const auto file = lostFile())
    failFile(file->path(),
             Sentence::tr("became shorter or unreadable while it was in use; what was made "
                          "of it is not kept. Put the whole file back, then start again."));
}

}  // namespace crossflow::models
