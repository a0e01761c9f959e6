// @ts-check
import { connect } from 'node:net';

/**
 * Firefox's own automation socket: `length:JSON` packets, `[0, id, command, parameters]` out and `[1, id, error, value]`
 * back (Firefox source docs, "Marionette protocol"). Chosen over WebDriver BiDi because BiDi does not reach extension
 * documents in ESR 153 and answers in its own value format; this one needs no WebSocket either.
 */
export class Marionette {
  #socket;
  #nextId = 1;
  #received = Buffer.alloc(0);
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  #waiting = new Map();

  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#onData(data));
    socket.on('close', () => this.#failAll(new Error('Firefox is gone')));
    socket.on('error', (error) => this.#failAll(error));
  }

  /** @param {number} port */
  static async open(port) {
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    const client = new Marionette(socket);
    await client.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { timeouts: { script: 600_000 } } } });
    await client.send('Marionette:SetContext', { value: 'chrome' });
    return client;
  }

  /**
   * Runs `fn` with the browser's own rights in its window. It is sent as source; arguments and answer are plain JSON data.
   * @template {readonly unknown[]} A
   * @template R
   * @param {(...args: A) => R | Promise<R>} fn
   * @param {A} args
   * @returns {Promise<Awaited<R>>}
   */
  async run(fn, ...args) {
    const script = `return (async () => JSON.stringify(await (${fn})(...JSON.parse(arguments[0]))))()`;
    const answer = await this.send('WebDriver:ExecuteScript', {
      script,
      args: [JSON.stringify(args)],
      sandbox: 'system',
      newSandbox: false,
    });
    const { value } = /** @type {{ value: string | null }} */ (answer);
    return value === null ? /** @type {any} */ (undefined) : JSON.parse(value);
  }

  /** @param {string} command @param {Record<string, unknown>} parameters @returns {Promise<unknown>} */
  send(command, parameters = {}) {
    const id = this.#nextId++;
    const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
    });
  }

  close() {
    this.#socket.destroy();
  }

  /** @param {Buffer} data */
  #onData(data) {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.toString('latin1', 0, colon));
      if (this.#received.length < end) return;
      const packet = JSON.parse(this.#received.toString('utf8', colon + 1, end));
      this.#received = this.#received.subarray(end);
      if (Array.isArray(packet)) this.#onAnswer(packet);
    }
  }

  /** @param {unknown[]} packet */
  #onAnswer([, id, error, value]) {
    const call = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (!call) return;
    if (!error) return call.resolve(value);
    const { message, stacktrace } = /** @type {{ message: string, stacktrace: string }} */ (error);
    call.reject(new Error(`${message}\n${stacktrace}`));
  }

  /** @param {Error} error */
  #failAll(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
