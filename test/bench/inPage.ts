/**
 * Runs in the page before anything else: notes when input came, and finds the frame in which an
 * answer is on screen. Times are `performance.now()`.
 */
export function installProbe(): void {
  const probe = {
    /** The time stamp of the last key or click; `undefined` before there was one to wait for. */
    inputAt: undefined as number | undefined,
    /** Resolves with the time from the input to the frame that was looked for. */
    painted: Promise.resolve(0),
    longTasks: [] as number[],
    frames: [] as number[],
    blanks: 0,
    firstRowsAt: 0,
    /** From now on looks for the frame, after the next input, that has so many rows and this first one. */
    expectRows(count: number, firstName: string | undefined): void {
      expectFrame(() => isShown(count, firstName), `${count} rows, first ${firstName}`);
    },
    /** The same for the frame in which a row has its text. */
    expectRow(rowIndex: number, name: string): void {
      expectFrame(() => nameAt(rowIndex) === name, `row ${rowIndex}`);
    },
    /** Counts frames, and rows without text in them, until it is stopped. */
    watchFrames(): () => void {
      let stopped = false;
      let last = performance.now();
      const look = () => {
        if (stopped) return;
        const now = performance.now();
        probe.frames.push(now - last);
        last = now;
        probe.blanks += document.querySelectorAll('[role=grid] [aria-busy=true]').length;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      return () => {
        stopped = true;
      };
    },
  };

  /** Looked for from before the input on, so that no frame is missed in which it is there. */
  const expectFrame = (isThere: () => boolean, what: string) => {
    probe.inputAt = undefined;
    const start = performance.now();
    const look = async () => {
      for (;;) {
        await nextFrame();
        if (probe.inputAt !== undefined && isThere()) {
          await afterPaint();
          return performance.now() - probe.inputAt;
        }
        if (performance.now() - start > 20_000) throw new Error(`not shown: ${what}`);
      }
    };
    probe.painted = look();
  };
  const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  const afterPaint = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  const nameAt = (rowIndex: number) => {
    const headers = [...document.querySelectorAll('[role=grid] [role=columnheader]')];
    const header = headers.find(({ textContent }) => textContent?.trim().startsWith('Name'));
    const column = header?.getAttribute('aria-colindex');
    return document
      .querySelector(
        `[role=grid] [role=row][aria-rowindex="${rowIndex}"] [role=gridcell][aria-colindex="${column}"]`,
      )
      ?.textContent?.trim();
  };
  const isShown = (count: number, firstName: string | undefined) =>
    document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === String(count + 1) &&
    (count === 0 || nameAt(2) === firstName);

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) probe.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  for (const type of ['keydown', 'click']) {
    document.addEventListener(type, (event) => (probe.inputAt = event.timeStamp), {
      capture: true,
    });
  }
  const watchFirst = () => {
    if (nameAt(2)) probe.firstRowsAt = performance.now();
    else requestAnimationFrame(watchFirst);
  };
  requestAnimationFrame(watchFirst);
  Object.assign(globalThis, { probe });
}

/** The floors: the plainest code over the same bytes, in ms. */
export async function measureFloors(endpoint: string): Promise<Record<string, number>> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    body: '{}',
    headers: { 'x-dashboard': '1', 'content-type': 'application/json' },
  });
  const bytes = await answer.arrayBuffer();
  const time = <T>(work: () => T): [number, T] => {
    const start = performance.now();
    const result = work();
    return [performance.now() - start, result];
  };
  const [parse, parsed] = time((): { recordList: { value: { name?: string }[] }[] } =>
    JSON.parse(new TextDecoder().decode(bytes)),
  );
  const names = parsed.recordList.flatMap((entry) => entry.value.map((value) => value.name ?? ''));
  const [includes, hits] = time(() => names.filter((name) => name.includes('chrome')).length);
  const [sort, sorted] = time(() => names.toSorted());
  return { parse, includes, sort, bytes: bytes.byteLength, checked: hits + sorted.length };
}
