import type { Exchange, Fault } from './exchange.ts';

/** A prefix of the answer, from nothing to all but its last byte. */
function somePart({ random, answer }: Exchange): Buffer {
  return answer.subarray(0, random.below(answer.length));
}

function promise({ answer, head }: Exchange): void {
  head('200 OK', { 'content-type': 'application/json', 'content-length': answer.length });
}

/** The connection ends, breaks or falls silent before the answer is complete. */
export const CONNECTION_FAULTS: readonly Fault[] = [
  {
    name: 'cut',
    play: (exchange) => {
      promise(exchange);
      exchange.body(somePart(exchange));
      exchange.end();
    },
  },
  {
    name: 'cutWithoutLength',
    play: (exchange) => {
      exchange.head('200 OK', { 'content-type': 'application/json', connection: 'close' });
      exchange.body(somePart(exchange));
      exchange.end();
    },
  },
  {
    name: 'cutInChunks',
    play: (exchange) => {
      const part = somePart(exchange);
      exchange.head('200 OK', {
        'content-type': 'application/json',
        'transfer-encoding': 'chunked',
      });
      exchange.body(`${part.length.toString(16)}\r\n`);
      exchange.body(part);
      exchange.end();
    },
  },
  {
    name: 'reset',
    play: (exchange) => {
      promise(exchange);
      exchange.body(somePart(exchange));
      exchange.reset();
    },
  },
  { name: 'resetAtOnce', play: ({ reset }) => reset() },
  { name: 'endAtOnce', play: ({ end }) => end() },
  { name: 'silent', play: () => undefined },
  { name: 'silentAfterHeaders', play: promise },
  {
    name: 'silentInTheMiddle',
    play: (exchange) => {
      promise(exchange);
      exchange.body(somePart(exchange));
    },
  },
  {
    name: 'slow',
    play: (exchange) => {
      const { answer, body, end, every } = exchange;
      promise(exchange);
      const size = Math.ceil(answer.length / 8);
      let at = 0;
      every(20, () => {
        if (at >= answer.length) return;
        body(answer.subarray(at, at + size));
        at += size;
        if (at >= answer.length) end();
      });
    },
  },
  {
    name: 'drip',
    play: (exchange) => {
      promise(exchange);
      exchange.body('{"recordList": [');
      exchange.every(50, () => exchange.body(' '.repeat(2_000)));
    },
  },
  {
    name: 'headersForEver',
    play: ({ every, head }) => every(50, () => head('103 Early Hints', { link: '</x>' })),
  },
];
