// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/models_page.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPointer>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <catch2/catch.hpp>

#include "core/system/settings.h"
#include "tests/support/qt_text.h"
#include "tests/support/ui_bench.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

/// A home of models on this machine: answers listings and files as the public one does.
class HomeServer : public QTcpServer {
 public:
  explicit HomeServer(bool listings) : listings_(listings) {
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
      while (QTcpSocket* socket = nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
      }
    });
  }

  void offer(const QString& repository, const QString& path, const QByteArray& content) {
    files_[repository].insert(path, content);
  }
  QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }
  QStringList asked;

 private:
  void answer(QTcpSocket* socket) {
    const QString path = QString::fromUtf8(socket->readAll().split(' ').value(1));
    asked << path;
    for (auto it = files_.constBegin(); it != files_.constEnd(); ++it) {
      if (listings_ && path.startsWith(QStringLiteral("/api/models/") + it.key() + u'/')) {
        send(socket, listing(it.value()), "200 OK");
        return;
      }
      const QString root = QStringLiteral("/%1/resolve/main/").arg(it.key());
      if (path.startsWith(root) && it.value().contains(path.mid(root.size()))) {
        send(socket, it.value().value(path.mid(root.size())), "200 OK");
        return;
      }
    }
    send(socket, {}, "404 Not Found");
  }

  static QByteArray listing(const QHash<QString, QByteArray>& files) {
    QJsonArray list;
    for (auto it = files.constBegin(); it != files.constEnd(); ++it) {
      const QByteArray sha = QCryptographicHash::hash(*it, QCryptographicHash::Sha256).toHex();
      list.append(QJsonObject{{text("type"), text("file")},
                              {text("path"), it.key()},
                              {text("size"), it->size()},
                              {text("lfs"), QJsonObject{{text("oid"), QString::fromLatin1(sha)}}}});
    }
    return QJsonDocument(list).toJson();
  }

  static void send(QTcpSocket* socket, const QByteArray& body, const QByteArray& status) {
    socket->write("HTTP/1.1 " + status +
                  "\r\nContent-Type: application/octet-stream\r\nConnection: close\r\n"
                  "Content-Length: " +
                  QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket->flush();
    socket->disconnectFromHost();
  }

  bool listings_;
  QHash<QString, QHash<QString, QByteArray>> files_;
};

QByteArray tarOf(const QByteArray& content) {
  const TempDir folder;
  const QString data = QString::fromStdString(folder.path().string());
  QDir(data).mkpath(text("assets/stable-diffusion"));
  QFile file(data + text("/assets/stable-diffusion/autoencoder_kl.pth"));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(content);
  file.close();
  REQUIRE(QProcess::execute(text("tar"), {text("-C"), data, text("-cf"), data + text("/a.tar"),
                                          text("assets")}) == 0);
  QFile tar(data + text("/a.tar"));
  REQUIRE(tar.open(QIODevice::ReadOnly));
  return tar.readAll();
}

