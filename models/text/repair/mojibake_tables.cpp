// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/repair/mojibake_tables.h"

#include <array>
#include <memory>
#include <unordered_map>

namespace crossflow::models {
namespace {

struct ClassMembers {
  MojibakeClass bit;
  std::u32string_view members;  // "a-z" is a range; no class holds a hyphen
};

constexpr ClassMembers kClasses[] = {
    {kCommon, U"\u00a0\u00ad´\u00b7\u2013\u2014\u2015\u2019\u2026"},
    {kC1, U"\u0080-\u009f"},
    {kBad, U"¤¦\u00a7¨ª¬¯\u00b6¸ºƒ\u02c6\u02c7˘˛˜\u2020\u2021\u2030⌐◊\ufffd"},
    {kCurrency, U"¢£¥₧€"},
    {kStartPunctuation, U"\u00a1©\u00ab\u00bf΄΅\u2018\u201a\u201c\u201e\u2022\u2039\uf8ff"},
    {kEndPunctuation, U"®\u00bb˝\u201d\u203a™"},
    {kNumeric, U"±²³µ¹¼½¾×÷⁄№∂∆∏∑√∞∩∫≈≠≡≤≥"},
    {kKaomoji, U"°Ò-ÖÙ-Üò-öø-üŐ"},
    {kUpperAccented, U"À-ÑØÜÝĂĄĆČĎĐĘĚĞİĹĽŁŃŇŒŘŚŞŠŢŤŮŰŸŹŻŽҐ"},
    {kLowerAccented, U"ß-ñüăąćčďđęěğĺľłœŕśşšťźżžґﬁﬂ"},
    {kUpperCommon, U"ÞΆΈΉΊΌΎΏΑ-ΫЁ-Я"},
    {kLowerCommon, U"ά-ωа-џ"},
    {kBox, U"│┌┐┘├┤┬┼═-╬▀▄█▌▐-▓"},
    {kFirstOfTwo, U"Â-ßĂĆČĎĐĘĚĞİĹŃŇŐŘŞŢŮŰΒ-ΡΣ-ίВ-Я"},
    {kFirstOfThree, U"à-ïăćčďęěĺŕΰ-οа-п"},
    {kFirstOfFour, U"ðóđğπσру"},
    {kContinuation,
     U" \u0080-\u00bfĄąĽľŁłŒœŚśŞ-šŤťŸ-žƒ\u02c6\u02c7˘˛˜˝΄΅ΆΈΉΊΌΎΏЁ-ЌЎЏё-ќўџҐґ\u2013\u2014\u2015"
     U"\u2018\u2019\u201a\u201c\u201d\u201e\u2020\u2021\u2022\u2026\u2030\u2039\u203a€№™"},
    {kContinuationStrict,
     U"\u0080-\u00bfĄąĽľŁłŒœŚśŞ-šŤťŸ-žƒ\u02c6\u02c7˘˛˜˝΄΅ΆΈΉΊΌΎΏЁ-ЌЎЏё-ќўџҐґ\u2020\u2021\u2022"
     U"\u2030\u2039\u203a€№™"},
};

// The characters of the bytes 0x80 to 0xFF.
constexpr std::u32string_view kWindows1252 =
    U"€\u0081\u201aƒ\u201e\u2026\u2020\u2021\u02c6\u2030Š\u2039Œ\u008dŽ\u008f\u0090\u2018\u2019"
    U"\u201c\u201d\u2022\u2013\u2014\u02dc™š\u203aœ\u009džŸ\u00a0\u00a1¢£¤¥¦\u00a7\u00a8©ª\u00ab"
    U"¬\u00ad®\u00af°±²³\u00b4µ\u00b6\u00b7\u00b8¹º\u00bb¼½¾\u00bfÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝ"
    U"Þßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
constexpr std::u32string_view kWindows1251 =
    U"ЂЃ\u201aѓ\u201e\u2026\u2020\u2021€\u2030Љ\u2039ЊЌЋЏђ\u2018\u2019\u201c\u201d\u2022\u2013"
    U"\u2014\u0098™љ\u203aњќћџ\u00a0ЎўЈ¤Ґ¦\u00a7Ё©Є\u00ab¬\u00ad®Ї°±Ііґµ\u00b6\u00b7ё№є\u00bbјЅѕ"
    U"їАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";
constexpr std::u32string_view kWindows1250 =
    U"€\u0081\u201a\u0083\u201e\u2026\u2020\u2021\u0088\u2030Š\u2039ŚŤŽŹ\u0090\u2018\u2019\u201c"
    U"\u201d\u2022\u2013\u2014\u0098™š\u203aśťžź\u00a0\u02c7\u02d8Ł¤Ą¦\u00a7\u00a8©Ş\u00ab¬"
    U"\u00ad®Ż°±\u02dbł\u00b4µ\u00b6\u00b7\u00b8ąş\u00bbĽ\u02ddľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢ"
    U"ßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ\u02d9";
constexpr std::u32string_view kWindows1253 =
    U"€\u0081\u201aƒ\u201e\u2026\u2020\u2021\u0088\u2030\u008a\u2039\u008c\u008d\u008e\u008f"
    U"\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u0098™\u009a\u203a\u009c\u009d\u009e"
    U"\u009f\u00a0\u0385Ά£¤¥¦\u00a7\u00a8©ª\u00ab¬\u00ad®\u2015°±²³\u0384µ\u00b6\u00b7ΈΉΊ\u00bbΌ"
    U"½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡÒΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώÿ";
constexpr std::u32string_view kWindows1254 =
    U"€\u0081\u201aƒ\u201e\u2026\u2020\u2021\u02c6\u2030Š\u2039Œ\u008d\u008e\u008f\u0090\u2018"
    U"\u2019\u201c\u201d\u2022\u2013\u2014\u02dc™š\u203aœ\u009d\u009eŸ\u00a0\u00a1¢£¤¥¦\u00a7"
    U"\u00a8©ª\u00ab¬\u00ad®\u00af°±²³\u00b4µ\u00b6\u00b7\u00b8¹º\u00bb¼½¾\u00bfÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
    U"ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ";
constexpr std::u32string_view kIso8859Part2 =
    U"\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e"
    U"\u008f\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d"
    U"\u009e\u009f\u00a0Ą\u02d8Ł¤ĽŚ\u00a7\u00a8ŠŞŤŹ\u00adŽŻ°ą\u02dbł\u00b4ľś\u02c7\u00b8šşťź"
    U"\u02ddžżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ\u02d9";
constexpr std::u32string_view kMacRoman =
    U"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü\u2020°¢£\u00a7\u2022\u00b6ß®©™\u00b4\u00a8≠ÆØ∞±≤≥¥µ∂∑∏π∫ª"
    U"ºΩæø\u00bf\u00a1¬√ƒ≈∆\u00ab\u00bb\u2026\u00a0ÀÃÕŒœ\u2013\u2014\u201c\u201d\u2018\u2019÷◊ÿŸ"
    U"⁄€\u2039\u203aﬁﬂ\u2021\u00b7\u201a\u201e\u2030ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙı\u02c6\u02dc\u00af"
    U"\u02d8\u02d9\u02da\u00b8\u02dd\u02db\u02c7";
constexpr std::u32string_view kCodePage437 =
    U"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº\u00bf⌐¬½¼\u00a1\u00ab\u00bb░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼"
    U"╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙\u00b7√\u207f²■\u00a0";

constexpr size_t kTableSize = 0x10000;  // all members are in the basic plane
using ClassTable = std::array<uint32_t, kTableSize>;

std::unique_ptr<ClassTable> buildClassTable() {
  auto table = std::make_unique<ClassTable>();
  for (const ClassMembers& group : kClasses) {
    const std::u32string_view& members = group.members;
    for (size_t i = 0; i < members.size(); ++i) {
      const bool range = i + 2 < members.size() && members[i + 1] == U'-';
      const char32_t last = range ? members[i + 2] : members[i];
      for (char32_t c = members[i]; c <= last; ++c) (*table)[c] |= group.bit;
      if (range) i += 2;
    }
  }
  return table;
}

std::u32string latin1UpperHalf() {
  std::u32string half;
  for (char32_t c = 0x80; c <= 0xFF; ++c) half.push_back(c);
  return half;
}

}  // namespace

uint32_t mojibakeClasses(char32_t c) {
  static const std::unique_ptr<ClassTable> table = buildClassTable();
  return c < kTableSize ? (*table)[c] : 0;
}

std::optional<std::string> SingleByteEncoding::encode(std::u32string_view text) const {
  std::unordered_map<char32_t, char> bytes;
  for (size_t i = 0; i < upperHalf_.size(); ++i) {
    bytes.emplace(upperHalf_[i], static_cast<char>(0x80 + i));
  }
  bytes.emplace(sloppy_ ? char32_t{0xFFFD} : char32_t{0x1A}, char{0x1A});
  std::string encoded;
  encoded.reserve(text.size());
  for (const char32_t c : text) {
    if (c < 0x80 && c != 0x1A) {
      encoded.push_back(static_cast<char>(c));
      continue;
    }
    const auto found = bytes.find(c);
    if (found == bytes.end()) return std::nullopt;
    encoded.push_back(found->second);
  }
  return encoded;
}

const std::array<SingleByteEncoding, 9>& mojibakeEncodings() {
  static const std::u32string latin1 = latin1UpperHalf();
  static const std::array<SingleByteEncoding, 9> encodings{
      SingleByteEncoding(latin1, false),        SingleByteEncoding(kWindows1252, true),
      SingleByteEncoding(kWindows1251, true),   SingleByteEncoding(kWindows1250, true),
      SingleByteEncoding(kWindows1253, true),   SingleByteEncoding(kWindows1254, true),
      SingleByteEncoding(kIso8859Part2, false), SingleByteEncoding(kMacRoman, false),
      SingleByteEncoding(kCodePage437, false)};
  return encodings;
}

char32_t windows1252(uint8_t byte) {
  return byte < 0x80 ? byte : kWindows1252[byte - 0x80U];
}

}  // namespace crossflow::models
