// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/arithmetic_page.h"

#include <algorithm>

#include "core/requests/request_limits.h"
#include "ui/explore/explore_state.h"
#include "ui/explore/picture_distance.h"
#include "ui/shared/examples.h"
#include "ui/shared/progress_strip.h"
#include "ui/shared/side_panel.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

ArithmeticState freshState() {
  ArithmeticState state;
  state.look = freshLook();
  return state;
}

}  // namespace

ArithmeticPage::ArithmeticPage(Workbench& bench, QWidget* parent)
    : Page(parent),
      bench_(bench),
      state_([this](const ArithmeticState& state) { show(state); }),
      live_(bench.service),
      expression_(new ExpressionEdit),
      chips_(new TermChips),
      standardise_(
          named(new QCheckBox(tr("Standardise the result")), tr("Standardise the result"))),
      look_(new LookPanel(LookPanel::Amount::One)),
      library_(new LatentLibrary(bench.presets)),
      stage_(new QStackedWidget),
      view_(new ImageView),
      operands_(new OperandRow),
      warning_(paragraph({}, "")) {
  setProperty("kind", QLatin1String("page"));
  QWidget* controls = buildControls();  // made first: the order of Tab
  laySideBySide(this, controls, buildStage());
  live_.setFiller([this] { return filler(); });
  state_.reset(freshState());

  connect(expression_, &ExpressionEdit::edited, this, [this](const QString& text) {
    ArithmeticState state = state_.value();
    state.expression = text;
    edit(state, tr("Expression"));
  });
  connect(expression_, &ExpressionEdit::submitted, this, &ArithmeticPage::renderFull);
  connect(chips_, &TermChips::edited, this, [this](const std::vector<core::LatentTerm>& terms) {
    ArithmeticState state = state_.value();
    state.expression = core::canonicalText(terms);
    edit(state, tr("Weight"));
  });
  connect(standardise_, &QCheckBox::clicked, this, [this](bool on) {
    ArithmeticState state = state_.value();
    state.standardise = on;
    edit(state, tr("Standardise the result"));
  });
  connect(look_, &LookPanel::edited, this, [this](const Look& look, const QString& field) {
    ArithmeticState state = state_.value();
    state.look = look;
    edit(state, field);
  });
  connect(library_, &LatentLibrary::failed, this, &Page::failed);
  connect(library_, &LatentLibrary::noticed, this, &Page::noticed);
  connect(library_, &LatentLibrary::undoable, this, &Page::undoable);
  connect(library_, &LatentLibrary::keepWanted, this, [this] {
    if (request()) library_->keep(state_.value().expression);
  });
  connect(library_, &LatentLibrary::chosen, this, [this](const QString& name) {
    const bool first = expression_->text().trimmed().isEmpty();
    expression_->insert((first ? QStringLiteral("@") : QStringLiteral(" + @")) + name);
  });
  connect(&live_, &LivePreview::picture, this, &ArithmeticPage::receivePreview);
  connect(&live_, &LivePreview::failed, this, &Page::failed);
  connect(&bench.service, &core::InferenceService::jobEvent, this, &ArithmeticPage::receiveFull);
  connect(&bench.service, &core::InferenceService::modelsListed, look_, &LookPanel::setModels);
}

QWidget* ArithmeticPage::buildControls() {
  const SidePanel panel = sidePanel();
  panel.body->addWidget(label(tr("Arithmetic"), "heading"));
  standardise_->setToolTip(
      tr("Brings the result to the mean and spread the model expects, as the original does."));
  panel.body->addWidget(standardise_);
  panel.body->addWidget(look_);
  panel.body->addWidget(separator());
  panel.body->addWidget(library_);
  panel.body->addStretch();
  return panel.frame;
}

