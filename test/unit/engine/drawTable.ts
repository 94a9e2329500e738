import type { ProcessRecord } from '../../../src/model/record.ts';
import type { FieldId } from '../../../src/model/schema.ts';
import { isFieldId } from '../../dictionaryFields.ts';
import { recordOf } from '../rowBatches.ts';

/**
 * Records drawn as a table: a line of fields, then a line for each record, cells between bars. A
 * cell of `-` is missing, one of `""` is empty.
 */
export function drawRecords(table: string): readonly ProcessRecord[] {
  const lines = table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const fields: readonly FieldId[] = (lines[0] ?? []).filter(isFieldId);
  return lines.slice(1).map((cells) => {
    const said = fields.map((field, column) => [field, cells[column]] as const);
    return recordOf(
      Object.fromEntries(
        said
          .filter(([, cell]) => cell !== '-')
          .map(([field, cell]) => [field, cell === '""' ? '' : cell]),
      ),
    );
  });
}
