/**
 * Style sheets for a shadow root. They are constructed, not linked: that needs no leave of the host
 * page's policy for styles.
 */

const NAMES = ['./base.css', './chat.css', './widget/widget.css'];

/** A query, in which em is the size of the text around it, or a length in rem. */
const LENGTH = /(@(?:media|container)[^{]*)|(-?(?:\d+\.?\d*|\.\d+))rem\b/g;

/**
 * Returns style sheets whose lengths do not follow the host page.
 *
 * @param {string} portal address of the portal's files, with a slash at its end
 */
export async function styleSheets(portal, signal) {
  return Promise.all(NAMES.map((it) => sheet(new URL(it, portal), signal)));
}

/** Returns a sheet that sets the size which lengths in rem stand for. */
export function sized(size) {
  return constructed(`:host { --rem: ${size} !important; }`);
}

async function sheet(address, signal) {
  const response = await fetch(address, {signal, credentials: 'omit'});
  if (!response.ok) {
    throw new TypeError(`${address}: ${response.status}`);
  }
  return constructed(detached(await response.text()));
}

/** The root element belongs to the host page, and so does its font size, which rem follows. */
function detached(css) {
  return css.replace(LENGTH, (whole, query, factor) =>
    query?.replace(/rem\b/g, 'em') ?? `calc(${factor} * var(--rem))`);
}

function constructed(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
