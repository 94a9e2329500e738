import {
  cutLines,
  keepRaw,
  type LeftOut,
  type ListRow,
  type ListTable,
  type TextLine,
} from './listTable.ts';

/** A line of runs of `=` or `-` below heads, as `tasklist` and `Format-Table` print it. */
const RULE = /^\s*(?:=+|-+)(?:\s+(?:=+|-+))+\s*$/;

/** Reads a text as columns of fixed width below a rule; `undefined` where there is no rule. */
export function readColumns(text: string): ListTable | undefined {
  const lines = cutLines(text);
  const ruleAt = lines.findIndex((line) => RULE.test(line.text));
  const rule = lines[ruleAt]?.text;
  const headLine = lines[ruleAt - 1];
  if (rule === undefined || headLine === undefined) return undefined;
  const body = lines.slice(ruleAt + 1).filter((line) => line.text.trim() !== '');
  const starts = findStarts(rule, body);
  const cut = (line: string) =>
    starts.map((start, column) => line.slice(start, starts[column + 1]).trim());
  const leftOut: LeftOut[] = lines
    .slice(0, Math.max(0, ruleAt - 1))
    .filter((line) => line.text.trim() !== '')
    .map(({ number }) => ({ number, why: 'It stands before the heads of the columns.' }));
  return {
    layout: 'columns',
    words: 'columns of fixed width',
    heads: cut(headLine.text),
    rows: body.map(
      ({ number, text: line }): ListRow => ({
        number,
        cells: cut(line).map((cell) => cell.replace(/(?:…|\.\.\.)$/, '')),
        raw: keepRaw(line),
      }),
    ),
    repaired: 0,
    leftOut,
  };
}

/** Lines by which the borders of columns are found. */
const TRIED = 50;

/** Where columns start: below their rule, or before it where numbers stick out to the left. */
function findStarts(rule: string, body: readonly TextLine[]): readonly number[] {
  const sample = body.slice(0, TRIED);
  return [...rule.matchAll(/=+|-+/g)].map(({ index }, column) => {
    if (column === 0) return 0;
    let start = index;
    while (start > 0 && sample.some(({ text }) => (text[start - 1] ?? ' ') !== ' ')) start--;
    return start === 0 ? index : start;
  });
}
