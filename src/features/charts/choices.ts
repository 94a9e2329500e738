import { type FieldId, requireField, type Schema } from '../../model/schema.ts';
import type { CountOrder } from '../../model/valueCounts.ts';
import { formatCount } from '../../ui/formatNumber.ts';

/** Ways to see a chart, of which one is taken. */
export interface Choices<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

function listChoices<Value extends string>(
  label: string,
  values: readonly Value[],
  describe: (value: Value) => string,
): Choices<Value> {
  return { label, options: values.map((value) => ({ value, label: describe(value) })) };
}

/** How many values a chart shows. */
export const TOP = listChoices<'10' | '25' | '50' | '100'>(
  'How many at most',
  ['10', '25', '50', '100'],
  String,
);

/** How many rows a value needs: a share of few rows says little. */
export const AT_LEAST = listChoices<'1' | '5' | '20' | '100'>(
  'With at least',
  ['1', '5', '20', '100'],
  (value) => formatCount(Number(value), 'row'),
);

/** Which values come first. */
export const ORDER: Choices<CountOrder> = {
  label: 'First',
  options: [
    { value: 'rows', label: 'Most rows' },
    { value: 'mostUnsigned', label: 'Largest share of unsigned' },
    { value: 'leastSigned', label: 'Smallest share of signed' },
  ],
};

/** The fields that the bars of a chart can stand for. */
export function listFields(fields: readonly FieldId[], schema: Schema): Choices<FieldId> {
  return listChoices('Bars stand for', fields, (field) => requireField(schema, field).label);
}
