// The calls of the web chat. The token travels in a header, never in an address.

const LONGEST_WAIT = 20_000;
const LONGEST_SILENCE = 45_000; // the server says something every 15 s

/** A call that was answered with an error, or not at all (status 0). */
export class CallFailed extends Error {
  constructor(status, retryAfter = 0) {
    super(`call failed with ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** The chat is over: its token opens nothing any more. */
  get isOver() {
    return this.status === 401 || this.status === 404;
  }

  /** The same call may succeed later. */
  get mayPass() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export class Calls {
  #base;

  /** @param base address of the service, such as https://chat.example.org/ */
  constructor(base) {
    this.#base = new URL('api/v1/conversations', base).href;
  }

  begin(locale) {
    return this.#json('', { method: 'POST', body: { locale } });
  }

  say(chat, clientMessageId, text) {
    return this.#json(`/${chat.id}/messages`, {
      method: 'POST', token: chat.token, body: { clientMessageId, text },
    });
  }

  after(chat, seq) {
    return this.#json(`/${chat.id}/messages?after=${seq}`, { token: chat.token });
  }

  /** Says that the client types; what is typed stays here. */
  async typing(chat) {
    await this.#fetch(`/${chat.id}/typing`, { method: 'POST', token: chat.token, signal: AbortSignal.timeout(LONGEST_WAIT) });
  }

  /** Ends the chat, even while the page is being left. */
  async end(chat) {
    const path = `/${chat.id}/end`;
    await this.#fetch(path, { method: 'POST', token: chat.token, keepalive: true });
  }

  /** Reads events above this place until the stream ends or the signal aborts. */
  async events(chat, seq, onEvent, signal) {
    const silence = new AbortController();
    signal.addEventListener('abort', () => silence.abort(), { once: true });
    let timer = setTimeout(() => silence.abort(), LONGEST_SILENCE);
    try {
      const response = await this.#fetch(`/${chat.id}/events`, {
        token: chat.token, signal: silence.signal,
        headers: { Accept: 'text/event-stream', 'Last-Event-ID': String(seq) },
      });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), LONGEST_SILENCE);
        const blocks = (rest + value).split('\n\n');
        rest = blocks.pop();
        blocks.map(parse).filter(Boolean).forEach(onEvent);
      }
    } catch (error) {
      throw error instanceof CallFailed ? error : new CallFailed(0);
    } finally {
      clearTimeout(timer);
    }
  }

  async #json(path, options) {
    const response = await this.#fetch(path, { signal: AbortSignal.timeout(LONGEST_WAIT), ...options });
    try {
      return await response.json();
    } catch {
      throw new CallFailed(0);
    }
  }

  async #fetch(path, { method = 'GET', token, body, headers = {}, signal, keepalive = false }) {
    const all = { ...headers };
    if (token) all.Authorization = `Bearer ${token}`;
    if (body) all['Content-Type'] = 'application/json';
    let response;
    try {
      response = await fetch(this.#base + path, {
        method, headers: all, body: body && JSON.stringify(body), signal, keepalive,
        credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer',
      });
    } catch {
      throw new CallFailed(0);
    }
    if (!response.ok) {
      throw new CallFailed(response.status, Number(response.headers.get('Retry-After')) || 0);
    }
    return response;
  }
}

function parse(block) {
  const event = { type: 'message', data: '' };
  for (const line of block.split('\n')) {
    if (line.startsWith('event: ')) event.type = line.slice(7);
    if (line.startsWith('data: ')) event.data += line.slice(6);
  }
  return event.data ? { type: event.type, data: JSON.parse(event.data) } : null;
}
