// SPDX-License-Identifier: GPL-3.0-or-later
// Speaks the protocol of a run folder from a script, so that the window's side can be tested
// against every way a trainer can end. Started as "fake_trainer launch RUN" it obeys
// RUN/script.txt, a command a line:
//   status STATE STEP STEPS     writes status.json with this process's id and a fresh heartbeat
//   heartbeat SECONDS           later statuses are dated so far from the clock
//   event JSON                  appends a line to events.jsonl
//   half TEXT                   appends text without an end of line
//   error RANK CAUSE SENTENCE   writes error_<rank>.json
//   say TEXT                    on standard error
//   json TEXT                   on standard output
//   await FILE                  waits until RUN/FILE exists
//   beat FILE                   the same, with a fresh heartbeat ten times per second
//   die                         kills itself with SIGKILL
//   exit CODE
// Any other first argument obeys the script named by $FAKE_SCRIPT.

#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>

namespace {

namespace fs = std::filesystem;

double shift = 0;  // seconds that the trainer's clock is wrong by

double unixTime() {
  using namespace std::chrono;
  return duration<double>(system_clock::now().time_since_epoch()).count() + shift;
}

void replaceFile(const fs::path& file, const std::string& text) {
  const fs::path temporary = file.string() + ".tmp";
  std::ofstream(temporary) << text;
  fs::rename(temporary, file);
}

std::string number(double value) {
  std::ostringstream out;
  out.precision(16);
  out << value;
  return out.str();
}

struct Trainer {
  fs::path run;
  std::string state = "running", step = "0", steps = "0";

  void writeStatus() const {
    char host[256] = {};
    gethostname(host, sizeof host - 1);
    replaceFile(run / "status.json",
                "{\"v\":1,\"state\":\"" + state + "\",\"pid\":" + std::to_string(getpid()) +
                    ",\"host\":\"" + host + "\",\"step\":" + step + ",\"steps\":" + steps +
                    ",\"world\":1,\"heartbeat\":" + number(unixTime()) +
                    ",\"seconds_remaining\":60,\"pictures_per_second\":100,\"message\":\"\","
                    "\"checkpoint\":\"\"}\n");
  }

  void append(const std::string& text) const {
    std::ofstream(run / "events.jsonl", std::ios::app) << text << std::flush;
  }

  void await(const std::string& file, bool beats) const {
    for (int i = 0; !fs::exists(run / file); ++i) {
      if (beats && i % 10 == 0) writeStatus();
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
  }

  void writeError(std::istringstream& words) const {
    std::string rank, cause, sentence;
    words >> rank >> cause >> std::ws;
    std::getline(words, sentence);
    replaceFile(run / ("error_" + rank + ".json"),
                "{\"v\":1,\"time\":" + number(unixTime()) + ",\"rank\":" + rank +
                    ",\"step\":" + step + ",\"cause\":\"" + cause + "\",\"sentence\":\"" +
                    sentence + "\",\"suggestion\":\"Try again.\"}\n");
  }

  void obey(const std::string& line) {
    std::istringstream words(line);
    std::string command, rest;
    words >> command >> std::ws;
    if (command == "status") {
      words >> state >> step >> steps;
      writeStatus();
    } else if (command == "error") {
      writeError(words);
    } else if (std::getline(words, rest); command == "heartbeat") {
      shift = std::stod(rest);
    } else if (command == "event") {
      append(rest + "\n");
    } else if (command == "half") {
      append(rest);
    } else if (command == "say") {
      std::cerr << rest << std::endl;
    } else if (command == "json") {
      std::cout << rest << std::endl;
    } else if (command == "await" || command == "beat") {
      await(rest, command == "beat");
    } else if (command == "die") {
      raise(SIGKILL);
    } else if (command == "exit") {
      std::exit(std::stoi(rest));
    }
  }
};

}  // namespace

int main(int count, char** words) {
  const bool launches = count > 2 && std::string(words[1]) == "launch";
  Trainer trainer{launches ? fs::path(words[2]) : fs::current_path()};
  const char* named = std::getenv("FAKE_SCRIPT");
  std::ifstream script(launches ? trainer.run / "script.txt"
                                : fs::path(named == nullptr ? "" : named));
  for (std::string line; std::getline(script, line);) trainer.obey(line);
  return 0;
}
