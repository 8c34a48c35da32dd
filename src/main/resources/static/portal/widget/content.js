/** Fetches the words of the widget. */

/** Thrown when the service serves no page of this site; says so in words. */
export class Refused extends Error {
  constructor({title, detail}) {
    super(title);
    this.title = title;
    this.detail = detail;
  }
}

/**
 * Returns what the chat shows before anything is asked.
 *
 * @param {string} portal address of the portal's files, with a slash at its end
 * @throws {Refused} when the site is not one of those that may show the widget
 */
export async function content(portal, language, site, signal) {
  const address = new URL(`texts/${language}.json`, portal);
  if (site) {
    address.searchParams.set('site', site);
  }
  const response = await fetch(address, {
    signal, credentials: 'omit', headers: {'Accept-Language': language},
  });
  if (response.status === 403) {
    throw new Refused(await response.json());
  }
  if (!response.ok) {
    throw new TypeError(`${address.pathname}: ${response.status}`);
  }
  return response.json();
}
