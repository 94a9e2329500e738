import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import { countValues } from '../engine/countValues.ts';
import type { Dataset } from '../engine/dataset.ts';
import { exportCsv } from '../engine/exportCsv.ts';
import { exportJson } from '../engine/exportJson.ts';
import { countFacet } from '../engine/facet.ts';
import { groupRows } from '../engine/groups.ts';
import { buildLookup } from '../engine/lookup/buildLookup.ts';
import { exportLookup } from '../engine/lookup/exportLookup.ts';
import type { LookupIndex } from '../engine/lookup/judge.ts';
import { type JudgedLine, judgeLines, makeLookupTable } from '../engine/lookup/lookUpLines.ts';
import { checkList } from '../engine/matchList.ts';
import { profileColumn } from '../engine/profile.ts';
import { readGridRow } from '../engine/readGridRow.ts';
import { findRef, refOf } from '../engine/recordRefs.ts';
import { orderChosen, rowsOfRun } from '../engine/selection.ts';
import type { View, Viewer } from '../engine/viewer.ts';
import type { DatasetId, LookupAnswer } from '../model/answers.ts';
import type { Query } from '../model/query.ts';
import type { Verdict } from '../model/verdicts.ts';
import type { EngineApi, ExportedFile } from './engineApi.ts';
import { FileBuilder } from './fileBuilder.ts';
import { BlobParts, DiskParts } from './fileParts.ts';
import { HeldList } from './heldList.ts';
import { LoadedDataset } from './loadedDataset.ts';
import { LookupDataset } from './lookupDataset.ts';
import type { CallContext } from './protocol.ts';
import { type Job, Scheduler } from './scheduler.ts';
import { findUnknownFields } from './unknownFields.ts';

/** How often the progress of an export is reported, in ms. */
const TELL_EVERY_MS = 100;

const NEVER = new AbortController().signal;

