package org.investorchat;

import java.util.Map;
import org.investorchat.channels.terminal.AskCommand;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application: the server, or {@code ask} for one question on the command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class InvestorChatbot {

  public static void main(String[] args) {
    if (AskCommand.isMeantBy(args)) {
      System.exit(AskCommand.run(InvestorChatbot::startWithoutServer, args));
    }
    SpringApplication.run(InvestorChatbot.class, args);
  }

  /** Starts what one question needs: no web server, and logs on standard error only. */
  private static ConfigurableApplicationContext startWithoutServer() {
    var application = new SpringApplication(InvestorChatbot.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setLazyInitialization(true);
    application.setDefaultProperties(Map.of("logging.config", "classpath:logback-ask.xml"));
    return application.run();
  }
}