QWidget* ArithmeticPage::buildStage() {
  auto* side = new QWidget;
  auto* layout = column(side, 0, 0);
  auto* top = new QFrame;
  top->setProperty("kind", QLatin1String("topbar"));
  auto* topLayout = column(top, 16, 10);
  QHBoxLayout* line = row(8);
  QPushButton* render = button(tr("Render"), "primary", "prompt");
  line->addWidget(expression_, 1);
  line->addWidget(render, 0, Qt::AlignTop);
  topLayout->addLayout(line);
  topLayout->addWidget(chips_);
  layout->addWidget(top);
  guidance_ = exampleState(
      "arithmetic", tr("Add and subtract prompts"),
      tr("Write prompts with + and − between them. Quotes keep words together, a number before a "
         "star weighs: 0.7 * \"sunglasses\". An example:"),
      {exampleExpression()}, [this](const QString& expression) {
        ArithmeticState state = state_.value();
        state.expression = expression;
        edit(state, tr("Example"));
      });
  stage_->addWidget(guidance_);
  stage_->addWidget(view_);
  layout->addWidget(stage_, 1);
  warning_->setContentsMargins(16, 8, 16, 8);
  warning_->setProperty("kind", QLatin1String("error"));
  warning_->hide();
  layout->addWidget(warning_);
  auto* foot = new QFrame;
  foot->setProperty("kind", QLatin1String("bar"));
  auto* footLayout = column(foot, 12, 0);
  footLayout->addWidget(operands_);
  layout->addWidget(foot);
  layout->addWidget(new ProgressStrip(bench_.service));
  connect(render, &QPushButton::clicked, this, &ArithmeticPage::renderFull);
  return side;
}

void ArithmeticPage::show(const ArithmeticState& state) {
  expression_->setText(state.expression);
  standardise_->setChecked(state.standardise);
  look_->setLook(state.look);
  const core::ParsedExpression parsed = core::parseExpression(state.expression);
  if (const auto* terms = std::get_if<std::vector<core::LatentTerm>>(&parsed)) {
    chips_->show(*terms);
  } else if (state.expression.trimmed().isEmpty()) {
    chips_->show({});
  }
  Look look = state.look;
  const QString key = QString::number(look.request.sampling.seed) + look.request.model +
                      QString::number(look.request.sampling.guidance) +
                      QString::number(look.request.sampling.variation);
  if (key != operandKey_) {
    operandKey_ = key;
    operandPictures_.clear();
  }
  const bool ready = request().has_value() || !view_->image().isNull();
  stage_->setCurrentWidget(ready ? static_cast<QWidget*>(view_) : guidance_);
  showOperands();
  Q_EMIT edited();
}

void ArithmeticPage::edit(const ArithmeticState& state, const QString& field) {
  if (state == state_.value()) return;
  state_.replace(state, field);
  follow();
}

std::optional<core::GenerationRequest> ArithmeticPage::request() const {
  core::GenerationRequest request = state_.value().look.request;
  core::ExpressionLatent source;
  source.expression = state_.value().expression;
  source.standardise = state_.value().standardise;
  source.names = library_->latents();
  request.source = source;
  request.count = 1;
  request.batch = 1;
  if (core::validate(request)) return std::nullopt;
  return request;
}

std::optional<core::GenerationRequest> ArithmeticPage::operandRequest(const QString& prompt) const {
  core::GenerationRequest request = state_.value().look.request;
  request.source = core::PromptLatent{prompt};
  request.count = 1;
  request.batch = 1;
  if (core::validate(request)) return std::nullopt;
  return request;
}

std::vector<QString> ArithmeticPage::operands() const {
  std::vector<QString> prompts;
  core::ExpressionLatent source;
  source.expression = state_.value().expression;
  source.names = library_->latents();
  const auto parts = core::evaluateExpression(source);
  if (!parts.ok()) return prompts;
  for (const core::WeightedPrompt& part : *parts) prompts.push_back(part.prompt);
  return prompts;
}

void ArithmeticPage::follow() {
  const auto wanted = request();
  if (wanted)
    live_.follow(quick(*wanted, bench_.service.defaultSteps(state_.value().look.request.model)));
}

