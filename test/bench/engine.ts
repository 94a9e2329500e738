/**
 * `npm run bench:engine`: the engine alone, in Node and without a browser. Prints what each verb
 * costs over the seeded stream, beside the plainest code over the same bytes, what a dataset holds,
 * and how each cost grows from size to size.
 *
 * npm run bench:engine -- [--sizes 10000,100000] [--rounds 5] [--cpu] [--json FILE]
 *
 * With --cpu, figures are the time that the process computed: for machines that others use, too.
 */
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { streamAnswer } from '../../mocks/answerStream.ts';
import { LoadingDictionary } from '../../src/engine/fillDictionary.ts';
import { RecordReader } from '../../src/wire/recordReader.ts';
import { type EngineResult, formatEngineReport, type Held } from './engineReport.ts';
import { askAll, load } from './engineVerbs.ts';
import { Stopwatch } from './stopwatch.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    rounds: { type: 'string', default: '5' },
    cpu: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

/** What is held after a collection. Buffers are let go of beside it, a moment later. */
async function readHeld(): Promise<Held> {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('Node needs --expose-gc.');
  for (let turn = 0; turn < 2; turn++) {
    gc();
    await sleep(100);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, buffers: arrayBuffers };
}

/** The plainest code over the same bytes. */
function measureFloors(chunks: readonly Uint8Array[], watch: Stopwatch): void {
  const parsed = watch.time('parse', (): { recordList: { value: { name?: string }[] }[] } =>
    JSON.parse(new TextDecoder().decode(Buffer.concat(chunks))),
  );
  const names = parsed.recordList.flatMap((entry) => entry.value.map(({ name }) => name ?? ''));
  watch.time('includes', () => names.filter((name) => name.includes('chrome')));
  watch.time('sort', () => names.toSorted());
}

/** What is held from now on, told at any later time. */
async function holdFromNow(): Promise<() => Promise<Held>> {
  const before = await readHeld();
  return async () => {
    const { heap, buffers } = await readHeld();
    return { heap: heap - before.heap, buffers: buffers - before.buffers };
  };
}

async function measureColumns(chunks: readonly Uint8Array[]): Promise<Held> {
  const readSince = await holdFromNow();
  const dictionary = new LoadingDictionary();
  const reader = new RecordReader();
  for (const chunk of chunks) dictionary.append(reader.push(chunk));
  const held = await readSince();
  if (dictionary.dataset.rows === 0) throw new Error('There are no rows.');
  return held;
}

/** Loads and asks once, and tells what that holds. */
async function measureRound(
  chunks: readonly Uint8Array<ArrayBuffer>[],
  watch: Stopwatch,
): Promise<{ readonly loaded: Held; readonly asked: Held }> {
  const readSince = await holdFromNow();
  const loaded = load(chunks, watch);
  const held = await readSince();
  await askAll(loaded, watch);
  return { loaded: held, asked: await readSince() };
}

async function measureSize(records: number, rounds: number): Promise<EngineResult> {
  const encoder = new TextEncoder();
  const chunks = [...streamAnswer({ count: records })].map((piece) => encoder.encode(piece));
  const floors = new Stopwatch(values.cpu);
  const watch = new Stopwatch(values.cpu);
  const columns = await measureColumns(chunks);
  let memory: EngineResult['memory'] | undefined;
  for (let round = 0; round < rounds; round++) {
    console.error(`${records} records, round ${round + 1} of ${rounds}`);
    measureFloors(chunks, floors);
    memory = { columns, ...(await measureRound(chunks, watch)) };
  }
  if (memory === undefined) throw new Error('There has to be a round.');
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const { figures, share } = watch;
  return { records, bytes, figures, floors: floors.figures, share, memory };
}

const results: EngineResult[] = [];
for (const size of values.sizes.split(',').map(Number)) {
  results.push(await measureSize(size, Number(values.rounds)));
}
console.log(formatEngineReport(results));
if (values.json !== undefined) {
  const plain = results.map(({ figures, floors, ...rest }) => ({
    ...rest,
    figures: Object.fromEntries(figures),
    floors: Object.fromEntries(floors),
  }));
  writeFileSync(values.json, JSON.stringify(plain, null, 2));
}
