// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/failure_translation.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QTranslator>
#include <QXmlStreamReader>
#include <fstream>

#include "core/engine/torch_engine.h"
#include "models/base/error.h"
#include "models/base/little_endian.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/config/json_fields.h"
#include "models/config/model_config_json.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"
#include "tests/support/tiny_model.h"

using namespace crossflow;
using namespace crossflow::core;
using crossflow::tests::dataPath;
using crossflow::tests::TempDir;

namespace {

/// The German of resources/translations, without the tools that compile it for the window.
class German : public QTranslator {
 public:
  German() {
    QFile file(
        QString::fromStdString(dataPath("../../resources/translations/crossflow_de.ts").string()));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QString source;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
      if (!xml.isStartElement()) continue;
      if (xml.name() == u"source") source = xml.readElementText();
      if (xml.name() == u"translation")
        words_[source] = xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
  }
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* text, const char*, int) const override {
    return words_.value(QString::fromUtf8(text));
  }

 private:
  QHash<QString, QString> words_;
};

/// A German program for one test.
struct GermanProgram {
  int count = 1;
  char name[5] = "test";
  char* arguments[2] = {name, nullptr};
  QCoreApplication program{count, arguments};
  German translator;
  GermanProgram() { QCoreApplication::installTranslator(&translator); }
};

std::string bytesOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

template <typename Work>
std::string sentenceOf(const Work& work) {
  try {
    work();
  } catch (...) {
    const RunResult result = resultOf(std::current_exception());
    if (const auto* failure = std::get_if<Failure>(&result)) return failure->sentence.toStdString();
  }
  return {};
}

}  // namespace

TEST_CASE("A cut-off model is told in the user's language, with file and place") {
  const GermanProgram german;
  const TempDir dir;
  tests::writeTinyModel(dir / "tiny");
  const std::filesystem::path weights = dir / "tiny" / "model.safetensors";
  const auto size = std::filesystem::file_size(weights);
  const auto header = 8 + base::loadLittleEndian<std::uint64_t>(bytesOf(weights).data());
  std::filesystem::resize_file(weights, size / 2);
  EngineOptions options;
  options.modelFolders = {QString::fromStdString(dir.path().string())};
  const auto engine = makeTorchEngine(options);
  GenerationRequest request;
  request.model = QStringLiteral("tiny");
  request.source = PromptLatent{QStringLiteral("ein Hund")};
  const RunResult result = engine->run(request, {}, [](const EngineEvent&) {});
  const auto* failure = std::get_if<Failure>(&result);
  REQUIRE(failure != nullptr);
  CHECK(failure->kind == Failure::Kind::BadFile);
  const std::string sentence = failure->sentence.toStdString();
  CHECK(sentence == "„" + weights.string() + "“: hat " + std::to_string(size / 2 - header) +
                        " Byte Daten, der Kopf nennt " + std::to_string(size - header) +
                        "; die Datei ist unvollständig, holen Sie sie noch einmal.");
  CHECK(failure->suggestion ==
        QStringLiteral("Laden Sie die Datei erneut herunter oder wählen Sie eine andere."));
}

TEST_CASE("A hostile file is told in the user's language, with file and byte") {
  const GermanProgram german;
  const auto file = dataPath("features/hostile/executes.pth");
  const std::string sentence = sentenceOf([&] { models::CheckpointReader::open(file); });
  const std::string bytes = bytesOf(file);
  const auto pickle = bytes.find("\x80\x02}"), command = bytes.find("cposix\nsystem\n", pickle);
  REQUIRE(command != std::string::npos);
  CHECK(sentence == "„" + file.string() + "“: Pickle-Befehl 0x63 bei Byte " +
                        std::to_string(command - pickle) +
                        " verlangt „posix.system“, was dieses Programm nie ausführt; nichts wurde "
                        "ausgeführt, holen Sie die Datei von ihrer ursprünglichen Quelle.");
}

TEST_CASE("A wrong configuration is told in the user's language, with file and field") {
  const GermanProgram german;
  const TempDir dir;
  tests::writeTinyModel(dir / "tiny");
  const auto file = dir / "tiny" / "config.json";
  nlohmann::json config = models::readJsonFile(file);
  config["image_size"] = -3;
  models::writeJsonFile(file, config);
  CHECK(sentenceOf([&] { models::readModelConfig(file); }) ==
        file.string() +
            ": image_size muss eine ganze Zahl zwischen 8 und 32768 sein, ist aber -3.");
}

TEST_CASE("Without a translation people get English") {
  CHECK(sentenceOf([] { throw base::NumericError("as it is"); }) == "as it is");
  CHECK(sentenceOf([] {
          throw FailureException{{Failure::Kind::BadInput, QStringLiteral("no"), {}}};
        }) == "no");
}

TEST_CASE("Only a fault that poisons the process is one of the device") {
  const auto kindOf = [](const auto& error) {
    const RunResult result = resultOf(std::make_exception_ptr(error));
    return std::get<Failure>(result).kind;
  };
  const c10::SourceLocation here{"f", "f.cpp", 1};
  using Fault = c10::AcceleratorError;
  using Kind = Failure::Kind;
  CHECK(kindOf(Fault(here, 700, "CUDA error: an illegal memory access")) == Kind::Device);
  CHECK(kindOf(Fault(here, 710, "CUDA error: device-side assert triggered\nMore")) == Kind::Device);
  CHECK(kindOf(Fault(here, 2, "CUDA error: out of memory")) == Kind::OutOfMemory);
  CHECK(kindOf(Fault(here, 209, "CUDA error: no kernel image is available")) == Kind::Internal);
  CHECK(kindOf(c10::Error(here, "cuDNN error: CUDNN_STATUS_EXECUTION_FAILED")) == Kind::Device);
  CHECK(kindOf(c10::Error(here, "shapes differ")) == Kind::Internal);
}
