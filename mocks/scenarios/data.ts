import { streamAnswer } from '../answerStream.ts';
import { answerJson, type Scenario } from '../scenario.ts';
import { cutIntoPieces, joinSample } from './text.ts';

const SLOW_PIECE_LENGTH = 2048;
const SLOW_PAUSE_MS = 40;

/** Scenarios without errors, which differ in size or speed. */
export const DATA_SCENARIOS: readonly Scenario[] = [
  {
    name: 'sample',
    about: 'Well-known Windows programs, a few hundred of them.',
    respond: () => answerJson(joinSample()),
  },
  {
    name: 'ageUnknown',
    about: 'The sample, from a service that cannot say when its data was renewed.',
    knowsAge: false,
    respond: () => answerJson(joinSample()),
  },
  generate('thousand', 1000),
  generate('tenThousand', 10_000),
  generate('hundredThousand', 100_000),
  generate('quarterMillion', 250_000),
  generate('million', 1_000_000),
  {
    name: 'empty',
    about: 'An answer without a single record.',
    respond: () => answerJson('{"recordList": []}'),
  },
  {
    name: 'slow',
    about: 'The sample in small pieces with rests between them.',
    respond: () => {
      const text = joinSample();
      const { status, headers } = answerJson(text);
      return {
        status,
        headers: { ...headers, 'content-length': String(countBytes(text)) },
        body: cutIntoPieces(text, SLOW_PIECE_LENGTH),
        pauseMs: SLOW_PAUSE_MS,
      };
    },
  },
];

function generate(name: string, count: number): Scenario {
  return {
    name,
    about: `${count.toLocaleString('en')} rows, made from a seed and the same each time.`,
    large: true,
    respond: () => answerJson(streamAnswer({ count })),
  };
}

function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
