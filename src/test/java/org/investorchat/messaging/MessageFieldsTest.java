package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a message means the same in XML and in JSON. */
class MessageFieldsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xml><MsgId>4561255354251345929</MsgId><Content>hi</Content><Event> </Event></xml>",
        " {\"msgid\":4561255354251345929,\"content\":\"hi\",\"event\":\"\",\"other\":null,\"o\":{}}"
      })
  void readsXmlAndJsonAlike(String text) {
    var fields = MessageFields.read(text);

    assertThat(fields.required("MsgId")).isEqualTo("4561255354251345929");
    assertThat(fields.text("Content")).contains("hi");
    assertThat(fields.text("Event")).isEmpty();
    assertThat(fields.text("Other")).isEmpty();
    assertThat(fields.toString()).doesNotContain("hi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"a\":}"})
  void refusesWhatIsNeither(String text) {
    assertThatThrownBy(() -> MessageFields.read(text)).isInstanceOf(DeliveryRefused.class);
  }

  @Test
  void refusesToDoWithoutAFieldThatIsRequired() {
    var fields = MessageFields.read("{\"a\":\"b\"}");

    assertThatThrownBy(() -> fields.required("c")).isInstanceOf(DeliveryRefused.class);
  }
}
