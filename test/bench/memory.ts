import type { CDPSession } from '@playwright/test';

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** Bytes that the page's heap holds, and those of its workers with their buffers, after collection. */
export async function measureMemory(
  cdp: CDPSession,
): Promise<{ readonly page: number; readonly worker: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  const page: HeapUsage = await cdp.send('Runtime.getHeapUsage');

  const sessions: string[] = [];
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') sessions.push(sessionId);
  });
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const ask = (sessionId: string, id: number, method: string) =>
    new Promise<unknown>((resolve) => {
      const listen = (event: { readonly sessionId: string; readonly message: string }) => {
        const answer: { readonly id?: number; readonly result?: unknown } = JSON.parse(
          event.message,
        );
        if (event.sessionId !== sessionId || answer.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', listen);
        resolve(answer.result);
      };
      cdp.on('Target.receivedMessageFromTarget', listen);
      void cdp.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method }),
      });
    });

  let worker = 0;
  for (const session of sessions) {
    await ask(session, 1, 'HeapProfiler.collectGarbage');
    const usage = (await ask(session, 2, 'Runtime.getHeapUsage')) as HeapUsage;
    worker += usage.usedSize + (usage.backingStorageSize ?? 0);
  }
  await cdp.send('Target.setAutoAttach', {
    autoAttach: false,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return { page: page.usedSize, worker };
}
