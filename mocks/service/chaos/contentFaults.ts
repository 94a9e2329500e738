import { deflateSync, gzipSync } from 'node:zlib';
import type { Exchange, Fault } from './exchange.ts';

/** A length from 1 to 4,096 bytes, short ones more often. */
function someLength({ random }: Exchange): number {
  return 1 + random.below(random.chance(0.5) ? 16 : 4_096);
}

function damage(name: string, spoil: (exchange: Exchange, at: number) => Buffer): Fault {
  return {
    name,
    play: (exchange) =>
      exchange.send(spoil(exchange, exchange.random.below(exchange.answer.length))),
  };
}

function replace(answer: Buffer, at: number, drop: number, put: Buffer | string): Buffer {
  return Buffer.concat([answer.subarray(0, at), Buffer.from(put), answer.subarray(at + drop)]);
}

const INSERTED = [']', '}', ']}', '[', '{', '"', ',', '\0\0\0', '<html>', '\xff', ' '];

/** The body is altered. */
export const DAMAGE_FAULTS: readonly Fault[] = [
  damage('hole', (exchange, at) => replace(exchange.answer, at, someLength(exchange), '')),
  damage('doubled', (exchange, at) =>
    replace(exchange.answer, at, 0, exchange.answer.subarray(at, at + someLength(exchange))),
  ),
  damage('flippedBit', ({ answer, random }, at) =>
    replace(answer, at, 1, Buffer.of((answer[at] ?? 0) ^ (1 << random.below(8)))),
  ),
  damage('inserted', ({ answer, random }, at) =>
    replace(answer, at, 0, Buffer.from(random.pick(INSERTED), 'latin1')),
  ),
  { name: 'twoAnswers', play: ({ answer, send }) => send(Buffer.concat([answer, answer])) },
];

/** The head is wrong about the body. */
export const HEAD_FAULTS: readonly Fault[] = [
  {
    name: 'lengthTooLong',
    play: ({ answer, random, send }) =>
      send(answer, { 'content-length': answer.length + 1 + random.below(1_000) }),
  },
  {
    name: 'lengthTooShort',
    play: ({ answer, random, send }) =>
      send(answer, { 'content-length': 1 + random.below(answer.length - 1) }),
  },
  ...['br', 'deflate', 'zstd', 'gzip', 'GZIP', 'gzip, gzip', 'x-made-up'].map((coding) => ({
    name: `plainAs ${coding}`,
    play: ({ answer, send }: Exchange) => send(answer, { 'content-encoding': coding }),
  })),
  {
    name: 'deflated',
    play: ({ answer, send }) => send(deflateSync(answer), { 'content-encoding': 'deflate' }),
  },
  {
    name: 'gzipCut',
    play: ({ answer, random, send }) => {
      const zipped = gzipSync(answer);
      send(zipped.subarray(0, 12 + random.below(zipped.length - 12)), {
        'content-encoding': 'gzip',
      });
    },
  },
  {
    name: 'gzipWithoutTrailer',
    play: ({ answer, send }) =>
      send(gzipSync(answer).subarray(0, -8), { 'content-encoding': 'gzip' }),
  },
  {
    name: 'gzipWrongChecksum',
    play: ({ answer, send }) => {
      const zipped = gzipSync(answer);
      zipped.fill(0, zipped.length - 8, zipped.length - 4);
      send(zipped, { 'content-encoding': 'gzip' });
    },
  },
  {
    name: 'wrongCharset',
    play: ({ answer, send }) =>
      send(answer, { 'content-type': 'application/json; charset=ISO-8859-1' }),
  },
];
