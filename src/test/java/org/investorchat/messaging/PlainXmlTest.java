package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that XML is read and written as WeChat does, and nothing else is read. */
class PlainXmlTest {

  @Test
  void readsTheFieldsAndNothingDeeper() {
    var fields =
        PlainXml.read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <xml>
              <Content><![CDATA[a < b & <c>]]></Content><!-- none -->
              <MsgId>4561255354251345929</MsgId>
              <Label>&lt;&#x6d77;&gt;</Label>
              <Deep><Content>other</Content></Deep>
              <Content>second</Content>
            </xml>
            """);

    assertThat(fields)
        .containsEntry("Content", "a < b & <c>")
        .containsEntry("MsgId", "4561255354251345929")
        .containsEntry("Label", "<海>")
        .containsEntry("Deep", "")
        .hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<xml>",
        "<xml><a></xml>",
        "<xml>text</xml>",
        "<xml><a>&b;</a></xml>",
        "<!DOCTYPE xml><xml/>",
        "<!DOCTYPE xml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><xml><c>&b;</c></xml>",
        "<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><c>&a;</c></xml>",
        "<!DOCTYPE xml SYSTEM \"http://localhost:1/x.dtd\"><xml/>",
        "<xml><a>\u0000</a></xml>"
      })
  void refusesWhatIsNoSuchXml(String xml) {
    assertRefused(xml);
  }

  @Test
  void refusesWhatIsLarge() {
    assertRefused("<xml><a>" + "a".repeat(1 << 20) + "</a></xml>");
  }

  private static void assertRefused(String xml) {
    assertThatThrownBy(() -> PlainXml.read(xml))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isEqualTo(400));
  }

  @Test
  void writesNumbersAsSuchAndTextsSoThatTheyAreReadAgain() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("CreateTime", 1409659589L);
    fields.put("Content", "]]> a ]]]]>> <b>&amp; 〔第7条〕😀\n");

    String xml = PlainXml.write(fields);

    assertThat(xml).startsWith("<xml><CreateTime>1409659589</CreateTime><Content><![CDATA[");
    assertThat(PlainXml.read(xml))
        .isEqualTo(Map.of("CreateTime", "1409659589", "Content", fields.get("Content")));
  }

  @Test
  void leavesOutWhatXmlCannotHold() {
    var fields =
        new LinkedHashMap<String, Object>(Map.of("Content", "a\u0000\u0008\uFFFF\uD800b\t"));

    assertThat(PlainXml.read(PlainXml.write(fields))).containsEntry("Content", "ab\t");
  }
}
