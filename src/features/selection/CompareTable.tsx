import { Copy, ListFilter } from 'lucide-react';
import type { GridRow } from '../../model/answers.ts';
import { onlyValue } from '../../model/editQuery.ts';
import { formatValue, formatValueOf } from '../../model/formatValue.ts';
import type { Field } from '../../model/schema.ts';
import { useSchema } from '../../state/schema.ts';
import { useViewEdits } from '../../state/view.ts';
import { copyAs } from '../../ui/copyAs.ts';
import { cutText } from '../../ui/cutText.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import { spell } from '../../ui/spell.ts';
import styles from './CompareDialog.module.css';
import type { ComparedField, ComparedValue } from './compareRows.ts';

export interface CompareTableProps {
  readonly rows: readonly GridRow[];
  readonly fields: readonly ComparedField[];
  /** Called after a value was added as a filter. */
  readonly onFilter: () => void;
}

/** A table with rows as columns and fields as rows. */
export function CompareTable({ rows, fields, onFilter }: CompareTableProps) {
  const schema = useSchema();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            {rows.map(({ row, cells }) => (
              <th key={row} scope="col">
                <HighlightedText text={cutText(formatValue(cells[schema.name]))} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, values }) => (
            <tr key={field.id}>
              <th scope="row">{field.label}</th>
              {values.map((compared, index) => (
                <ValueCell
                  key={rows[index]?.row}
                  field={field}
                  compared={compared}
                  onFilter={onFilter}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ValueCellProps {
  readonly field: Field;
  readonly compared: ComparedValue;
  readonly onFilter: () => void;
}

function ValueCell({ field, compared: { value, differs }, onFilter }: ValueCellProps) {
  const { setQuery } = useViewEdits();
  const text = cutText(formatValueOf(field, value));
  const name = `${field.label} ${spell(text)}`;
  const keep = () => {
    onFilter();
    setQuery((query) => onlyValue(query, field.id, value));
  };
  return (
    <td data-differs={differs || undefined}>
      <div className={styles.value}>
        {differs && (
          <span className={styles.mark} aria-hidden="true">
            ≠
          </span>
        )}
        <span
          className={joinClasses(
            value ? styles.text : styles.none,
            field.kind === 'path' && styles.path,
          )}
        >
          <HighlightedText text={text} breaks />
          {differs && <span className="visually-hidden"> (differs)</span>}
        </span>
        <span className={styles.tools}>
          <IconButton size="sm" label={`Only ${name}`} icon={<ListFilter />} onClick={keep} />
          <IconButton
            size="sm"
            label={`Copy ${name}`}
            icon={<Copy />}
            disabled={value === undefined}
            onClick={() => copyAs(value ?? '', field.label)}
          />
        </span>
      </div>
    </td>
  );
}
