import { Bookmark } from 'lucide-react';
import { lazy, use, useEffect, useState } from 'react';
import { clearFilters } from '../../model/editQuery.ts';
import { isFiltered } from '../../model/query.ts';
import { shortcutOf, useAction } from '../../state/actions.ts';
import { useCommands } from '../../state/commands.ts';
import { useSavedViews } from '../../state/keep/savedViews.ts';
import { useSchema } from '../../state/schema.ts';
import { readStartView } from '../../state/startView.ts';
import { PageContext } from '../../state/useAddress.ts';
import { useView } from '../../state/view.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { LazyBoundary } from '../../ui/LazyBoundary.tsx';
import { spell } from '../../ui/spell.ts';
import { useLazyDialog } from '../../ui/useLazyDialog.ts';
import { formatWholeView } from '../../url/formatWholeView.ts';
import { READY_VIEWS } from './readyViews.ts';
import { copyLink, REACH } from './shareLink.ts';

const ViewsDialog = lazy(() =>
  import('./ViewsDialog.tsx').then((module) => ({ default: module.ViewsDialog })),
);

const HIDE_AFTER_MS = 2_000;

/** A short message that disappears after a moment. */
function useMoment(): readonly [words: string | undefined, say: (words: string) => void] {
  const [said, setSaid] = useState<{ readonly words: string }>();
  useEffect(() => {
    const timer = setTimeout(() => setSaid(undefined), HIDE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said?.words, (words) => setSaid({ words })];
}

/** Opens the saved views, and offers them and the actions on the whole view as commands. */
export function ViewsButton() {
  const { view, ignored, setView, setQuery, openAddress } = useView();
  const { views } = useSavedViews();
  const { open, setOpen, isNeeded } = useLazyDialog();
  const show = () => setOpen(true);
  const [said, say] = useMoment();
  const page = use(PageContext);
  const schema = useSchema();
  const copy = async () => {
    const worked = await copyLink(page, formatWholeView(view, schema, ignored));
    say(worked ? 'Link copied' : 'Copying not allowed');
    announce(worked ? `Link copied. ${REACH}` : 'Copying not allowed');
  };

  useAction('views', show);
  useAction('copyLink', () => void copy());
  useAction('startClean', () => setView(() => readStartView(schema)));
  useAction('clear', () => setQuery(clearFilters), isFiltered(view.query));
  useCommands(() => [
    ...views.map(({ name, page: of, address, madeOn }) => ({
      id: `view ${name}`,
      title: spell(name),
      group: 'Saved views' as const,
      words: 'saved view show',
      run: () => openAddress(address, { page: of ?? 'dictionary', madeOn }),
    })),
    ...READY_VIEWS.map(({ name, address }) => ({
      id: `ready view ${name}`,
      title: name,
      group: 'Saved views' as const,
      words: 'ready view show',
      run: () => openAddress(address, { page: 'dictionary' }),
    })),
  ]);

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
        {said ?? 'Views'}
      </Button>
      {isNeeded && (
        <LazyBoundary>
          <ViewsDialog open={open} onOpenChange={setOpen} />
        </LazyBoundary>
      )}
    </>
  );
}
