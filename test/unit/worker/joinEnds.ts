import { onTestFinished } from 'vitest';
import { connect } from '../../../src/worker/connect.ts';
import type { EngineApi } from '../../../src/worker/engineApi.ts';
import { createEngineHost } from '../../../src/worker/engineHost.ts';
import type { Remote } from '../../../src/worker/protocol.ts';
import { serve } from '../../../src/worker/serve.ts';

/** Serves verbs at one end of a message channel, and connects to the other until the test ends. */
export function joinEnds<V extends object>(api: V): Remote<V> {
  const { port1, port2 } = new MessageChannel();
  serve(port2, api);
  const remote = connect<V>(port1);
  port1.start();
  port2.start();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  return remote;
}

/** The engine behind a message channel, as behind a worker. */
export function startEngine(): Remote<EngineApi> {
  return joinEnds(createEngineHost());
}
