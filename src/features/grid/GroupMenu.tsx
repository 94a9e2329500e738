import { Group } from 'lucide-react';
import { noteOnCounts } from '../../model/noteOnCounts.ts';
import { type FieldId, requireField } from '../../model/schema.ts';
import { type Command, useCommands } from '../../state/commands.ts';
import { FOLD_COMPANIES, useFoldedCompanies } from '../../state/foldedCompanies.ts';
import { useSchema } from '../../state/schema.ts';
import { useGroup, useViewEdits } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuRadioGroup } from '../../ui/Menu.tsx';

const NONE = 'none';

/** Chooses the field that the table is grouped by. */
export function GroupMenu() {
  const { setView } = useViewEdits();
  const group = useGroup();
  const [isFolded, setFolded] = useFoldedCompanies();
  const schema = useSchema();
  const grouped = group === undefined ? undefined : requireField(schema, group);
  const note = grouped && noteOnCounts(grouped, isFolded);
  const options: readonly { readonly value: FieldId; readonly label: string }[] = [
    { value: NONE, label: 'Nothing: all rows' },
    ...schema.groups.map((value) => ({ value, label: requireField(schema, value).label })),
  ];
  const choose = (value: FieldId) =>
    setView((current) => ({ ...current, group: value === NONE ? undefined : value }));
  useCommands(() => [
    ...options
      .filter(({ value }) => value !== (group ?? NONE))
      .map(
        ({ value, label }): Command => ({
          id: `group ${value}`,
          title: value === NONE ? 'Show rows, not groups' : `Group by ${label}`,
          group: 'View',
          words: 'pivot count aggregate ungroup',
          run: () => choose(value),
        }),
      ),
    {
      id: 'foldCompanies',
      title: isFolded ? 'Count each spelling of a company apart' : FOLD_COMPANIES,
      group: 'View',
      words: 'fold merge names vendors',
      run: () => setFolded(!isFolded),
    },
  ]);
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="quiet" size="sm" icon={<Group />} title={note} aria-description={note}>
          {grouped === undefined ? 'Group' : `Group: ${grouped.label}`}
        </Button>
      }
    >
      <MenuRadioGroup
        label="Group by"
        value={group ?? NONE}
        options={options}
        onValueChange={choose}
      />
    </Menu>
  );
}