/** The verbs of the worker over the datasets that it holds. */
export function createEngineHost(): EngineApi {
  const datasets = new Map<DatasetId, LoadedDataset | LookupDataset>();
  const lists = new Map<string, HeldList>();
  /** What lookups need of a dictionary, built on the first one. */
  const indexes = new WeakMap<Dataset, LookupIndex>();
  const scheduler = new Scheduler();
  let lastSet = 0;

  const get = (id: DatasetId): LoadedDataset | LookupDataset => {
    const loaded = datasets.get(id);
    if (loaded === undefined) throw new Error(`There is no dataset ${id}.`);
    return loaded;
  };

  /** A dataset that came as bytes. */
  const getLoaded = (id: DatasetId): LoadedDataset => {
    const held = get(id);
    if (held.kind !== 'loaded') throw new Error(`The dataset ${id} has no bytes.`);
    return held;
  };

  const getLookup = (id: DatasetId): LookupDataset => {
    const held = get(id);
    if (held.kind !== 'lookup') throw new Error(`The dataset ${id} is no lookup.`);
    return held;
  };

  const getIndex = async (dataset: Dataset, signal: AbortSignal): Promise<LookupIndex> => {
    const known = indexes.get(dataset);
    if (known !== undefined && known.rows === dataset.rows) return known;
    const index = await scheduler.run(buildLookup(dataset, dataset.rows), 'export', signal);
    indexes.set(dataset, index);
    return index;
  };

  /** A dataset, and the viewer of the rows it has now, ready for the query. */
  const getFor = async (id: DatasetId, query: Query) => {
    const loaded = get(id);
    const { dataset, viewer } = loaded;
    await viewer.prepare(query);
    return { dataset, viewer };
  };

  return {
    startLoad({ datasetId, ...setup }) {
      const loaded = new LoadedDataset(datasetId, setup);
      datasets.set(datasetId, loaded);
      return loaded.info;
    },

    async appendBytes({ datasetId, bytes }) {
      const loaded = getLoaded(datasetId);
      await scheduler.run(loaded.append(bytes), 'load', loaded.gone.signal);
      return loaded.info;
    },

    async endLoad({ datasetId, broken }) {
      const loaded = getLoaded(datasetId);
      const end = await scheduler.run(loaded.end(broken), 'load', loaded.gone.signal);
      if (end.kind === 'data') {
        return { kind: 'loaded', info: loaded.info };
      }
      loaded.gone.abort();
      datasets.delete(datasetId);
      if (end.kind === 'failure') return end;
      const { looksLike, isWebPage, title, message } = end;
      return { kind: 'notClassifications', looksLike, isWebPage, title, message };
    },

    dropDataset({ datasetId }) {
      datasets.get(datasetId)?.gone.abort();
      datasets.delete(datasetId);
      return undefined;
    },

    async readList({ listId, parts }, { signal }) {
      const list = new HeldList();
      for (const part of parts) await list.add(part, signal);
      lists.set(listId, list);
      return list.readings;
    },

    dropList({ listId }) {
      lists.delete(listId);
      return undefined;
    },

    async lookUp({ datasetId, listId, tableId, roles }, { signal, report }) {
      const { dataset } = get(datasetId);
      const list = lists.get(listId);
      if (list === undefined) throw new Error(`There is no list ${listId}.`);
      const lines = list.readLines(roles);
      const index = await getIndex(dataset, signal);
      let toldAt = Number.NEGATIVE_INFINITY;
      const tell = (done: number) => {
        if (performance.now() - toldAt < TELL_EVERY_MS) return;
        toldAt = performance.now();
        report(done / lines.length);
      };
      const judged = await scheduler.run(judgeLines(lines, index, tell), 'export', signal);
      const table = await scheduler.run(makeLookupTable(judged, dataset), 'export', signal);
      const lookup = new LookupDataset(tableId, table, judged, dataset, list.columns);
      datasets.set(tableId, lookup);
      return { info: lookup.info, verdicts: countVerdicts(judged) };
    },

    async readFinding({ datasetId, row }) {
      const held = getLookup(datasetId);
      const judged = held.judged[row];
      if (judged === undefined) throw new Error(`There is no row ${row}.`);
      const { line, finding } = judged;
      const { candidates, row: match, rung } = finding;
      const read = (one: number) => readGridRow(held.dictionary, one);
      return {
        row,
        ref: await scheduler.run(refOf(held.dataset, row), 'rows', NEVER),
        line,
        verdict: finding.verdict,
        why: finding.why,
        match: match === undefined ? undefined : read(match),
        isSameFolder: rung === 1,
        candidates: candidates.slice(0, MOST_CANDIDATES).map(read),
        candidateCount: candidates.length,
      };
    },

    async suggestName({ datasetId, text }, { signal }) {
      const { dataset } = get(datasetId);
      if (dataset.schema.id !== 'dictionary') return undefined;
      const { names, alikes } = await getIndex(dataset, signal);
      const alike = alikes.find(text);
      const rows = alike === undefined ? 0 : names.rowsOf(alike.name).length;
      return alike === undefined || rows === 0 ? undefined : { name: alike.name, rows };
    },

    async readWindow({ datasetId, query, window }, { signal }) {
      const { dataset, viewer } = await getFor(datasetId, query);
      const view = await scheduler.run(viewer.view(query), 'rows', signal);
      const offset = Math.min(Math.max(0, window.offset), view.count);
      const end = Math.min(view.count, offset + window.limit);
      const rows = Array.from({ length: end - offset }, (_, index) =>
        readGridRow(dataset, rowAt(view, offset + index)),
      );
      const answer = { offset, count: view.count, total: viewer.rows, rows };
      return view.problem === undefined ? answer : { ...answer, problem: view.problem };
    },

    async countFacet({ datasetId, query, ...request }, { signal }) {
      const { viewer } = await getFor(datasetId, query);
      return scheduler.run(countFacet(viewer, query, request), 'counts', signal);
    },

    async checkList({ datasetId, field, values }, { signal }) {
      const { dataset, viewer } = get(datasetId);
      return scheduler.run(checkList(dataset, field, values, viewer.rows), 'counts', signal);
    },

    async countValues({ datasetId, query, request }, { signal }) {
      const { viewer } = await getFor(datasetId, query);
      return scheduler.run(countValues(viewer, query, request), 'counts', signal);
    },

    async groupRows({ datasetId, query, request }, { signal }) {
      const { viewer } = await getFor(datasetId, query);
      return scheduler.run(groupRows(viewer, query, request), 'counts', signal);
    },

    async profileColumn({ datasetId, query, field, limit }, { signal }) {
      const { viewer } = await getFor(datasetId, query);
      const mask = await scheduler.run(viewer.mask(query), 'counts', signal);
      const profile = profileColumn(viewer, field, mask, limit);
      return scheduler.run(profile, 'counts', signal);
    },

    async rankColumn({ datasetId, field }, { signal }) {
      const { viewer, gone } = get(datasetId);
      const either = AbortSignal.any([signal, gone.signal]);
      await scheduler.run(viewer.ranks(field), 'idle', either);
    },

    async countRows({ datasetId, query }, { signal }) {
      const { viewer } = await getFor(datasetId, query);
      const mask = await scheduler.run(viewer.mask(query), 'counts', signal);
      return mask === undefined ? viewer.rows : mask.count();
    },

    async readRecord({ datasetId, row }) {
      const loaded = getLoaded(datasetId);
      const { dataset } = loaded;
      if (row < 0 || row >= dataset.rows) throw new Error(`There is no row ${row}.`);
      const source = loaded.sources.sourceOf(row);
      const [text = ''] = await loaded.readEntries([source]);
      return {
        row,
        ref: await scheduler.run(refOf(dataset, row), 'rows', NEVER),
        cells: readGridRow(dataset, row).cells,
        raw: text,
        valueIndex: source.valueIndex,
        unknownFields: findUnknownFields(text, source.valueIndex),
      };
    },

    async findRecord({ datasetId, query, ref }, { signal }) {
      const { dataset, viewer } = await getFor(datasetId, query);
      const row = await scheduler.run(findRef(dataset, ref), 'rows', signal);
      if (row === undefined) return undefined;
      const view = await scheduler.run(viewer.view(query), 'rows', signal);
      const viewIndex = view.rows === undefined ? row : view.rows.indexOf(row);
      return { row, viewIndex: viewIndex < 0 ? undefined : viewIndex };
    },

    refOf: ({ datasetId, row }) => scheduler.run(refOf(get(datasetId).dataset, row), 'rows', NEVER),

    async chooseRows({ datasetId, query, run, total }, { signal }) {
      const { viewer } = await getFor(datasetId, query);
      const view = await scheduler.run(viewer.view(query), 'rows', signal);
      const rows = rowsOfRun(view, Math.min(total, viewer.rows), run);
      const { words } = await scheduler.run(rows, 'rows', signal);
      return words;
    },

    pinRows({ datasetId, chosen }) {
      get(datasetId).dataset.pinRows(++lastSet, chosen);
      return lastSet;
    },

    async countChosen({ datasetId, query, chosen }, { signal }) {
      const { viewer } = await getFor(datasetId, query);
      const mask = await scheduler.run(viewer.mask(query), 'counts', signal);
      const rows = BitSet.of(chosen, viewer.rows);
      return mask === undefined ? rows.count() : rows.intersect(mask).count();
    },

    async readChosen({ datasetId, chosen, sort, limit }, { signal }) {
      const { dataset, viewer } = get(datasetId);
      const set = BitSet.of(chosen, viewer.rows);
      const rows = await scheduler.run(orderChosen(viewer, set, sort), 'rows', signal);
      return Array.from(rows.subarray(0, limit), (row) => readGridRow(dataset, row));
    },

    async exportRows({ datasetId, query, columns, format, chosen, target }, { signal, report }) {
      const type = format === 'json' ? 'application/json' : 'text/csv;charset=utf-8';
      const file = new FileBuilder(
        target === undefined ? new BlobParts(type, signal) : new DiskParts(target),
      );
      // Heard at once, also while the disk is busy.
      const drop = () => void file.drop();
      signal.addEventListener('abort', drop);
      try {
        const { dataset, viewer } = await getFor(datasetId, query);
        const rows = await scheduler.run(
          chosen === undefined
            ? rowsToWrite(viewer, query)
            : orderChosen(viewer, BitSet.of(chosen, viewer.rows), query.sort),
          'export',
          signal,
        );
        const pieces = {
          json: () => exportAnswer(getLoaded(datasetId), rows),
          csv: () => exportCsv(dataset, rows, columns, true),
          csvRaw: () => exportCsv(dataset, rows, columns, false),
          csvList: () => exportList(getLookup(datasetId), rows),
        }[format]();
        const done = await writePieces(pieces, file, scheduler.begin('export', signal), report);
        return { file: await file.build(signal), ...done };
      } catch (error) {
        await file.drop();
        throw error;
      } finally {
        signal.removeEventListener('abort', drop);
      }
    },
  };
}

