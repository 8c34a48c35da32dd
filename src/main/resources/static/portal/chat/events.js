/**
 * Reads server-sent events (HTML Standard, 9.2) from the body of a response.
 *
 * @returns an async generator of {id, name, data}; data is text
 */
export async function* readEvents(body) {
  let event = {id: null, name: 'message', data: []};
  for await (const line of lines(body)) {
    if (line === '') {
      if (event.data.length > 0) {
        yield {...event, data: event.data.join('\n')};
      }
      event = {id: event.id, name: 'message', data: []};
    } else {
      take(line, event);
    }
  }
}

function take(line, event) {
  const colon = line.indexOf(':');
  const field = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
  switch (field) {
    case 'event': event.name = value; break;
    case 'data': event.data.push(value); break;
    case 'id': event.id = value; break;
    default: // comments and what is not known
  }
}

/** Yields whole lines; what a stream that breaks off leaves unfinished is dropped. */
async function* lines(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let {value, done} = await reader.read(); !done; {value, done} = await reader.read()) {
    const parts = (rest + value).split(/\r?\n/);
    rest = parts.pop();
    yield* parts;
  }
}
