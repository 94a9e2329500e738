import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { streamAnswer } from '../../answerStream.ts';
import { createRandom } from '../../stream/random.ts';
import { ANSWER_FAULTS, SOUND_ANSWERS } from './answerFaults.ts';
import { CONNECTION_FAULTS } from './connectionFaults.ts';
import { DAMAGE_FAULTS, HEAD_FAULTS } from './contentFaults.ts';
import { createExchange, type Fault, type Sent } from './exchange.ts';

/** The families of faults; all are equally likely. */
const FAMILIES: readonly (readonly Fault[])[] = [
  CONNECTION_FAULTS,
  DAMAGE_FAULTS,
  HEAD_FAULTS,
  ANSWER_FAULTS,
  SOUND_ANSWERS,
];
const ROWS = 200;

export interface RunningChaos {
  readonly url: string;
  /** The answers to requests for classifications so far. */
  readonly sent: readonly Sent[];
  /** Selects the fault of this seed for the next requests; `undefined` for correct answers. */
  use(seed: number | undefined): void;
  close(): Promise<void>;
}

/** A correct answer of the service, always the same. */
export function soundAnswer(): Buffer {
  return Buffer.from([...streamAnswer({ count: ROWS, seed: 3 })].join(''));
}

/** The fault that a seed determines. */
export function faultOf(seed: number): Fault {
  const random = createRandom(seed);
  return random.pick(random.pick(FAMILIES));
}

/**
 * Starts a service with faults, on a raw socket of this machine. The seed determines the fault completely.
 * Resolves when the service is listening.
 */
export async function startChaos(seed?: number | undefined, port = 0): Promise<RunningChaos> {
  const answer = soundAnswer();
  const sent: Sent[] = [];
  const sockets = new Set<Socket>();
  let current = seed;

  const play = (socket: Socket) => {
    const fault = current === undefined ? SOUND_ANSWERS[0] : faultOf(current);
    if (fault === undefined) return;
    const random = createRandom((current ?? 0) + 1_000_003);
    const entry = { fault: fault.name, body: Buffer.alloc(0) };
    sent.push(entry);
    fault.play(
      createExchange(socket, random, answer, (bytes) => {
        entry.body = Buffer.concat([entry.body, bytes]);
      }),
    );
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let head = '';
    const read = (bytes: Buffer) => {
      head += bytes.toString('latin1');
      if (!head.endsWith('{}')) return;
      socket.off('data', read).resume();
      // It cannot tell when its data was renewed.
      if (/^POST \S+\/service /.test(head)) {
        socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
      } else play(socket);
    };
    socket.on('data', read);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    sent,
    use: (next) => {
      current = next;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