/** Of the rows with the name of a line, the details show so many. */
const MOST_CANDIDATES = 20;

function countVerdicts(judged: readonly JudgedLine[]): LookupAnswer['verdicts'] {
  const counts: { [V in Verdict]?: number } = {};
  for (const { finding } of judged) counts[finding.verdict] = (counts[finding.verdict] ?? 0) + 1;
  return counts;
}

function exportList({ judged, columns, dictionary }: LookupDataset, rows: Uint32Array) {
  return exportLookup(judged, rows, columns, dictionary);
}

function exportAnswer(loaded: LoadedDataset, rows: Uint32Array) {
  const { members } = loaded.reader;
  return exportJson(loaded.sources, rows, members, (sources) => loaded.readEntries(sources));
}

/** Text for a file, how many rows are in it, and how many NUL characters were left out. */
interface ExportPiece {
  readonly text: string;
  readonly rows: number;
  readonly nuls?: number;
}

/** Puts all pieces into the file and sums them up; tells how many rows they are, now and then meanwhile. */
async function writePieces(
  pieces: Iterable<ExportPiece> | AsyncIterable<ExportPiece>,
  file: FileBuilder,
  job: Job,
  report: CallContext['report'],
): Promise<Omit<ExportedFile, 'file'>> {
  let done = 0;
  let nuls = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  try {
    for await (const piece of pieces) {
      await file.add(piece.text);
      done += piece.rows;
      nuls += piece.nuls ?? 0;
      const rest = job.pause();
      if (rest === undefined) continue;
      if (performance.now() - toldAt >= TELL_EVERY_MS) {
        toldAt = performance.now();
        report(done);
      }
      await rest;
    }
  } finally {
    job.end();
  }
  return { rows: done, nuls };
}

function rowAt(view: View, viewIndex: number): number {
  return view.rows?.[viewIndex] ?? viewIndex;
}

function* rowsToWrite(viewer: Viewer, query: Query): Steps<Uint32Array> {
  const view = yield* viewer.view(query);
  return view.rows ?? countUp(view.count);
}

/** The numbers from 0 up to, not including, `count`. */
function countUp(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let index = 0; index < count; index++) numbers[index] = index;
  return numbers;
}
