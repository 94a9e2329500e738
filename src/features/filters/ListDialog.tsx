import { useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { addClause, distinctValues, replaceClause } from '../../model/editQuery.ts';

import type { ListClause, Query } from '../../model/query.ts';
import { type FieldId, requireField } from '../../model/schema.ts';
import { readPageAddress } from '../../state/address.ts';
import { useLookups } from '../../state/lookups.ts';
import { useSchema } from '../../state/schema.ts';
import { useAddresses } from '../../state/useAddress.ts';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { Select } from '../../ui/Select.tsx';
import { formatView } from '../../url/formatView.ts';
import styles from './ListDialog.module.css';
import { ListResult } from './ListResult.tsx';
import { dropFolder, readList, separatesByComma, writeList } from './readList.ts';

/** The longest address with a list, in characters. Browsers accept at least twice as many in the hash. */
const LONGEST_ADDRESS_CHARS = 500_000;

export interface ListDialogProps {
  readonly open: boolean;
  /** The list to edit; `undefined` for a new one. */
  readonly clause: ListClause | undefined;
  /** The initial text of a new list: pasted, or typed earlier and not used. */
  readonly pasted?: string | undefined;
  /** Called with the text that was not used. */
  readonly onClose: (unused: string) => void;
}

/** Asks for a list of values and a field to look them up in, and reports the values that were found. */
export function ListDialog({ open, clause, pasted = '', onClose }: ListDialogProps) {
  const { view, setQuery } = useView();
  const lookups = useLookups();
  const addresses = useAddresses();
  const schema = useSchema();
  const [field, setField] = useState<FieldId>(clause?.field ?? schema.name);
  const [text, setText] = useState(() => (clause ? writeList(clause.values) : pasted));
  const [commas, setCommas] = useState<boolean>();
  const [dropsFolders, setDropsFolders] = useState(true);
  const input = useRef<HTMLTextAreaElement>(null);
  const commasId = useId();
  const foldersId = useId();

  // A long list takes a moment to parse: deferred, so that typing is handled first.
  const current = useDeferredValue(text);
  const byComma = commas ?? separatesByComma(current);
  const { values: read, hasCommas } = useMemo(() => readList(current, byComma), [current, byComma]);
  const hasFolders = field === schema.name && read.some((value) => dropFolder(value) !== value);
  const values = useMemo(
    () => distinctValues(hasFolders && dropsFolders ? read.map(dropFolder) : read),
    [read, hasFolders, dropsFolders],
  );
  const putList = useCallback(
    (query: Query, negated: boolean) => {
      const list: ListClause = { kind: 'list', field, values, negated, disabled: false };
      return clause === undefined ? addClause(query, list) : replaceClause(query, clause, list);
    },
    [field, values, clause],
  );
  const isTooLong = useMemo(
    () =>
      [false, true].some(
        (negated) =>
          formatView({ ...view, query: putList(view.query, negated) }, schema).length >
          LONGEST_ADDRESS_CHARS,
      ),
    [view, putList, schema],
  );
  const canApply = values.length > 0 && !isTooLong && current === text;

  const cancel = () => onClose(text);
  const apply = (negated: boolean) => {
    setQuery((query) => putList(query, negated));
    onClose('');
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) cancel();
      }}
      title={clause === undefined ? 'Paste a list' : 'Edit the list'}
      size="lg"
      initialFocus={input}
      footer={
        <>
          <Button onClick={cancel}>Cancel</Button>
          <Button
            disabled={text.trim() === ''}
            onClick={() => {
              lookups.setList([text]);
              addresses.go('lookup', readPageAddress(addresses.getState(), 'lookup'), 'push');
              onClose('');
            }}
          >
            Look these up
          </Button>
          <Button disabled={!canApply} onClick={() => apply(true)}>
            Exclude these rows
          </Button>
          <Button variant="primary" disabled={!canApply} onClick={() => apply(false)}>
            Keep only these rows
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <label className={styles.line}>
          Look in
          <Select value={field} onChange={({ currentTarget }) => setField(currentTarget.value)}>
            {schema.lists.map((id) => (
              <option key={id} value={id}>
                {requireField(schema, id).label}
              </option>
            ))}
          </Select>
        </label>
        <label className={styles.values}>
          Values
          <textarea
            ref={input}
            className={styles.text}
            rows={8}
            wrap="off"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p className={styles.help}>
          One a line, or in the cells of a spreadsheet; with commas between them where they are on
          one line or in quotes. Exact match, ignoring case.
        </p>
        {hasCommas && (
          <label className={styles.line} htmlFor={commasId}>
            <Checkbox id={commasId} checked={byComma} onCheckedChange={setCommas} />
            Commas separate values
          </label>
        )}
        {hasFolders && (
          <label className={styles.line} htmlFor={foldersId}>
            <Checkbox id={foldersId} checked={dropsFolders} onCheckedChange={setDropsFolders} />
            Of a path, look for the file name only
          </label>
        )}
        {isTooLong ? (
          <p className={styles.warning} role="alert">
            {`A list stands in the address of the page, and ${formatCount(values.length, 'value')} ${values.length === 1 ? 'is' : 'are'} too long for it: with the other filters there is room for about ${formatNumber(LONGEST_ADDRESS_CHARS)} characters. Split the list, or remove filters.`}
          </p>
        ) : (
          <ListResult field={field} values={values} duplicates={read.length - values.length} />
        )}
      </div>
    </Dialog>
  );
}
