// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>

#include "core/system/model_index.h"
#include "core/system/settings.h"
#include "ui/settings/device_section.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace settings = core::settings;

namespace {

QComboBox* choices(const QString& name, const std::vector<std::pair<QString, QVariant>>& entries,
                   const QVariant& now) {
  auto* box = named(new QComboBox, name);
  for (const auto& [text, value] : entries) box->addItem(text, value);
  box->setCurrentIndex(std::max(0, box->findData(now)));
  return box;
}

}  // namespace

SettingsDialog::SettingsDialog(Shortcuts& shortcuts, const Workbench& bench, QWidget* parent)
    : QDialog(parent),
      shortcuts_(shortcuts),
      bench_(bench),
      sections_(named(new QListWidget, tr("Sections"))),
      stack_(new QStackedWidget),
      restart_(new QWidget) {
  setWindowTitle(tr("Settings"));
  resize(760, 560);
  sections_->setProperty("kind", QLatin1String("boxed"));
  sections_->setFixedWidth(160);
  addSection(tr("Appearance"), appearance());
  addSection(tr("Devices"), devices());
  addSection(tr("Folders"), folders());
  addSection(tr("Models"), models());
  addSection(tr("Notices"), notices());
  addSection(tr("Keyboard"), keyboard());
  auto* layout = column(this, 20, 16);
  QHBoxLayout* body = row(24);
  body->addWidget(sections_);
  body->addWidget(stack_, 1);
  layout->addLayout(body, 1);
  QHBoxLayout* foot = row(8);
  QPushButton* close = button(tr("Close"), "primary");
  auto* again = new QHBoxLayout(restart_);
  again->setContentsMargins(0, 0, 0, 0);
  again->addWidget(paragraph(tr("Takes effect when the program starts again."), "small"), 1);
  QPushButton* now = button(tr("Start again now"), "link");
  again->addWidget(now);
  foot->addWidget(restart_, 1);
  foot->addStretch();
  foot->addWidget(close);
  layout->addLayout(foot);
  restart_->hide();
  connect(sections_, &QListWidget::currentRowChanged, stack_, &QStackedWidget::setCurrentIndex);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  connect(now, &QPushButton::clicked, this, [this] {
    accept();
    Q_EMIT restartWanted();
  });
  sections_->setCurrentRow(0);
}

void SettingsDialog::openSection(Section section) {
  sections_->setCurrentRow(static_cast<int>(section));
}

void SettingsDialog::addSection(const QString& name, QWidget* section) {
  sections_->addItem(name);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(section);
  stack_->addWidget(scroll);
}

void SettingsDialog::needsRestart() {
  restart_->show();
}

QWidget* SettingsDialog::appearance() {
  auto* page = new QWidget;
  auto* layout = column(page, 4, 16);
  QComboBox* theme = choices(tr("Theme"),
                             {{tr("As the desktop"), QStringLiteral("system")},
                              {tr("Light"), QStringLiteral("light")},
                              {tr("Dark"), QStringLiteral("dark")}},
                             settings::kTheme.get());
  addField(layout, tr("Theme"), theme);
  QComboBox* language = choices(tr("Language"),
                                {{tr("As the desktop"), QString()},
                                 {QStringLiteral("English"), QStringLiteral("en")},
                                 {QStringLiteral("Deutsch"), QStringLiteral("de")},
                                 {QStringLiteral("Español"), QStringLiteral("es")},
                                 {QStringLiteral("简体中文"), QStringLiteral("zh_CN")},
                                 {QStringLiteral("日本語"), QStringLiteral("ja")}},
                                settings::kLanguage.get());
  addField(layout, tr("Language"), language);
  std::vector<std::pair<QString, QVariant>> sizes;
  for (const int percent : {80, 100, 125, 150, 175, 200}) {
    sizes.push_back({tr("%1 %").arg(percent), percent});
  }
  QComboBox* scale = choices(tr("Size of text and controls"), sizes, settings::kScale.get());
  addField(layout, tr("Size of text and controls"), scale,
           tr("On top of what the desktop sets for the screen."));
  layout->addStretch();
  connect(theme, &QComboBox::activated, this, [this, theme](int index) {
    const QString chosen = theme->itemData(index).toString();
    settings::kTheme.set(chosen);
    Q_EMIT themeChosen(chosen);
  });
  connect(scale, &QComboBox::activated, this, [this, scale](int index) {
    if (settings::kScale.get() == scale->itemData(index).toInt()) return;
    settings::kScale.set(scale->itemData(index).toInt());
    accept();
    Q_EMIT sizeChosen();
  });
  connect(language, &QComboBox::activated, this, [this, language](int index) {
    settings::kLanguage.set(language->itemData(index).toString());
    accept();
    Q_EMIT languageChosen();
  });
  return page;
}

QWidget* SettingsDialog::devices() {
  auto* page = new QWidget;
  QVBoxLayout* layout = column(page, 0, 0);
  const auto show = [this, layout] {
    if (QLayoutItem* old = layout->takeAt(0)) {
      old->widget()->deleteLater();
      delete old;
    }
    auto* section = new DeviceSection(bench_.service.devices(), bench_.service.models(),
                                      core::GpuPartFetch::ofProgram());
    connect(section, &DeviceSection::restartNeeded, this, &SettingsDialog::needsRestart);
    layout->addWidget(section);
  };
  show();
  // After the language was changed here, the engine's sentences come a moment after the dialog.
  connect(&bench_.service, &core::InferenceService::devicesListed, this, show,
          Qt::SingleShotConnection);
  return page;
}

