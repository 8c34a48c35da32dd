import {readEvents} from '../portal/chat/events.js';

const API = '/api/v1/desk';

/** The service has refused a request. */
export class Refusal extends Error {
  /** @param problem what the service says of it (RFC 9457), empty when nothing */
  constructor(status, problem) {
    super(`refused: ${status}`);
    this.status = status;
    this.type = String(problem.type ?? '').split('/').pop();
    this.detail = problem.detail ?? problem.title ?? '';
    this.errors = problem.errors ?? [];
  }
}

/** The service cannot be reached, or the connection broke off. */
export class Unreachable extends Error {}

/** Talks to the desk's API, as whoever is signed in. */
export class Client {
  /** @param left called when nobody is signed in any more */
  constructor(language, left) {
    this.language = language;
    this.left = left;
  }

  /** @param query its empty values are left out */
  async get(path, query = {}, signal = undefined) {
    return (await this.#call('GET', address(path, query), {signal})).json();
  }

  /** Returns the answer, or null where it has no body. */
  async post(path, body = {}, signal = undefined) {
    const response = await this.#call('POST', API + path, {body, signal});
    return response.status === 204 ? null : response.json();
  }

  /** Yields the events of the desk. */
  async* events(signal) {
    const response = await this.#call('GET', `${API}/events`, {signal, accept: 'text/event-stream'});
    try {
      yield* readEvents(response.body);
    } catch (failure) {
      throw told(failure);
    }
  }

  /** Ends the session. */
  async leave() {
    await this.#call('POST', '/desk/logout', {body: {}, accept: '*/*', redirect: 'manual'});
  }

  async #call(method, path, {body, signal, redirect, accept = 'application/json'}) {
    const response = await fetch(path, {
      method,
      signal,
      redirect,
      credentials: 'same-origin',
      headers: {
        'Accept': accept,
        'Accept-Language': this.language,
        ...(body && {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token()}),
      },
      body: body && JSON.stringify(body),
    }).catch((failure) => {
      throw told(failure);
    });
    if (!response.ok && response.type !== 'opaqueredirect') {
      const refusal = new Refusal(response.status, await response.json().catch(() => ({})));
      if (refusal.status === 401) {
        this.left();
      }
      throw refusal;
    }
    return response;
  }
}

/** Returns the address of a call, for links to files as well. */
export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(given).toString();
  return API + path + (search && `?${search}`);
}

/** The service takes what is sent only from who can read its cookie. */
function token() {
  const found = document.cookie.split('; ').find((it) => it.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : '';
}

/** Returns a failure of the network as such; what somebody aborted stays what it is. */
function told(failure) {
  return failure.name === 'AbortError' || failure instanceof Refusal
    ? failure
    : new Unreachable(failure.message);
}
