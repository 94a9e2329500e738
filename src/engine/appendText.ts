import { encodeText } from '../base/wtf8.ts';
import type { FieldValue } from '../model/query.ts';
import type { Column } from './column.ts';

const NO_BYTES = new Uint8Array(0);

/** Adds a row with this value to a column. */
export function appendText(column: Column, value: FieldValue): void {
  if (value === undefined) {
    column.append(NO_BYTES, -1, -1);
    return;
  }
  const bytes = encodeText(value);
  column.append(bytes, 0, bytes.length);
}
