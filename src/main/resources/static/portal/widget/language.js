/** Chooses the language of the widget. */

const TRADITIONAL = /^zh-(hant|tw|hk|mo)\b/i;

/** Returns the language that we have for a BCP 47 tag, null where we have none. */
export function known(tag) {
  const wanted = (tag ?? '').trim();
  if (/^en\b/i.test(wanted)) {
    return 'en';
  }
  if (/^zh\b/i.test(wanted)) {
    return TRADITIONAL.test(wanted) ? 'zh-Hant' : 'zh-Hans';
  }
  return null;
}

/** Returns the first that we have: what the element asks for, the page's, the visitor's, English. */
export function choose(asked, ofPage, ofVisitor) {
  return [asked, ofPage, ...ofVisitor].map(known).find((it) => it !== null) ?? 'en';
}
