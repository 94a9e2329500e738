import type { MeasureText } from '../../ui/measureText.ts';

/** A label has so many lines at most. */
const MOST_LINES = 3;
/** No label of so few lines is longer. Cut before it is measured, as values can have any length. */
const MOST_CHARACTERS = 600;
const ELLIPSIS = '…';

/** Where a label can be broken: behind a blank, and behind a sign inside of a path or a name. */
const PIECES = /[^\s_\\/.,;:-]*[\s_\\/.,;:-]+|[^\s_\\/.,;:-]+/g;

/**
 * A label as lines of at most `width` px, broken between words where it can be. A label of more lines
 * than there is room for loses its middle: of a path, both ends tell the most.
 */
export function wrapLabel(text: string, width: number, measure: MeasureText): readonly string[] {
  const isLong = text.length > MOST_CHARACTERS;
  if (!isLong && measure(text) <= width) return [text];
  const lines = isLong ? [] : breakLines(text, width, measure);
  if (!isLong && lines.length <= MOST_LINES) return lines;
  const begin = breakLines(text.slice(0, MOST_CHARACTERS), width, measure);
  const end = takeEnd([...text.slice(-MOST_CHARACTERS)], width - measure(ELLIPSIS), measure);
  return [...begin.slice(0, MOST_LINES - 1), ELLIPSIS + end];
}

function breakLines(text: string, width: number, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = text.match(PIECES) ?? [text];
  for (const piece of pieces.flatMap((piece) => breakPiece(piece, width, measure))) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** A piece that is wider than a line, by its characters. */
function breakPiece(piece: string, width: number, measure: MeasureText): readonly string[] {
  return measure(piece.trimEnd()) <= width ? [piece] : [...piece];
}

/** The last characters, as many as fit. */
function takeEnd(characters: readonly string[], width: number, measure: MeasureText): string {
  let end = '';
  for (const character of characters.toReversed()) {
    if (measure(character + end) > width) break;
    end = character + end;
  }
  return end;
}
