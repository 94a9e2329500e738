import { Settings } from 'lucide-react';
import { lazy } from 'react';
import { useAction } from '../../state/actions.ts';
import { useCommands } from '../../state/commands.ts';
import { DATE_FORMAT } from '../../state/dateFormat.ts';
import { useChoice } from '../../state/keep/choice.ts';
import { listChoiceCommands } from '../../state/listChoiceCommands.ts';
import { DENSITY, THEME } from '../../state/looks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LazyBoundary } from '../../ui/LazyBoundary.tsx';
import { useLazyDialog } from '../../ui/useLazyDialog.ts';

const PreferencesDialog = lazy(() =>
  import('./PreferencesDialog.tsx').then((module) => ({ default: module.PreferencesDialog })),
);

/** Opens the preferences, and offers frequent ones as commands. */
export function PreferencesButton() {
  const { open, setOpen, isNeeded } = useLazyDialog();
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
        <LazyBoundary>
          <PreferencesDialog open={open} onOpenChange={setOpen} />
        </LazyBoundary>
      )}
    </>
  );
}
