package org.investorchat.channels.portal;

import org.investorchat.channels.PublicOrigin;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page where the service is reached, for links that must be whole. */
@ControllerAdvice(basePackageClasses = PageOrigin.class)
class PageOrigin {

  private final PublicOrigin origin;

  PageOrigin(PublicOrigin origin) {
    this.origin = origin;
  }

  @ModelAttribute("origin")
  String origin() {
    return origin.ofRequest();
  }
}
