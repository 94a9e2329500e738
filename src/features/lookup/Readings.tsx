import type { ListReading, ListRole, ListRoles } from '../../model/listReading.ts';
import { type ListPart, useLookupState, useLookups } from '../../state/lookups.ts';
import { cutText } from '../../ui/cutText.ts';
import { formatCount } from '../../ui/formatNumber.ts';
import { Select } from '../../ui/Select.tsx';
import { spell } from '../../ui/spell.ts';
import styles from './Lookup.module.css';

const LABELS: { readonly [R in ListRole]: string } = {
  name: 'name',
  path: 'path',
  company: 'company',
  signed: 'signed',
  hash: 'hash',
  host: 'host',
  product: 'product',
  description: 'description',
  command: 'command line',
};
const ROLES = Object.keys(LABELS) as readonly ListRole[];

/** What was understood of each part of the list, and which column is what, to change. */
export function Readings() {
  const { parts, readings, roles } = useLookupState();
  return readings.map((reading, index) => (
    <Reading
      // The parts of a list never change their order.
      key={`${index} ${nameOf(parts[index])}`}
      index={index}
      name={nameOf(parts[index])}
      reading={reading}
      roles={roles[index] ?? reading.roles}
    />
  ));
}

function nameOf(part: ListPart | undefined): string {
  return part instanceof File ? `“${spell(part.name)}”` : 'The pasted text';
}

interface ReadingProps {
  readonly index: number;
  readonly name: string;
  readonly reading: ListReading;
  readonly roles: ListRoles;
}

function Reading({ index, name, reading, roles }: ReadingProps) {
  const { setRoles } = useLookups();
  const { columns, examples } = reading;
  const known = ROLES.filter((role) => roles[role] !== undefined);
  return (
    <details className={styles.reading}>
      <summary>
        {`${name} was read as ${reading.words}${describeEncoding(reading)}: ${formatCount(reading.rows, 'line')}${describeFaults(reading)}. `}
        {known.length > 0 &&
          `Columns: ${known.map((role) => `${LABELS[role]} ${nameColumn(reading, roles[role])}`).join(', ')}.`}
      </summary>
      <div className={styles.roles}>
        {ROLES.map((role) => (
          <label key={role} className={styles.role}>
            {`Column for ${LABELS[role]}`}
            <Select
              value={roles[role] ?? ''}
              onChange={({ currentTarget: { value } }) => {
                const { [role]: _, ...others } = roles;
                setRoles(index, value === '' ? others : { ...others, [role]: Number(value) });
              }}
            >
              <option value="">none</option>
              {columns.map(({ head, samples }, column) => (
                <option key={`${column} ${head}`} value={column}>
                  {`${head === '' ? `column ${column + 1}` : spell(cutText(head))}: ${samples.map((sample) => spell(cutText(sample).slice(0, 40))).join(' · ')}`}
                </option>
              ))}
            </Select>
          </label>
        ))}
      </div>
      {examples.length > 0 && (
        <ul className={styles.left} aria-label="Lines that were left out">
          {examples.map(({ number, why }) => (
            <li key={number}>{`Line ${number}: ${why}`}</li>
          ))}
        </ul>
      )}
    </details>
  );
}

function nameColumn({ columns }: ListReading, column: number | undefined): string {
  const head = column === undefined ? '' : (columns[column]?.head ?? '');
  return head === '' ? `in column ${(column ?? 0) + 1}` : `“${spell(cutText(head))}”`;
}

function describeEncoding({ encoding }: ListReading): string {
  return encoding === undefined || encoding === 'utf-8' ? '' : ` in ${encoding}`;
}

function describeFaults({ repaired, leftOut }: ListReading): string {
  return [
    ...(repaired > 0 ? [`, ${formatCount(repaired, 'line')} repaired`] : []),
    ...(leftOut > 0 ? [`, ${formatCount(leftOut, 'line')} left out`] : []),
  ].join('');
}
