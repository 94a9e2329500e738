import type { Socket } from 'node:net';
import type { Random } from '../../stream/random.ts';

/** A request, and functions to answer it, also incorrectly. */
export interface Exchange {
  readonly random: Random;
  /** A correct answer, as JSON. */
  readonly answer: Buffer;
  /** Sends the head of an answer. */
  head(status: string, headers?: Readonly<Record<string, string | number>>): void;
  /** Sends bytes of the body. */
  body(bytes: Buffer | string): void;
  /** Sends a whole answer with status 200, and ends the connection. */
  send(bytes: Buffer | string, headers?: Readonly<Record<string, string | number>>): void;
  /** Ends the connection after all that was sent. */
  end(): void;
  /** Breaks the connection at once. */
  reset(): void;
  /** Calls back at intervals of this many ms while the connection is open. */
  every(ms: number, callback: () => void): void;
}

/** A way to answer incorrectly. */
export interface Fault {
  readonly name: string;
  play(exchange: Exchange): void;
}

/** The body that was sent, and whether it was complete. */
export interface Sent {
  readonly fault: string;
  readonly body: Buffer;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** Creates an exchange on a socket. `note` is called with all bytes of the body. */
export function createExchange(
  socket: Socket,
  random: Random,
  answer: Buffer,
  note: (bytes: Buffer) => void,
): Exchange {
  const write = (bytes: Buffer | string) => {
    if (!socket.destroyed) socket.write(bytes);
  };
  const exchange: Exchange = {
    random,
    answer,
    head: (status, headers = JSON_TYPE) => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      write(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`);
    },
    body: (bytes) => {
      note(Buffer.from(bytes));
      write(bytes);
    },
    send: (bytes, headers = {}) => {
      const length = Buffer.byteLength(bytes);
      exchange.head('200 OK', { ...JSON_TYPE, 'content-length': length, ...headers });
      exchange.body(bytes);
      exchange.end();
    },
    end: () => socket.end(),
    reset: () => socket.resetAndDestroy(),
    every: (ms, callback) => {
      const timer = setInterval(callback, ms);
      socket.once('close', () => clearInterval(timer));
    },
  };
  return exchange;
}
