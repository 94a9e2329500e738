import { Settings } from 'lucide-react';
import { useAction } from '../../state/actions.ts';
import { useCommands } from '../../state/commands.ts';
import { DATE_FORMAT } from '../../state/dateFormat.ts';
import { useChoice } from '../../state/keep/choice.ts';
import { listChoiceCommands } from '../../state/listChoiceCommands.ts';
import { DENSITY, THEME } from '../../state/looks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Late } from '../../ui/Late.tsx';
import { lateCode } from '../../ui/lateCode.ts';
import { useLateDialog } from '../../ui/useLateDialog.ts';

const PreferencesDialog = lateCode(() => import('./PreferencesDialog.tsx'))(
  (code) => code.PreferencesDialog,
);

/** Opens the preferences, and offers the ones that change often by name. */
export function PreferencesButton() {
  const { open, setOpen, isNeeded } = useLateDialog();
  const theme = useChoice(THEME);
  const density = useChoice(DENSITY);
  const dates = useChoice(DATE_FORMAT);
  const show = () => setOpen(true);
  useAction('preferences', show);
  useCommands(() => [
    ...listChoiceCommands('Theme', THEME, theme, 'colours'),
    ...listChoiceCommands('Rows', DENSITY, density, 'density height'),
    ...listChoiceCommands('Dates', DATE_FORMAT, dates, 'time format'),
  ]);
  return (
    <>
      <IconButton label="Preferences" icon={<Settings />} aria-haspopup="dialog" onClick={show} />
      {isNeeded && (
        <Late>
          <PreferencesDialog open={open} onOpenChange={setOpen} />
        </Late>
      )}
    </>
  );
}
