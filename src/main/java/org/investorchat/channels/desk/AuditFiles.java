package org.investorchat.channels.desk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.investorchat.channels.desk.AuditView.EventView;
import org.investorchat.desk.Audit;
import org.investorchat.desk.AuditQuery;
import org.investorchat.platform.InvalidRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit trail into files. */
@Component
class AuditFiles {

  static final String JSON_LINES = "application/jsonl";
  static final String CSV = "text/csv";

  /** Tells spreadsheets that the file is in UTF-8. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final List<String> HEADER =
      List.of("id", "at", "actor", "name", "action", "subject", "knowledgeVersion", "detail");

  private final Audit audit;
  private final AuditViews views;
  private final JsonMapper json;

  AuditFiles(Audit audit, AuditViews views, JsonMapper json) {
    this.audit = audit;
    this.views = views;
    this.json = json;
  }

  /** What a file can be. */
  enum Format {
    JSONL(JSON_LINES),
    CSV(AuditFiles.CSV);

    private final String type;

    Format(String type) {
      this.type = type;
    }

    static Format named(String field, String name) {
      return Arrays.stream(values())
          .filter(it -> it.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() -> InvalidRequest.notOneOf(field, List.of("jsonl", "csv")));
    }

    MediaType type() {
      return new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
    }
  }

  /** Writes all that {@code query} asks for, the newest first. */
  void write(Format format, AuditQuery query, OutputStream output) throws IOException {
    try (var writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8))) {
      switch (format) {
        case JSONL ->
            audit.read(query, it -> write(writer, json.writeValueAsString(views.of(it)) + "\n"));
        case CSV -> {
          write(writer, BYTE_ORDER_MARK + CsvCells.row(HEADER));
          audit.read(query, it -> write(writer, CsvCells.row(cells(views.of(it)))));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Writer writer, String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(EventView event) {
    String detail =
        event.detail().entrySet().stream()
            .map(it -> it.getKey() + "=" + it.getValue())
            .collect(Collectors.joining("; "));
    return List.of(
        event.id(),
        event.at().toString(),
        event.actor().id(),
        event.actor().name(),
        event.action(),
        event.subject(),
        event.knowledgeVersion(),
        detail);
  }
}
