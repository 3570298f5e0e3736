// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace crossflow::studio {

/// Looks texts up by the bare class name: Qt's tool for collecting texts does not understand
/// namespaces written as crossflow::ui and files them so.
class Translator : public QTranslator {
  Q_OBJECT

 public:
  using QTranslator::QTranslator;

  QString translate(const char* context, const char* text, const char* remark,
                    int count) const override {
    const QByteArray whole(context);
    const QByteArray bare = whole.mid(whole.lastIndexOf(':') + 1);
    return QTranslator::translate(bare.constData(), text, remark, count);
  }
};

}  // namespace crossflow::studio