QWidget* SettingsDialog::notices() {
  auto* page = new QWidget;
  auto* layout = column(page, 4, 12);
  const auto add = [&](const QString& name, const core::Setting<bool>& setting) {
    auto* box = named(new QCheckBox(name), name);
    box->setChecked(setting.get());
    connect(box, &QCheckBox::toggled, this, [&setting](bool on) { setting.set(on); });
    layout->addWidget(box);
    return box;
  };
  layout->addWidget(paragraph(
      tr("When the queue has become empty, a training has ended or something failed while you "
         "look elsewhere:")));
  const QCheckBox* tell = add(tr("Tell me on the desktop"), settings::kNotices);
  QCheckBox* sound = add(tr("With a sound"), settings::kNoticeSound);
  sound->setEnabled(tell->isChecked());
  connect(tell, &QCheckBox::toggled, sound, &QWidget::setEnabled);
  layout->addStretch();
  return page;
}

QWidget* SettingsDialog::folders() {
  auto* page = new QWidget;
  auto* layout = column(page, 4, 16);
  addFolder(layout, tr("Pictures"), bench_.paths.pictures,
            [](const QString& folder) { settings::kPicturesFolder.set(folder); });
  addFolder(layout, tr("Models"), bench_.paths.models,
            [](const QString& folder) { settings::kModelsFolder.set(folder); });
  auto* days = named(new QSpinBox, tr("Keep deleted pictures"));
  days->setRange(1, 365);
  days->setSuffix(tr(" days"));
  days->setValue(settings::kTrashDays.get());
  addField(layout, tr("Keep deleted pictures"), days,
           tr("After that their files are removed for good."));
  connect(days, &QSpinBox::valueChanged, this, [](int count) { settings::kTrashDays.set(count); });
  layout->addStretch();
  return page;
}

void SettingsDialog::addFolder(QVBoxLayout* layout, const QString& name, const QString& present,
                               std::function<void(const QString&)> store) {
  auto* line = new QWidget;
  auto* lineLayout = new QHBoxLayout(line);
  lineLayout->setContentsMargins(0, 0, 0, 0);
  auto* text = named(new QLineEdit(QDir::toNativeSeparators(present)), name);
  text->setReadOnly(true);
  QPushButton* browse = button(tr("Choose…"), nullptr, "folder");
  browse->setAccessibleName(tr("Choose the folder: %1").arg(name));
  lineLayout->addWidget(text, 1);
  lineLayout->addWidget(browse);
  addField(layout, name, line);
  connect(browse, &QPushButton::clicked, this, [this, text, name, store = std::move(store)] {
    const QString folder = QFileDialog::getExistingDirectory(this, name, text->text());
    if (folder.isEmpty()) return;
    text->setText(QDir::toNativeSeparators(folder));
    store(folder);
    needsRestart();
  });
}

QWidget* SettingsDialog::models() {
  auto* page = new QWidget;
  auto* layout = column(page, 4, 16);
  auto* may = named(new QCheckBox(tr("Download models when I press Download")),
                    tr("Download models when I press Download"));
  may->setChecked(settings::kMayDownload.get());
  connect(may, &QCheckBox::toggled, this, [](bool on) { settings::kMayDownload.set(on); });
  layout->addWidget(may);
  layout->addWidget(paragraph(
      tr("Off: this program stays off the network and asks before the first download. It never "
         "sends anything but the request for the file."),
      "small"));
  auto* address = named(new QLineEdit(settings::kDownloadUrl.get()), tr("Address of a mirror"));
  address->setPlaceholderText(core::publicModelHome().toString());
  addField(layout, tr("Address of a mirror"), address,
           tr("Empty: the public home of the models. A mirror has the same paths below it, as "
              "mirrors of Hugging Face do."));
  connect(address, &QLineEdit::editingFinished, this,
          [address] { settings::kDownloadUrl.set(address->text().trimmed()); });
  layout->addStretch();
  return page;
}

QWidget* SettingsDialog::keyboard() {
  auto* page = new QWidget;
  auto* layout = column(page, 4, 8);
  QLabel* trouble = paragraph({}, "error");
  trouble->hide();
  QPushButton* reset = button(tr("Back to the standard keys"));
  connect(reset, &QPushButton::clicked, &shortcuts_,
          &Shortcuts::reset);  // before the lines read it
  connect(reset, &QPushButton::clicked, trouble, &QWidget::hide);
  for (const Shortcuts::Entry& entry : shortcuts_.entries()) {
    const QString name = entry.action->text().remove(QLatin1Char('&'));
    QHBoxLayout* line = row(8);
    auto* keys = named(new QKeySequenceEdit(entry.action->shortcut()), name);
    keys->setFixedWidth(160);
    line->addWidget(label(name), 1);
    line->addWidget(keys);
    layout->addLayout(line);
    connect(keys, &QKeySequenceEdit::editingFinished, this,
            [this, keys, trouble, id = entry.id, action = entry.action] {
              if (const auto* other = shortcuts_.conflict(id, keys->keySequence())) {
                trouble->setText(tr("%1 is taken by \"%2\".")
                                     .arg(keysText(keys->keySequence()),
                                          other->action->text().remove(QLatin1Char('&'))));
                trouble->show();
                keys->setKeySequence(action->shortcut());
                return;
              }
              trouble->hide();
              shortcuts_.remap(id, keys->keySequence());
            });
    connect(reset, &QPushButton::clicked, keys,
            [keys, action = entry.action] { keys->setKeySequence(action->shortcut()); });
  }
  layout->addWidget(trouble);
  layout->addWidget(reset, 0, Qt::AlignLeft);
  layout->addStretch();
  return page;
}

}  // namespace crossflow::ui
