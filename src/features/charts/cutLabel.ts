import { splitText } from '../../ui/splitText.ts';

/**
 * A text for a label of a chart, of about `length` characters at most, cut at its end. Characters
 * that could not be seen are written as their codes.
 */
export function cutLabel(text: string, length: number): string {
  const visible = splitText(text, [])
    .map((piece) => (piece.kind === 'odd' ? `[${piece.code}]` : piece.text))
    .join('');
  const characters = [...visible];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : visible;
}
