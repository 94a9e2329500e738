import { SAMPLE } from '../sample.ts';
import { answerJson, type Scenario } from '../scenario.ts';
import { cutIntoPieces, joinOddities, joinSample, mixInBroken } from './text.ts';

const PIECE_LENGTH = 4096;

/** Scenarios with data of which a part is unusable. */
export const DAMAGE_SCENARIOS: readonly Scenario[] = [
  {
    name: 'truncated',
    about: 'The sample, until the connection breaks in its second half.',
    respond: () => ({
      ...answerJson(cutIntoPieces(cutOff(joinSample()), PIECE_LENGTH)),
      // A browser may drop buffered data of a stream that breaks at the same moment.
      pauseMs: 20,
      breaksOff: true,
    }),
  },
  {
    name: 'truncatedClean',
    about: 'The sample, ended in its second half as if that were all.',
    respond: () => answerJson(cutOff(joinSample())),
  },
  {
    name: 'unreadable',
    about: 'The sample with some broken records among the good ones.',
    respond: () => answerJson(mixInBroken(SAMPLE)),
  },
  {
    name: 'oddities',
    about: 'One record for each way in which records can be odd.',
    respond: () => answerJson(joinOddities()),
  },
];

/** The first two thirds of a text; for the sample, they end inside a record. */
function cutOff(text: string): string {
  return text.slice(0, Math.floor((text.length * 2) / 3));
}
