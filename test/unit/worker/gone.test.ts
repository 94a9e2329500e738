import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../src/worker/connect.ts';

interface Verbs {
  readonly ask: (input: string) => string;
}

test('when nobody is at the other end any more, waiting calls and later ones fail', async () => {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  const gone = new AbortController();
  const remote = connect<Verbs>(port1, gone.signal);
  const waiting = remote.ask('early');
  const reason = new Error('died');
  gone.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  await expect(remote.ask('late')).rejects.toBe(reason);
});
