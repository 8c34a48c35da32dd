package org.investorchat.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;

/** Makes wrong sentences out of clauses, one fault each. */
final class Corruptions {

  private static final Pattern FIGURE = Pattern.compile("\\d+(?:,\\d{3})*");
  private static final Bilingual MARKERS =
      new Bilingual(
          "\\b(?:actively |also |gradually )?(?:explore to|explore|encourage and"
              + " guide|supporting|promote|strive to|strive for|study and"
              + " |encourage|encouraged|gradually|guide and support|support|are welcome to|may"
              + " be|may|can be|can|pilot projects?|pilots?)\\b",
          "积极|争取|探索|研究|逐步|鼓励引导|引导和支持|鼓励|欢迎|支持|试点|可以|可(?=根据)");
  private static final Bilingual MONEY = new Bilingual("\\$", "美元");
  private static final Bilingual OTHER_MONEY = new Bilingual("RMB ", "元");

  private Corruptions() {}

  /**
   * A wrong sentence.
   *
   * @param kind of corruption
   */
  record Corruption(String kind, Clause clause, Language language, String text) {

    @Override
    public String toString() {
      return "%s %s %s: %s".formatted(kind, clause.id().label(), language.tag(), text);
    }
  }

  /** Returns the wrong sentences made of every clause in {@code language}. */
  static Stream<Corruption> of(Language language) {
    return RealCorpus.CORPUS
        .clauses()
        .flatMap(it -> of(it, language).stream())
        .filter(it -> !it.text().equals(it.clause().text().in(language)));
  }

  private static List<Corruption> of(Clause clause, Language language) {
    String text = clause.text().in(language);
    List<Corruption> made = new ArrayList<>();
    figures(text).forEach(it -> made.add(new Corruption("figure", clause, language, it)));
    if (clause.amounts().stream().anyMatch(it -> it.unit().matches("USD|CNY"))) {
      made.add(new Corruption("currency", clause, language, otherCurrency(text, language)));
    }
    conditions(clause, language)
        .forEach(it -> made.add(new Corruption("condition", clause, language, it)));
    if (clause.commitment().compareTo(Commitment.PILOT) >= 0) {
      String firm = text.replaceAll(MARKERS.in(language), " ");
      made.add(new Corruption("force", clause, language, firm));
    }
    added(clause, language).forEach(made::add);
    negated(text, language)
        .forEach(it -> made.add(new Corruption("polarity", clause, language, it)));
    return made;
  }

  private static List<String> figures(String text) {
    List<String> texts = new ArrayList<>();
    var matcher = FIGURE.matcher(text);
    while (matcher.find()) {
      long value = Long.parseLong(matcher.group().replace(",", "")) * 7 + 13;
      texts.add(text.substring(0, matcher.start()) + value + text.substring(matcher.end()));
    }
    return texts;
  }

  private static String otherCurrency(String text, Language language) {
    String swapped = text.replaceAll(MONEY.in(language), OTHER_MONEY.in(language));
    return swapped.equals(text)
        ? text.replace("illion yuan", "illion US dollars")
            .replace("万元", "万美元")
            .replace("千亿规模", "千亿美元规模")
        : swapped;
  }

  private static List<String> conditions(Clause clause, Language language) {
    String text = clause.text().in(language);
    return clause.conditions().stream().map(it -> text.replace(it.in(language), "")).toList();
  }

  private static List<Corruption> added(Clause clause, Language language) {
    String text = clause.text().in(language);
    boolean english = language == Language.ENGLISH;
    String open = english ? text.replaceAll("[.,;]$", "") : text.replaceAll("[。，；,;]$", "");
    List<Corruption> made = new ArrayList<>();
    made.add(
        new Corruption("place", clause, language, open + (english ? " in Shanghai." : "，适用于上海。")));
    made.add(
        new Corruption(
            "body",
            clause,
            language,
            english ? open + ", handled by the Ministry of Finance." : "由财政部负责，" + open + "。"));
    made.add(
        new Corruption(
            "strong",
            clause,
            language,
            english ? "It is guaranteed automatically that " + text : "保证自动：" + text));
    made.add(
        new Corruption(
            "advertisement", clause, language, open + "(更多政策，请查阅中房网 www.dlhunqing.com)"));
    made.add(
        new Corruption(
            "link",
            clause,
            language,
            open + (english ? " (see beijing-invest.com)." : "（见 http://x.cn/a）。")));
    made.add(new Corruption("language", clause, language, clause.text().in(language.other())));
    made.add(
        new Corruption(
            "quotation",
            clause,
            language,
            english ? "“" + open + " at once and for everyone.”" : "“" + open + "，立即对人人适用。”"));
    made.add(new Corruption("foreign", clause, language, foreign(clause, language)));
    return made;
  }

  /** The text of another measure's clause. */
  private static String foreign(Clause clause, Language language) {
    var measures = RealCorpus.CORPUS.defaultPolicy().measures();
    Measure other = measures.get((clause.id().measure() + 11) % measures.size());
    return other.clauses().get(clause.id().number() % other.clauses().size()).text().in(language);
  }

  private static List<String> negated(String text, Language language) {
    List<String> texts = new ArrayList<>();
    if (language == Language.ENGLISH) {
      texts.add(text.replaceFirst("\\b(shall|will|can|may)\\b(?! not)", "$1 not"));
      texts.add(text.replaceFirst("\\b(encouraged|welcome)\\b", "not $1"));
      texts.add(text.replaceFirst("shall not", "shall"));
      texts.add(text.replaceFirst("are exempt from", "are subject to"));
      texts.add(text.replaceFirst("\\bno (withholding|additional)", "$1"));
      texts.add(text.replaceFirst("\\b(relax|cancel|avoid)\\b", "set up"));
    } else {
      texts.add(text.replaceFirst("(?<!不)(应(?!用)|将|可以|可(?=享|申))", "不$1"));
      texts.add(text.replaceFirst("(鼓励|支持|允许|欢迎)", "不$1"));
      texts.add(text.replaceFirst("不得", "可以"));
      texts.add(text.replaceFirst("免征", "征收"));
      texts.add(text.replaceFirst("不征收|不收取", "收取"));
      texts.add(text.replaceFirst("放宽|取消|避免", "设置"));
    }
    return texts;
  }
}