void stock(HomeServer& home) {
  home.offer(text("QHL067/CrossFlow"), text("pretrained_models/t2i_256px_clip_dimr.pth"),
             QByteArray(300'000, 'n'));
  home.offer(text("QHL067/CrossFlow"), text("assets.tar"), tarOf(QByteArray(50'000, 'a')));
  home.offer(text("openai/clip-vit-large-patch14"), text("config.json"), "{}");
  home.offer(text("openai/clip-vit-large-patch14"), text("model.safetensors"),
             QByteArray(90'000, 'c'));
}

FakeScript missingClip() {
  FakeScript script;
  core::ModelSummary clip = fakeModel(text("t2i_256px_clip_dimr"), text("CrossFlow 256 px, CLIP"));
  clip.ready = false;
  clip.files = {{text("networks"), {}, 6'000'000'000}};
  script.models = {fakeModel(text("starter"), text("Starter")), clip};
  return script;
}

void answerTheQuestion(const QString& buttonName) {
  QTimer::singleShot(50, [buttonName] {
    QWidget* dialog = QApplication::activeModalWidget();
    REQUIRE(dialog != nullptr);
    UiBench::find<QPushButton>(*dialog, buttonName).click();
  });
}

}  // namespace

TEST_CASE("Download needs no typed address, asks once and brings every file") {
  const bool listings = GENERATE(true, false);
  HomeServer home(listings);
  stock(home);
  UiBench bench(missingClip());
  core::settings::kMayDownload.set(false);
  core::settings::kDownloadUrl.set(home.address());  // it stands for the public home
  auto& page = bench.page<ui::ModelsPage>();
  REQUIRE(spinUntil([&] { return page.findChild<ui::ModelCard*>() != nullptr; }));
  const QString name = text("Download CrossFlow 256 px, CLIP");
  answerTheQuestion(text("Cancel"));
  UiBench::find<QPushButton>(page, name).click();
  CHECK(home.asked.isEmpty());  // no consent, no network
  answerTheQuestion(text("Fetch"));
  UiBench::find<QPushButton>(page, name).click();
  CHECK(core::settings::kMayDownload.get());
  REQUIRE(
      spinUntil([&] { return bench.window->banner().text().contains(text("is here")); }, 10'000));
  const QDir models(bench.paths.models);
  CHECK(QFileInfo(models.filePath(text("t2i_256px_clip_dimr.pth"))).size() == 300'000);
  CHECK(QFileInfo(models.filePath(text("autoencoder_kl.pth"))).size() == 50'000);
  CHECK(QFileInfo(models.filePath(text("clip-vit-large-patch14/model.safetensors"))).size() ==
        90'000);
  CHECK_FALSE(models.exists(text("autoencoder_kl.pth.tar")));
  core::settings::kDownloadUrl.reset();
  core::settings::kMayDownload.reset();
}

TEST_CASE("downloads wait for one another, and Pause has the focus of the one that runs") {
  HomeServer home(true);
  stock(home);
  home.offer(text("QHL067/CrossFlow"), text("pretrained_models/t2i_512px_clip_dimr.pth"),
             QByteArray(200'000, 'm'));
  FakeScript script = missingClip();
  script.models.push_back(script.models.back());
  script.models.back().id = text("t2i_512px_clip_dimr");
  script.models.back().title = text("CrossFlow 512 px, CLIP");
  UiBench bench(script);
  core::settings::kMayDownload.set(false);
  core::settings::kDownloadUrl.set(home.address());
  auto& page = bench.page<ui::ModelsPage>();
  REQUIRE(spinUntil([&] { return page.findChild<ui::ModelCard*>() != nullptr; }));
  auto& first = UiBench::find<QPushButton>(page, text("Download CrossFlow 256 px, CLIP"));
  first.setFocus();
  answerTheQuestion(text("Fetch"));
  QTest::keyClick(&first, Qt::Key_Space);
  REQUIRE(bench.window->focusWidget() != nullptr);
  CHECK(bench.window->focusWidget()->accessibleName() ==
        text("Pause the download of CrossFlow 256 px, CLIP"));
  UiBench::find<QPushButton>(page, text("Download CrossFlow 512 px, CLIP")).click();
  const auto waits = [&] {
    const auto labels = page.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
      return label->isVisibleTo(&page) && label->text() == text("Waits for the other download");
    });
  };
  CHECK(waits());
  const QDir models(bench.paths.models);
  CHECK(spinUntil([&] { return models.exists(text("t2i_512px_clip_dimr.pth")); }, 10'000));
  CHECK(models.exists(text("t2i_256px_clip_dimr.pth")));
  CHECK_FALSE(waits());
  core::settings::kDownloadUrl.reset();
  core::settings::kMayDownload.reset();
}

TEST_CASE("what a download failed of is no longer said while it is tried again") {
  HomeServer home(true);
  UiBench bench(missingClip());
  core::settings::kMayDownload.set(true);
  core::settings::kDownloadUrl.set(text("http://127.0.0.1:9"));  // nobody is there
  auto& page = bench.page<ui::ModelsPage>();
  REQUIRE(spinUntil([&] { return page.findChild<ui::ModelCard*>() != nullptr; }));
  const QString name = text("Download CrossFlow 256 px, CLIP");
  UiBench::find<QPushButton>(page, name).click();
  REQUIRE(spinUntil([&] { return bench.window->banner().isVisible(); }, 10'000));
  stock(home);
  core::settings::kDownloadUrl.set(home.address());
  UiBench::find<QPushButton>(page, name).click();
  CHECK_FALSE(bench.window->banner().isVisible());
  core::settings::kDownloadUrl.reset();
  core::settings::kMayDownload.reset();
}

TEST_CASE("each model says whether it runs here, what is to fetch and how long a picture takes") {
  FakeScript script = missingClip();
  script.step = std::chrono::milliseconds(30);
  script.models.back().fits = false;
  script.models.back().fitNote = text("It needs 9.0 GB more.");
  UiBench bench(script);
  auto& page = bench.page<ui::ModelsPage>();
  const auto says = [&](const char* words) {
    const auto labels = page.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
      return label->isVisibleTo(&page) && label->text().contains(text(words));
    });
  };
  REQUIRE(spinUntil([&] { return says("Does not run here: It needs 9.0 GB more."); }));
  CHECK(says("about 6.0 GB to fetch"));
  CHECK(says("huggingface.co/QHL067/CrossFlow"));
  CHECK(says("known after the first one"));
  UiBench::find<QPushButton>(page, text("Try Starter")).click();
  REQUIRE(bench.idle());
  CHECK(spinUntil([&] { return says("A picture takes"); }));
}

TEST_CASE("a model that was not tried on this graphics card gets no number of another device") {
  FakeScript script = missingClip();
  script.step = std::chrono::milliseconds(30);
  script.devices = {{text("cuda:0"), text("Card"), 8'000'000'000, 0},
                    {text("cpu"), text("Processor"), 8'000'000'000, 0}};
  script.models.back().guessedSeconds = 518;  // on a processor
  UiBench bench(script);
  auto& page = bench.page<ui::ModelsPage>();
  const auto all = [&] {
    QString words;
    for (const QLabel* label : page.findChildren<QLabel*>())
      if (label->isVisibleTo(&page)) words += label->text();
    return words;
  };
  REQUIRE(spinUntil([&] { return all().count(text("Not tried on this graphics card yet")) == 2; }));
  CHECK_FALSE(all().contains(text("9 min")));
  UiBench::find<QPushButton>(page, text("Try Starter")).click();
  CHECK(spinUntil([&] {
    const QString words = all();
    return words.contains(text("A picture takes")) &&
           words.count(text("Not tried on this graphics card yet")) == 1;
  }));
}

TEST_CASE("a model that is not here says about how long a picture will take") {
  FakeScript script = missingClip();
  script.models.back().guessedSeconds = 518;
  UiBench bench(script);
  auto& page = bench.page<ui::ModelsPage>();
  REQUIRE(spinUntil([&] { return page.findChild<ui::ModelCard*>() != nullptr; }));
  QString all;
  for (const QLabel* label : page.findChildren<QLabel*>()) all += label->text();
  CHECK(all.contains(text("A picture will take about 9 min: guessed")));
}

TEST_CASE("models come while a question is open: it is answered, and its button has the focus") {
  const TempDir folder;
  const QString data = QString::fromStdString(folder.path().string());
  const QString file = core::Paths::below(data).models + text("/mine.safetensors");
  QDir().mkpath(core::Paths::below(data).models);
  QFile kept(file);
  REQUIRE(kept.open(QIODevice::WriteOnly));
  kept.write("weights");
  kept.close();
  FakeScript script;
  script.models = {fakeModel(text("starter"), text("Starter")),
                   fakeModel(text("mine"), text("Mine"))};
  script.models.back().files = {{text("networks"), file, 7}};
  UiBench bench(script, data);
  auto& page = bench.page<ui::ModelsPage>();
  const QString name = text("Delete the files of Mine");
  REQUIRE(spinUntil([&] { return page.findChild<ui::ModelCard*>() != nullptr; }));
  for (const QString& answer : {text("Cancel"), text("Delete")}) {
    QPointer<QPushButton> asked = &UiBench::find<QPushButton>(page, name);
    asked->setFocus();
    QTimer::singleShot(50, [&] {
      QWidget* dialog = QApplication::activeModalWidget();
      REQUIRE(dialog != nullptr);
      bench.service->refreshModels();
      CHECK(spinUntil([&] {  // its card went, also where an earlier list came in the dialog's loop
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return asked.isNull();
      }));
      UiBench::find<QPushButton>(*dialog, answer).click();
    });
    QTest::keyClick(asked, Qt::Key_Space);
    CHECK(QFile::exists(file) == (answer == text("Cancel")));
    REQUIRE(bench.window->focusWidget() != nullptr);
    CHECK(bench.window->focusWidget()->accessibleName() == name);
  }
}
