import type { Answer } from './renderDashboard.tsx';

/** An answer that sends its text in pieces, each when it is asked to. */
export function answerInPieces() {
  const encoder = new TextEncoder();
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>>();
  const writer = writable.getWriter();
  const answer: Answer = () =>
    new Response(readable, { headers: { 'content-type': 'application/json' } });
  return {
    answer,
    send: (text: string) => writer.write(encoder.encode(text)),
    end: () => writer.close(),
    /** Breaks the connection, as a browser tells it. */
    breakOff: () => writer.abort(new TypeError('network error')),
    isRead: () => writer.closed,
  };
}
