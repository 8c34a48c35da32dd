package org.investorchat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class InvestorChatbot {

  public static void main(String[] args) {
    SpringApplication.run(InvestorChatbot.class, args);
  }
}
