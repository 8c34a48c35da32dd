package org.investorchat.channels;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test against a real server on a free port, with scripted answers, and the three accounts of the
 * settings, whose passwords are hashed fast.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
    classes = ApiTestApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "FIRST_PASSWORD_OPERATOR=first operator password",
      "FIRST_PASSWORD_SUPERVISOR=first supervisor password",
      "FIRST_PASSWORD_ADMINISTRATOR=first administrator password",
      "accounts.bcrypt-cost=4"
    })
public @interface ApiTest {}
