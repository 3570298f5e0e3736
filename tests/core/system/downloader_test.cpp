// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/downloader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <catch2/catch.hpp>
#include <optional>

#include "core/system/model_index.h"
#include "core/system/small_download.h"
#include "core/system/tar_member.h"
#include "tests/support/bad_server.h"
#include "tests/support/event_recorder.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::core;
using namespace crossflow::tests;

namespace {

QByteArray content(int size) {
  QByteArray bytes(size, Qt::Uninitialized);
  for (int i = 0; i < size; ++i)
    bytes[i] = static_cast<char>((static_cast<quint32>(i) * 7919U) >> 3);
  return bytes;
}

struct Outcome {
  bool finished = false;
  std::optional<Failure> failure;
};

struct Download {
  Download(const QByteArray& bytes, std::deque<Answer> script)
      : good(bytes), server(bytes, std::move(script)), downloader({400, 5, 4}, nullptr) {
    file.url = server.url();
    file.path = QString::fromStdString((folder / "models/model.bin").string());
    file.bytes = bytes.size();
    file.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    QObject::connect(&downloader, &Downloader::finished, [this] { outcome.finished = true; });
    QObject::connect(&downloader, &Downloader::failed,
                     [this](const Failure& failure) { outcome.failure = failure; });
  }

  Outcome& run() {
    outcome = {};
    downloader.start(file);
    REQUIRE(spinUntil([this] { return outcome.finished || outcome.failure; }));
    return outcome;
  }

  QByteArray onDisk() const {
    QFile stored(file.path);
    return stored.open(QIODevice::ReadOnly) ? stored.readAll() : QByteArray();
  }

  TempDir folder;
  QByteArray good;
  BadServer server;
  Downloader downloader;
  DownloadFile file;
  Outcome outcome;
};

}  // namespace

