import { cutLines, keepRaw, type ListTable } from './listTable.ts';

/** Reads each line of a text as a name, a path or a command line. */
export function readBare(text: string): ListTable {
  const rows = cutLines(text)
    .map(({ number, text: line }) => ({ number, cells: [plain(line)], raw: keepRaw(line) }))
    .filter(({ cells }) => cells[0] !== '');
  return {
    layout: 'bare',
    words: 'a name or a path a line',
    heads: [''],
    rows,
    repaired: 0,
    leftOut: [],
  };
}

/** A line without a bullet, and with the dots that were put into brackets to make it harmless. */
function plain(line: string): string {
  return line
    .trim()
    .replace(/^(?:[*•-]|\d+[.)])\s+/, '')
    .replaceAll(/\[\.\]|\(\.\)/g, '.')
    .replace(/,$/, '')
    .trim();
}