std::optional<core::GenerationRequest> ArithmeticPage::filler() {
  filling_.clear();
  if (!isVisible() || full_ != core::JobId{}) return {};
  for (const QString& prompt : operands()) {
    if (operandPictures_.contains(prompt)) continue;
    const auto wanted = operandRequest(prompt);
    if (!wanted) continue;
    filling_ = prompt;
    return quick(*wanted, bench_.service.defaultSteps(state_.value().look.request.model));
  }
  return {};
}

void ArithmeticPage::renderFull() {
  const auto wanted = request();
  if (!wanted) return;
  if (full_ != core::JobId{}) bench_.service.cancel(full_);
  full_ = bench_.service.submit(*wanted);
}

void ArithmeticPage::receivePreview(const core::Picture& picture, bool followed) {
  if (followed) {
    present(picture, false);
  } else if (!filling_.isEmpty()) {
    operandPictures_.insert(filling_, picture.image);
    showOperands();
  }
  judge();
}

void ArithmeticPage::receiveFull(const core::JobEvent& event) {
  if (event.id != full_) return;
  if (const auto* picture = std::get_if<core::Picture>(&event.what)) {
    present(*picture, true);
    judge();
  } else if (std::holds_alternative<core::Finished>(event.what) ||
             std::holds_alternative<core::Failure>(event.what) ||
             std::holds_alternative<core::Cancelled>(event.what)) {
    full_ = {};
    live_.fill();
  }
}

void ArithmeticPage::present(const core::Picture& picture, bool full) {
  view_->setImage(picture.image);
  distances_ = picture.distances;
  view_->setBadge(full ? QString() : tr("preview"));
  stage_->setCurrentWidget(view_);
  showOperands();
}

void ArithmeticPage::showOperands() {
  const std::vector<QString> prompts = operands();
  std::vector<OperandRow::Operand> row;
  for (const QString& prompt : prompts) {
    const auto distance = std::find_if(distances_.begin(), distances_.end(),
                                       [&](const auto& entry) { return entry.prompt == prompt; });
    row.push_back({prompt, operandPictures_.value(prompt),
                   distance == distances_.end() ? std::nullopt : std::optional(*distance)});
  }
  operands_->show(row, view_->image());
  operands_->parentWidget()->setVisible(!prompts.empty());
}

void ArithmeticPage::judge() {
  warning_->hide();
  const std::vector<QString> prompts = operands();
  if (prompts.size() < 2 || view_->image().isNull()) return;
  for (const QString& prompt : prompts) {
    const QImage operand = operandPictures_.value(prompt);
    if (operand.isNull() || pictureDistance(operand, view_->image()) > kVisibleDistance) continue;
    warning_->setText(
        tr("The result looks just like \"%1\": the other terms changed nothing one can "
           "see. Try larger weights.")
            .arg(prompt));
    warning_->show();
    return;
  }
}

bool ArithmeticPage::restore(const core::GenerationRequest& request) {
  const auto* source = std::get_if<core::ExpressionLatent>(&request.source);
  if (source == nullptr) return false;
  library_->adopt(source->names);
  state_.replace({{request, true}, source->expression, source->standardise},
                 tr("Settings from a picture"));
  follow();
  return true;
}

QJsonObject ArithmeticPage::state() const {
  QJsonObject json = lookToJson(state_.value().look);
  json[QStringLiteral("expression")] = state_.value().expression;
  json[QStringLiteral("standardise")] = state_.value().standardise;
  return json;
}

void ArithmeticPage::setState(const QJsonObject& state) {
  if (state.isEmpty()) return;
  state_.reset({lookFromJson(state).value_or(freshLook()),
                state[QStringLiteral("expression")].toString(),
                state[QStringLiteral("standardise")].toBool(true)});
}

void ArithmeticPage::entered() {
  expression_->setFocus();
  if (view_->image().isNull()) {
    follow();
  } else {
    live_.fill();
  }
}

}  // namespace crossflow::ui
