package org.investorchat.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Replaces Tomcat's own error page, which answers requests too broken for any servlet to see. */
final class ProblemReportValve extends ErrorReportValve {

  private final ProblemTexts texts;
  private final ProblemShapes shapes;
  private final JsonMapper json;

  ProblemReportValve(ProblemTexts texts, ProblemShapes shapes, JsonMapper json) {
    this.texts = texts;
    this.shapes = shapes;
    this.json = json;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < HttpStatus.BAD_REQUEST.value()
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      write(request, response, status);
    } catch (IOException e) {
      container.getLogger().debug("the caller has left", e);
    }
  }

  private void write(Request request, Response response, int status) throws IOException {
    var language = CallerLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var problem =
        texts.problem(ProblemType.ofStatus(status), status, language, null, "/v3/api-docs");
    var shape = shapes.at(request.getRequestURI());
    response.setContentType(shape.contentType().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    response
        .getOutputStream()
        .write(json.writeValueAsString(shape.body(problem)).getBytes(StandardCharsets.UTF_8));
    response.finishResponse();
  }
}
