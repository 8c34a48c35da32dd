package org.investorchat.channels.portal;

import org.investorchat.channels.LinkSettings;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells every page where the service is reached, for links that must be whole. */
@ControllerAdvice(basePackageClasses = PageOrigin.class)
class PageOrigin {

  private final LinkSettings settings;

  PageOrigin(LinkSettings settings) {
    this.settings = settings;
  }

  @ModelAttribute("origin")
  String origin() {
    return settings.origin().isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
        : settings.origin();
  }
}
