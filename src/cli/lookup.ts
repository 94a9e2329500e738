import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { finish } from '../base/steps.ts';
import { buildLookup } from '../engine/lookup/buildLookup.ts';
import { exportLookup } from '../engine/lookup/exportLookup.ts';
import { type JudgedLine, judgeLines } from '../engine/lookup/lookUpLines.ts';
import { readGridRow } from '../engine/readGridRow.ts';
import { isVerdict, ODD_VERDICTS, VERDICTS, type Verdict } from '../model/verdicts.ts';
import { HeldList } from '../worker/heldList.ts';
import type { LoadedDataset } from '../worker/loadedDataset.ts';
import type { Command } from './command.ts';
import { CommandError } from './commandError.ts';
import { readDictionary } from './readDictionary.ts';

const FORMATS = ['csv', 'ndjson', 'json'] as const;
type Format = (typeof FORMATS)[number];

const HELP = `lookup --dictionary FILE LIST [--format csv|ndjson|json] [--odd VERDICTS] [--out FILE]

Looks each line of a list of processes up in an answer of the service, and writes its verdict.
LIST is a file of any form (CSV, JSON, tasklist, bare lines ...), or - for standard input.

  --dictionary FILE  an answer of the service, plain or gzipped
  --format FORMAT    csv (the columns of the list, then ours), ndjson or json; csv if absent
  --odd VERDICTS     the verdicts that make the exit code 1, with commas between them
                     ${[...ODD_VERDICTS].join(',')} if absent
  --out FILE         the file to write; standard output if absent

Exit code: 0 if no line is odd, 1 if one is, 2 if the command could not run.`;

/** Looks a list up in a dictionary. */
export const LOOKUP_COMMAND: Command = {
  name: 'lookup',
  help: HELP,
  async run(args, { say, write }) {
    const { dictionary, list, format, odd, out } = readOptions(args);
    const held = await readList(list);
    const loaded = await readDictionary(dictionary, say);
    const index = finish(buildLookup(loaded.dataset, loaded.dataset.rows));
    const lines = held.readLines([]);
    say(`${lines.length} distinct lines in ${list === '-' ? 'standard input' : list}`);
    const judged = finish(judgeLines(lines, index));
    await write(out, WRITERS[format](judged, loaded, held));
    return judged.some(({ finding }) => odd.has(finding.verdict)) ? 1 : 0;
  },
};

function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      dictionary: { type: 'string' },
      format: { type: 'string', default: 'csv' },
      odd: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const [list, ...others] = positionals;
  const format = FORMATS.find((one) => one === values.format);
  if (values.dictionary === undefined)
    throw new CommandError('Name the answer of the service with --dictionary FILE.');
  if (list === undefined || others.length > 0)
    throw new CommandError('Name one list, or - for standard input.');
  if (format === undefined)
    throw new CommandError(`${values.format} is no format: there are ${FORMATS.join(', ')}.`);
  return {
    dictionary: values.dictionary,
    list,
    format,
    odd: readVerdicts(values.odd),
    out: values.out,
  };
}

function readVerdicts(text: string | undefined): ReadonlySet<Verdict> {
  if (text === undefined) return ODD_VERDICTS;
  const names = text.split(',').filter((name) => name !== '');
  const unknown = names.find((name) => !isVerdict(name));
  if (unknown !== undefined)
    throw new CommandError(`${unknown} is no verdict: there are ${VERDICTS.join(', ')}.`);
  return new Set(names.filter(isVerdict));
}

async function readList(file: string): Promise<HeldList> {
  const held = new HeldList();
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
    await held.add(new Blob([new Uint8Array(bytes)]), new AbortController().signal);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${file} cannot be read as a list. ${reason}`);
  }
  return held;
}

type Writer = (
  judged: readonly JudgedLine[],
  loaded: LoadedDataset,
  held: HeldList,
) => Generator<string>;

const WRITERS: { readonly [F in Format]: Writer } = {
  *csv(judged, { dataset }, held) {
    for (const { text } of exportLookup(judged, judged.keys(), held.columns, dataset)) yield text;
  },
  *ndjson(judged, loaded) {
    for (const one of judged) yield `${JSON.stringify(describe(one, loaded))}\n`;
  },
  *json(judged, loaded) {
    yield '[';
    for (const [at, one] of judged.entries()) {
      yield `${at === 0 ? '\n' : ',\n'}${JSON.stringify(describe(one, loaded))}`;
    }
    yield '\n]\n';
  },
};

/** A judged line for other programs. */
function describe({ line, finding }: JudgedLine, { dataset }: LoadedDataset) {
  const { raw: _, cells: __, part: ___, number, ...rest } = line;
  return {
    line: number,
    ...rest,
    name: finding.name === '' ? null : finding.name,
    verdict: finding.verdict,
    why: finding.why,
    match: finding.row === undefined ? null : readGridRow(dataset, finding.row).cells,
  };
}
