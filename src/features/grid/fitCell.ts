import { formatValue } from '../../model/formatValue.ts';
import type { FieldValue } from '../../model/query.ts';
import type { CellRulers } from './CellRulers.tsx';
import type { DrawnColumn } from './columnStyle.ts';
import { isSureToFit } from './textRuler.ts';

/** Room that a cell needs beside its text: the picture of a signature, the frame of a type, in px. */
const SIGNATURE_EXTRAS = 22;
const TYPE_EXTRAS = 14;

/** Room that is kept for the start of a path that is cut, in characters, as the style sheet has it. */
const START_LENGTH = 5;

/** Whether a cell is sure to show all of its value. What has to be cut costs more to draw. */
export function isShownWhole(
  { field, room }: DrawnColumn,
  value: FieldValue,
  rulers: CellRulers,
): boolean {
  if (value === undefined) return true;
  if (value === '') return isSureToFit(formatValue(value), room, rulers.text);
  // The signs of blanks at the ends are wider than those.
  if (value.startsWith(' ') || value.endsWith(' ')) return false;
  switch (field.id) {
    case 'signed':
      return isSureToFit(value, room - SIGNATURE_EXTRAS, rulers.text);
    case 'type':
      return isSureToFit(value, room - TYPE_EXTRAS, rulers.text);
    case 'name':
      return isSureToFit(value, room, rulers.name);
    case 'path':
    case 'canonicalPath':
      return isSureToFit(value, room, rulers.path);
    case 'uploaded':
      return false;
    default:
      return isSureToFit(value, room, rulers.text);
  }
}

/** Whether the end of a path is sure to be shown in full when the path itself is not. */
export function isEndShownWhole({ room }: DrawnColumn, end: string, { path }: CellRulers): boolean {
  return isSureToFit('0'.repeat(START_LENGTH) + end, room, path);
}
