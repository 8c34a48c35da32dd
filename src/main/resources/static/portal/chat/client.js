import {readEvents} from './events.js';

/** The service has refused a request. */
export class Refusal extends Error {
  /**
   * @param type last part of the problem's address, such as conversation-busy; empty when unknown
   * @param seconds after which to come again, null when that is not told
   */
  constructor(status, type, seconds) {
    super(`refused: ${status} ${type}`);
    this.status = status;
    this.type = type;
    this.seconds = seconds;
  }
}

/** The service cannot be reached, or the connection broke off. */
export class Unreachable extends Error {}

/** Returns an id that nobody else has. crypto.randomUUID would need https. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (it) => it.toString(16).padStart(2, '0')).join('');
}

/** Talks to the service. A key is {id, token}, the visitor's only one to a conversation. */
export class Client {
  /** @param base origin of the service, empty for that of the page */
  constructor(base, language) {
    this.base = base;
    this.language = language;
  }

  /** Opens a conversation that answers each question in its own language. */
  async open() {
    return (await this.#call('/api/v1/conversations', {method: 'POST', body: {}})).json();
  }

  /**
   * Says something; yields the events of the answer up to {name: 'completed'}.
   *
   * @param question {text, clientMessageId}; the same id gets the same answer
   */
  async* say(key, question, signal) {
    const response = await this.#call(`${path(key)}/messages`,
      {method: 'POST', body: question, key, signal, accept: 'text/event-stream'});
    for await (const event of this.#events(response)) {
      if (event.name === 'failed') {
        throw refusal(event.data, event.data.status, null);
      }
      yield event;
      if (event.name === 'completed') {
        return; // whatever happens to the connection now
      }
    }
    throw new Unreachable('the answer broke off');
  }

  async transcript(key) {
    return (await this.#call(path(key), {key})).json();
  }

  /** Yields the messages that arrive from elsewhere after the one named. */
  async* follow(key, after, signal) {
    const headers = after ? {'Last-Event-ID': after} : {};
    const response = await this.#call(`${path(key)}/events`,
      {key, signal, headers, accept: 'text/event-stream'});
    for await (const event of this.#events(response)) {
      yield event.data;
    }
  }

  /** @param verdict {useful, reason?, comment?} */
  async rate(key, messageId, verdict) {
    await this.#call(`${path(key)}/messages/${messageId}/feedback`, {method: 'POST', body: verdict, key});
  }

  /** Asks for a person; returns {ticketId, state, position}. */
  async person(key, wish) {
    return (await this.#call(`${path(key)}/handoff`, {method: 'POST', body: wish, key})).json();
  }

  async erase(key) {
    await this.#call(path(key), {method: 'DELETE', key});
  }

  /** Returns the record of a conversation as a file, with its name. */
  async record(key, format) {
    const response = await this.#call(`${path(key)}/export?format=${format}&lang=${this.language}`,
      {key, accept: '*/*'});
    const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
    return {file: await response.blob(), name: name ?? `conversation.${format}`};
  }

  async measure(policy, number, language) {
    return (await this.#call(`/api/v1/measures/${number}?lang=${language}&policy=${encodeURIComponent(policy)}`)).json();
  }

  async* #events(response) {
    try {
      for await (const event of readEvents(response.body)) {
        yield {...event, data: JSON.parse(event.data)};
      }
    } catch (failure) {
      throw told(failure);
    }
  }

  async #call(address, {method = 'GET', body, key, signal, headers = {}, accept = 'application/json'} = {}) {
    const response = await fetch(this.base + address, {
      method,
      signal,
      credentials: 'omit',
      headers: {
        'Accept': accept,
        'Accept-Language': this.language,
        ...(key && {'Authorization': `Bearer ${key.token}`}),
        ...(body && {'Content-Type': 'application/json'}),
        ...headers,
      },
      body: body && JSON.stringify(body),
    }).catch((failure) => {
      throw told(failure);
    });
    if (!response.ok) {
      const problem = await response.json().catch(() => ({}));
      throw refusal(problem, response.status, Number(response.headers.get('Retry-After')) || null);
    }
    return response;
  }
}

function path(key) {
  return `/api/v1/conversations/${key.id}`;
}

function refusal(problem, status, seconds) {
  return new Refusal(status, String(problem.type ?? '').split('/').pop(), seconds);
}

/** Returns a failure of the network as such; what somebody aborted stays what it is. */
function told(failure) {
  return failure.name === 'AbortError' || failure instanceof Refusal
    ? failure
    : new Unreachable(failure.message);
}
