// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/latent_library.h"

#include <algorithm>

#include "core/requests/latent_expression.h"
#include "ui/shared/ask.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

LatentLibrary::LatentLibrary(core::PresetStore& presets, QWidget* parent)
    : QWidget(parent),
      presets_(presets),
      names_(named(new QListWidget, tr("Named latents"))),
      keep_(iconButton("bookmark", tr("Keep this expression under a name"))),
      remove_(iconButton("trash", tr("Remove the chosen name"))) {
  auto* layout = column(this, 0, 6);
  QHBoxLayout* top = row(4);
  top->addWidget(label(tr("Named latents"), "section"), 1);
  top->addWidget(keep_);
  top->addWidget(remove_);
  layout->addLayout(top);
  names_->setProperty("kind", QLatin1String("boxed"));
  names_->setFixedHeight(112);
  names_->setToolTip(tr("Double click puts the name into the expression."));
  layout->addWidget(names_);
  keep_->setEnabled(false);
  connect(keep_, &QToolButton::clicked, this, &LatentLibrary::keepWanted);
  connect(remove_, &QToolButton::clicked, this, &LatentLibrary::remove);
  connect(names_, &QListWidget::currentRowChanged, this, &LatentLibrary::showChoice);
  connect(names_, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
    Q_EMIT chosen(item->data(Qt::UserRole).toString());
  });
  load();
}

void LatentLibrary::load() {
  latents_ = presets_.latents();
  names_->clear();
  if (latents_.empty()) (new QListWidgetItem(tr("Nothing is kept yet"), names_))->setFlags({});
  for (const core::NamedLatent& latent : latents_) {
    auto* item = new QListWidgetItem(QLatin1Char('@') + latent.name, names_);
    item->setData(Qt::UserRole, latent.name);
    item->setToolTip(latent.expression);
  }
  showChoice();
}

void LatentLibrary::setKeepable(bool keepable) {
  keep_->setEnabled(keepable);
}

void LatentLibrary::showChoice() {
  remove_->setEnabled(names_->currentRow() >= 0 && !latents_.empty());
}

QString objectionToName(const QString& name, const std::vector<core::NamedLatent>& taken) {
  const auto fits = [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; };
  if (!std::all_of(name.begin(), name.end(), fits)) {
    return LatentLibrary::tr("A name has letters, digits, - and _ only.");
  }
  // What follows an @ must read as the same name again.
  const core::ParsedExpression parsed = core::parseExpression(QString(u'@' + name));
  const auto* terms = std::get_if<std::vector<core::LatentTerm>>(&parsed);
  if (!name.isEmpty() && (terms == nullptr || terms->size() != 1 || terms->front().text != name)) {
    return LatentLibrary::tr("A name begins with a letter.");
  }
  const auto same = [&](const core::NamedLatent& latent) { return latent.name == name; };
  if (std::any_of(taken.begin(), taken.end(), same)) {
    return LatentLibrary::tr("There is a latent of this name already.");
  }
  return {};
}

void LatentLibrary::keep(const QString& expression) {
  NameQuestion question;
  question.title = tr("Keep this expression");
  question.field = tr("Name, used as @name");
  question.action = tr("Keep");
  question.objection = [this](const QString& text) { return objectionToName(text, latents_); };
  const auto name = askForName(this, question);
  if (!name || name->isEmpty()) return;
  if (const auto failure = presets_.saveLatent({*name, expression})) Q_EMIT failed(*failure);
  load();
  Q_EMIT changed();
}

void LatentLibrary::remove() {
  if (names_->currentRow() < 0 || latents_.empty()) return;
  const core::NamedLatent gone = latents_[static_cast<std::size_t>(names_->currentRow())];
  if (const auto failure = presets_.removeLatent(gone.name)) {
    Q_EMIT failed(*failure);
    return;
  }
  load();
  Q_EMIT changed();
  Q_EMIT undoable(tr("\"%1\" was removed.").arg(gone.name), [this, gone] {
    presets_.saveLatent(gone);
    load();
    Q_EMIT changed();
  });
}

void LatentLibrary::adopt(const std::vector<core::NamedLatent>& latents) {
  for (const core::NamedLatent& latent : latents) {
    if (latent.picture) continue;  // MyPictures has those
    const auto own = std::find_if(latents_.begin(), latents_.end(),
                                  [&](const auto& entry) { return entry.name == latent.name; });
    if (own == latents_.end()) {
      presets_.saveLatent(latent);
    } else if (!(*own == latent)) {
      Q_EMIT noticed(
          tr("Your \"%1\" differs from the one this picture was made with.").arg(latent.name));
    }
  }
  load();
}

}  // namespace crossflow::ui
