package org.investorchat.desk;

import java.util.List;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.Role;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualWords;

/** What the hotline was asked and no card of the files is asked for. */
public final class TouringOrchestra {

  public static final Account LI = new Account("li", "Li Wei", Role.OPERATOR);
  public static final Account WANG = new Account("wang", "Wang Fang", Role.SUPERVISOR);
  public static final Account ZHAO = new Account("zhao", "Zhao Min", Role.SUPERVISOR);

  public static final String ENGLISH_QUESTION =
      "Can the musicians of our touring orchestra get APEC business travel cards?";
  public static final String CHINESE_QUESTION = "我们巡演乐团的乐手能办APEC商务旅行卡吗？";

  private TouringOrchestra() {}

  public static CardContent card() {
    return card("按照措施，外资企业符合条件的中国籍员工可以申请APEC商务旅行卡[15.2]。");
  }

  public static CardContent card(String chineseAnswer) {
    return new CardContent(
        List.of("15.2"),
        questions(),
        new Bilingual(
            "Under the measures, eligible Chinese employees of foreign-funded enterprises can apply"
                + " for an APEC business travel card [15.2].",
            chineseAnswer));
  }

  public static BilingualWords questions() {
    return new BilingualWords(
        List.of(
            ENGLISH_QUESTION,
            "APEC card for musicians of a touring orchestra",
            "our orchestra goes on tour, do the musicians get the APEC travel card"),
        List.of(CHINESE_QUESTION, "乐团巡演 乐手 APEC商务旅行卡", "乐手跟着乐团巡演，能不能办APEC卡"));
  }
}
