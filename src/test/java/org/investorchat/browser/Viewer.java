package org.investorchat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who looks at a page, and how.
 *
 * @param locale what the browser asks for in Accept-Language, such as {@code zh-Hans}
 * @param width of the window in CSS pixels
 */
public record Viewer(String locale, int width, Set<Wish> wishes) {

  private static final int DESKTOP = 1280;

  /** What a viewer has set otherwise than most. */
  public enum Wish {
    DARK,
    REDUCED_MOTION,
    FORCED_COLORS,
    NO_SCRIPTS
  }

  /** Keeps the wishes as they are now. */
  public Viewer {
    wishes = Set.copyOf(wishes);
  }

  /** Returns somebody at a desk who wants the language {@code locale} and nothing else. */
  public static Viewer reading(String locale) {
    return new Viewer(locale, DESKTOP, Set.of());
  }

  /** Returns the same with a window this wide. */
  public Viewer at(int otherWidth) {
    return new Viewer(locale, otherWidth, wishes);
  }

  /** Returns the same with one wish more. */
  public Viewer with(Wish wish) {
    var more = EnumSet.of(wish);
    more.addAll(wishes);
    return new Viewer(locale, width, more);
  }

  /** Returns the settings of a browser for this viewer. */
  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setLocale(locale)
        .setViewportSize(width, width < 600 ? 640 : 900)
        .setColorScheme(wishes.contains(Wish.DARK) ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setReducedMotion(
            wishes.contains(Wish.REDUCED_MOTION)
                ? ReducedMotion.REDUCE
                : ReducedMotion.NO_PREFERENCE)
        .setForcedColors(
            wishes.contains(Wish.FORCED_COLORS) ? ForcedColors.ACTIVE : ForcedColors.NONE)
        .setJavaScriptEnabled(!wishes.contains(Wish.NO_SCRIPTS));
  }
}
