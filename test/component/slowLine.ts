import type { Port, ToWorker } from '../../src/worker/protocol.ts';

/** A line to the engine on which answers can be held up, as by an engine that is busy. */
export function createSlowLine() {
  const held: (() => void)[] = [];
  const asked: ToWorker[] = [];
  let isHeld = false;
  const line = (port: Port): Port => ({
    postMessage: (message, transfer) => {
      asked.push(message as ToWorker);
      port.postMessage(message, transfer);
    },
    addEventListener: (type, listener) =>
      port.addEventListener(type, (event) => {
        if (isHeld) held.push(() => listener(event));
        else listener(event);
      }),
  });
  return {
    line,
    /** What the page sent, in its order. */
    asked: asked as readonly ToWorker[],
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      for (const tell of held.splice(0)) tell();
    },
  };
}
