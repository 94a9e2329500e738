import { Bookmark } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { clearFilters } from '../../model/editQuery.ts';
import { isFiltered } from '../../model/query.ts';
import { shortcutOf, useAction } from '../../state/actions.ts';
import { useCommands } from '../../state/commands.ts';
import { useSavedViews } from '../../state/savedViews.ts';
import { readStartView } from '../../state/startView.ts';
import { useView } from '../../state/view.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { spell } from '../../ui/spell.ts';
import { useLateDialog } from '../../ui/useLateDialog.ts';
import { formatWholeView } from '../../url/formatWholeView.ts';
import { copyLink } from './shareLink.ts';

const fetchDialog = () =>
  import('./ViewsDialog.tsx').then((module) => ({ default: module.ViewsDialog }));
const ViewsDialog = lazy(fetchDialog);

/** Opens the saved views, and offers them and what else can be done with the whole view by name. */
export function ViewsButton() {
  const { view, ignored, setView, setQuery, openAddress } = useView();
  const { views } = useSavedViews();
  const { open, setOpen, isNeeded } = useLateDialog(fetchDialog);
  const show = () => setOpen(true);
  const copy = async () => {
    const worked = await copyLink(formatWholeView(view, ignored));
    announce(worked ? 'Link copied' : 'The browser did not allow copying');
  };

  useAction('views', show);
  useAction('copyLink', () => void copy());
  useAction('startClean', () => setView(readStartView));
  useAction('clear', () => setQuery(clearFilters), isFiltered(view.query));
  useCommands(() =>
    views.map(({ name, address }) => ({
      id: `view ${name}`,
      title: spell(name),
      group: 'Saved views',
      words: 'saved view show',
      run: () => openAddress(address),
    })),
  );

  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        icon={<Bookmark />}
        aria-keyshortcuts={shortcutOf('views')}
        aria-haspopup="dialog"
        onClick={show}
      >
        Views
      </Button>
      {isNeeded && (
        <Suspense>
          <ViewsDialog open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