TEST_CASE("a file arrives whole") {
  Download download(content(300'000), {{}});
  CHECK(download.run().finished);
  CHECK(download.onDisk() == download.good);
  CHECK_FALSE(QFile::exists(download.file.path + QStringLiteral(".part")));
}

TEST_CASE("a broken connection is resumed where it broke") {
  Download download(content(300'000),
                    {{Answer::BreakAfter, 100'000}, {Answer::BreakAfter, 50'000}, {}});
  CHECK(download.run().finished);
  CHECK(download.onDisk() == download.good);
  REQUIRE(download.server.requests.size() == 3);
  CHECK(download.server.requests[1].contains("bytes=100000-"));
  CHECK(download.server.requests[2].contains("bytes=150000-"));
  CHECK(download.server.requests[1].contains("\"one\""));
}

TEST_CASE("a server that ignores ranges makes it start over, not double up") {
  Download download(content(200'000), {{Answer::BreakAfter, 70'000}, {Answer::IgnoreRange}});
  CHECK(download.run().finished);
  CHECK(download.onDisk() == download.good);
}

TEST_CASE("a file that changed meanwhile starts over") {
  Download download(content(200'000), {{Answer::BreakAfter, 70'000}, {Answer::BreakAfter, 0}, {}});
  download.downloader.start(download.file);
  REQUIRE(spinUntil([&] { return download.server.requests.size() >= 2; }));
  download.server.tag = "\"two\"";
  REQUIRE(spinUntil([&] { return download.outcome.finished || download.outcome.failure; }));
  CHECK(download.outcome.finished);
  CHECK(download.onDisk() == download.good);
}

TEST_CASE("wrong bytes never get the final name") {
  Download download(content(50'000), {{Answer::WrongBytes}});
  const Outcome& outcome = download.run();
  REQUIRE(outcome.failure);
  CHECK(outcome.failure->sentence.contains(QStringLiteral("SHA-256")));
  CHECK_FALSE(QFile::exists(download.file.path));
  CHECK_FALSE(QFile::exists(download.file.path + QStringLiteral(".part")));
}

TEST_CASE("a web page, a missing file, an unsafe redirect are told apart and refused") {
  const auto [answer, word] = GENERATE(
      std::pair{Answer{Answer::Html}, "web page"}, std::pair{Answer{Answer::Status, 0, 404}, "404"},
      std::pair{Answer{Answer::Redirect, 0, 0, "http://example.org/x"}, "not safe"},
      std::pair{Answer{Answer::Redirect, 0, 0, "file:///etc/passwd"}, ""});
  Download download(content(50'000), {answer});
  const Outcome& outcome = download.run();
  REQUIRE(outcome.failure);
  CHECK(outcome.failure->sentence.contains(QLatin1String(word)));
  CHECK_FALSE(QFile::exists(download.file.path));
}

TEST_CASE("busy servers and stalls are retried, in the end given up") {
  SECTION("503, then good") {
    Download download(content(50'000), {{Answer::Status, 0, 503}, {Answer::Status, 0, 500}, {}});
    CHECK(download.run().finished);
  }
  SECTION("a stall, then good") {
    Download download(content(50'000), {{Answer::Stall, 20'000}, {}});
    CHECK(download.run().finished);
    CHECK(download.onDisk() == download.good);
  }
  SECTION("416, then good") {
    Download download(content(50'000),
                      {{Answer::BreakAfter, 20'000}, {Answer::Status, 0, 416}, {}});
    CHECK(download.run().finished);
    CHECK(download.onDisk() == download.good);
  }
  SECTION("a range from the wrong place") {
    Download download(content(50'000), {{Answer::BreakAfter, 20'000}, {Answer::WrongPlace}, {}});
    CHECK(download.run().finished);
    CHECK(download.onDisk() == download.good);
  }
  SECTION("always 503") {
    Download download(content(50'000), {{Answer::Status, 0, 503}});
    CHECK(download.run().failure);
  }
}

TEST_CASE("a cancelled download goes on where it was in the next start") {
  Download download(content(400'000), {{Answer::Stall, 150'000}, {}});
  download.downloader.start(download.file);
  REQUIRE(spinUntil(
      [&] { return QFileInfo(download.file.path + QStringLiteral(".part")).size() >= 150'000; }));
  download.downloader.cancel();
  CHECK(download.run().finished);
  CHECK(download.onDisk() == download.good);
  CHECK(download.server.requests.back().contains("bytes=150000-"));
}

TEST_CASE("only https, or http on this machine") {
  Download download(content(10), {{}});
  download.file.url = QUrl(QStringLiteral("http://example.org/model.bin"));
  CHECK(download.run().failure);
}

TEST_CASE("a file of unknown size is as long as the server says") {
  Download download(content(200'000), {{Answer::BreakAfter, 70'000}, {}});
  download.file.bytes = 0;
  download.file.sha256.clear();
  CHECK(download.run().finished);
  CHECK(download.onDisk() == download.good);
}

TEST_CASE("what a repository lists is believed only as far as it is safe") {
  const QByteArray sha(64, 'a');
  const auto listed = [&](const QByteArray& path, const QByteArray& bytes) {
    const auto files =
        parseListing("[{\"type\":\"file\",\"path\":\"" + path + "\",\"size\":" + bytes +
                     ",\"lfs\":{\"oid\":\"" + sha + "\"}}]");
    return files.ok() ? files->size() : 99;
  };
  CHECK(listed("m/net.safetensors", "12") == 1);
  for (const char* path : {"../x", "/etc/passwd", "a/../../b", "a//b", "C:\\\\x", ".hidden", ""}) {
    INFO(path);
    CHECK(listed(path, "12") == 0);
  }
  CHECK(listed("a", "-1") == 0);
  CHECK(listed("a", "1e30") == 0);
  CHECK_FALSE(parseListing("{}").ok());
  CHECK_FALSE(parseListing(QByteArray(qsizetype{5} * 1024 * 1024, ' ')).ok());
  const auto plain = parseListing("[{\"type\":\"file\",\"path\":\"a\",\"size\":3}]");
  REQUIRE(plain.ok());
  CHECK(plain->front().sha256.isEmpty());
}

TEST_CASE("the index leads to every file of the five published models") {
  CHECK(publishedModels().size() == 5);
  for (const IndexedModel& model : publishedModels()) {
    INFO(model.id.toStdString());
    CHECK(model.files.size() >= 4);
    for (const IndexedFile& file : model.files) {
      const QUrl url = fileAddress(publicModelHome(), file.repository, file.remotePath);
      CHECK(url.scheme() == QStringLiteral("https"));
      CHECK(url.path().endsWith(file.remotePath));
    }
  }
  CHECK(listingAddress(QUrl(QStringLiteral("https://mirror.example/hf/")), QStringLiteral("a/b")) ==
        QUrl(QStringLiteral("https://mirror.example/hf/api/models/a/b/tree/main?recursive=true")));
}

TEST_CASE("one file is taken out of a tar archive, and no other") {
  const TempDir folder;
  const QString data = QString::fromStdString(folder.path().string());
  const QByteArray inside = content(5000);
  QDir(data).mkpath(QStringLiteral("assets/stable-diffusion"));
  for (const char* name : {"assets/other.bin", "assets/stable-diffusion/autoencoder_kl.pth"}) {
    QFile file(data + QLatin1Char('/') + QLatin1String(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(inside);
  }
  REQUIRE(QProcess::execute(QStringLiteral("tar"),
                            {QStringLiteral("-C"), data, QStringLiteral("-cf"),
                             data + QStringLiteral("/assets.tar"), QStringLiteral("assets")}) == 0);
  const QString archive = data + QStringLiteral("/assets.tar");
  const QString out = data + QStringLiteral("/out/autoencoder_kl.pth");
  const auto bytes = extractMember(archive, QStringLiteral("autoencoder_kl.pth"), out);
  REQUIRE(bytes.ok());
  CHECK(*bytes == 5000);
  QFile taken(out);
  REQUIRE(taken.open(QIODevice::ReadOnly));
  CHECK(taken.readAll() == inside);
  CHECK_FALSE(extractMember(archive, QStringLiteral("encoder_kl.pth"), out + u'x').ok());
  QFile::resize(archive, 2048);
  CHECK_FALSE(extractMember(archive, QStringLiteral("autoencoder_kl.pth"), out).ok());
}

TEST_CASE("a server that sends a byte at a time is given up, not asked for ever") {
  Download download(content(50'000), {{Answer::BreakAfter, 1}});
  CHECK(download.run().failure);
  CHECK(download.server.requests.size() <= 4);
}

TEST_CASE("a wrong file of the right size under the final name is replaced") {
  Download download(content(50'000), {{}});
  QDir().mkpath(QFileInfo(download.file.path).absolutePath());
  QFile wrong(download.file.path);
  REQUIRE(wrong.open(QIODevice::WriteOnly));
  wrong.write(QByteArray(50'000, 'x'));
  wrong.close();
  CHECK(download.run().finished);
  CHECK(download.onDisk() == download.good);
  CHECK(download.server.requests.size() == 1);
  CHECK(download.run().finished);  // the right one is looked at and kept
  CHECK(download.server.requests.size() == 1);
}

TEST_CASE("a list of downloads has a bound, and safe addresses alone") {
  const auto ask = [](const QUrl& url, qint64 bytes) {
    SmallDownload download({bytes, 2000});
    std::optional<QByteArray> got;
    std::optional<Failure> failure;
    QObject::connect(&download, &SmallDownload::finished,
                     [&](const QByteArray& all) { got = all; });
    QObject::connect(&download, &SmallDownload::failed, [&](const Failure& why) { failure = why; });
    download.start(url);
    REQUIRE(spinUntil([&] { return got || failure; }));
    return got;
  };
  BadServer server(content(300'000), {{}});
  CHECK(ask(server.url(), 300'000) == content(300'000));
  CHECK_FALSE(ask(server.url(), 200'000));
  CHECK_FALSE(ask(QUrl(QStringLiteral("http://example.org/index.json")), 1000));
}
