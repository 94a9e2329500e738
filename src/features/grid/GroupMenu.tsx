import { Group } from 'lucide-react';
import { GROUPS, type GroupId, labelOfGroup } from '../../model/groups.ts';
import { noteOnCounts } from '../../model/subjects.ts';
import { type Command, useCommands } from '../../state/commands.ts';
import { FOLD_COMPANIES, useFoldedCompanies } from '../../state/foldedCompanies.ts';
import { useGroup, useViewEdits } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuRadioGroup } from '../../ui/Menu.tsx';

const NONE = 'none';

const OPTIONS: readonly { readonly value: GroupId | typeof NONE; readonly label: string }[] = [
  { value: NONE, label: 'Nothing: all rows' },
  ...GROUPS.map((value) => ({ value, label: labelOfGroup(value) })),
];

/** Chooses what the table is grouped by. */
export function GroupMenu() {
  const { setView } = useViewEdits();
  const group = useGroup();
  const [isFolded, setFolded] = useFoldedCompanies();
  const note = group === undefined ? undefined : noteOnCounts(group, isFolded);
  const choose = (value: GroupId | typeof NONE) =>
    setView((current) => ({ ...current, group: value === NONE ? undefined : value }));
  useCommands(() => [
    ...OPTIONS.filter(({ value }) => value !== (group ?? NONE)).map(
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
          {group === undefined ? 'Group' : `Group: ${labelOfGroup(group)}`}
        </Button>
      }
    >
      <MenuRadioGroup
        label="Group by"
        value={group ?? NONE}
        options={OPTIONS}
        onValueChange={choose}
      />
    </Menu>
  );
}
