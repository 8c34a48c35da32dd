package org.investorchat.platform;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts {@link ProblemReportValve} where Tomcat's error page would be, after Boot has put its own.
 */
@Component
class TomcatProblems
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

  private final ProblemTexts texts;
  private final ProblemShapes shapes;
  private final JsonMapper json;

  TomcatProblems(ProblemTexts texts, ProblemShapes shapes, JsonMapper json) {
    this.texts = texts;
    this.shapes = shapes;
    this.json = json;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addContextCustomizers(this::replaceErrorPage);
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  private void replaceErrorPage(Context context) {
    var host = (StandardHost) context.getParent();
    host.getPipeline().addValve(new ProblemReportValve(texts, shapes, json));
    host.setErrorReportValveClass(ProblemReportValve.class.getName());
  }
}
