package org.investorchat.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a browser found wrong with the pages of a test: errors on the console, among which are what
 * the content security policy refused and failed requests; exceptions nobody caught; requests to
 * another origin.
 */
final class Complaints {

  private final List<String> found = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>();
  private final Set<String> origins = new HashSet<>();

  /** Listens to all pages of {@code context}. */
  void listenTo(BrowserContext context) {
    context.onConsoleMessage(this::hear);
    context.onWebError(it -> add("exception: " + it.error()));
    context.onRequest(this::see);
  }

  /** Lets pages speak to {@code origin}, such as {@code http://localhost:8080}. */
  void allow(String origin) {
    origins.add(origin);
  }

  /** Takes complaints in which {@code pattern} is found as what the test is about. */
  void expect(String pattern) {
    expected.add(Pattern.compile(pattern));
  }

  /** Returns what was found and not expected, in the order it came. */
  List<String> unexpected() {
    return found.stream().filter(it -> !isExpected(it)).toList();
  }

  /** Returns what was found as expected, in the order it came. */
  List<String> expected() {
    return found.stream().filter(this::isExpected).toList();
  }

  private boolean isExpected(String complaint) {
    return expected.stream().anyMatch(it -> it.matcher(complaint).find());
  }

  private void hear(ConsoleMessage message) {
    if (message.type().equals("error")) {
      add("console: " + message.text() + " (" + message.location() + ")");
    }
  }

  private void see(Request request) {
    var address = URI.create(request.url());
    boolean loaded = address.getHost() != null;
    if (loaded && !origins.contains(address.getScheme() + "://" + address.getAuthority())) {
      add("request to another origin: " + request.url());
    }
  }

  private void add(String complaint) {
    found.add(complaint);
  }
}
