package org.investorchat.channels.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.investorchat.accounts.CurrentSession;
import org.investorchat.accounts.OwnPassword;
import org.investorchat.accounts.SignInWays;
import org.investorchat.accounts.SignedIn;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.desk.SignInPage.Notice;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the pages before the console: where people sign in, and where they change a password. */
@Controller
class SignInPageController {

  private static final String SIGN_IN = "/desk/login";
  private static final String PASSWORD = "/desk/password";

  /** Parameters that say why somebody is on the page, with what is told them. */
  private static final List<String> REFUSALS =
      List.of("refused", "refused-there", "away", "stale", "too-often");

  private static final String SIGNED_OUT = "signed-out";

  private final ConsoleTexts texts;
  private final ConsoleLanguage languages;
  private final OwnPassword ownPassword;
  private final SignInWays ways;

  SignInPageController(
      ConsoleTexts texts, ConsoleLanguage languages, OwnPassword ownPassword, SignInWays ways) {
    this.texts = texts;
    this.languages = languages;
    this.ownPassword = ownPassword;
    this.ways = ways;
  }

  @GetMapping(path = SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
  String signIn(
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var language = languages.of(request, response);
    model.addAttribute(
        "page", new SignInPage(texts, language, SIGN_IN, next, notice(language, request)));
    model.addAttribute("provider", ways.identityProvider().orElse(""));
    return "login";
  }

  @GetMapping(path = PASSWORD, produces = MediaType.TEXT_HTML_VALUE)
  String password(
      @CurrentSession SignedIn person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var language = languages.of(request, response);
    return password(person, language, notice(language, request), model);
  }

  @PostMapping(path = PASSWORD, produces = MediaType.TEXT_HTML_VALUE)
  String change(
      @CurrentSession SignedIn person,
      PasswordForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var language = languages.of(request, response);
    if (!form.isTypedTwiceAlike()) {
      return password(person, language, refusal(language, "password.differ"), model);
    }
    try {
      ownPassword.change(person, form.current(), form.next(), request, response);
      return "redirect:/desk?lang=" + language.tag();
    } catch (InvalidRequest e) {
      return password(person, language, refusal(language, "password.refused." + e.fault()), model);
    }
  }

  private String password(
      SignedIn person, ReplyLanguage language, @Nullable Notice notice, Model model) {
    model.addAttribute("page", new SignInPage(texts, language, PASSWORD, "", notice));
    model.addAttribute("person", person);
    return "password";
  }

  private @Nullable Notice notice(ReplyLanguage language, HttpServletRequest request) {
    var given = request.getParameterMap().keySet();
    return REFUSALS.stream()
        .filter(given::contains)
        .map(it -> refusal(language, "login." + it))
        .findFirst()
        .orElseGet(
            () ->
                given.contains(SIGNED_OUT)
                    ? new Notice(texts.text(language, "login.signed-out"), false)
                    : null);
  }

  private Notice refusal(ReplyLanguage language, String key) {
    return new Notice(texts.text(language, key), true);
  }
}
