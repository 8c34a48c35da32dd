package org.investorchat.channels.ui;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What a stream is made of; no part may have a field more, since pages check. */
sealed interface UiPart {

  /** Returns the name that pages know it by. */
  @JsonProperty
  String type();

  /** Begins a message. */
  record Start(String messageId) implements UiPart {
    @Override
    public String type() {
      return "start";
    }
  }

  /** Stands alone: the beginning or end of something. */
  record Mark(String type) implements UiPart {}

  /** Begins or ends a text. */
  record Text(String type, String id) implements UiPart {}

  /** Goes on with a text. */
  record Delta(String id, String delta) implements UiPart {
    @Override
    public String type() {
      return "text-delta";
    }
  }

  /** A page the text rests on. */
  record Source(String sourceId, String url, String title) implements UiPart {
    @Override
    public String type() {
      return "source-url";
    }
  }

  /** Something that pages may show in a way of their own. */
  record Extra(@JsonIgnore String name, Object data) implements UiPart {
    @Override
    public String type() {
      return "data-" + name;
    }
  }

  /** Says that there will be no answer. */
  record Failure(String errorText) implements UiPart {
    @Override
    public String type() {
      return "error";
    }
  }
}
