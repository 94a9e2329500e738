import { FileDown, FileUp } from 'lucide-react';
import { use, useId, useRef, useState } from 'react';
import {
  formatSavedView,
  isSameName,
  pageOf,
  type SavedView,
} from '../../state/keep/savedViews.ts';
import { useShownData } from '../../state/madeOn.ts';
import { useSchema } from '../../state/schema.ts';
import { PageContext } from '../../state/useAddress.ts';
import { useView } from '../../state/view.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { spell } from '../../ui/spell.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { READY_VIEWS } from './readyViews.ts';
import { SavedViewRow } from './SavedViewRow.tsx';
import { SaveViewForm } from './SaveViewForm.tsx';
import { copyLink, makeLink, REACH } from './shareLink.ts';
import { useViewLibrary } from './useViewLibrary.ts';
import styles from './Views.module.css';

export interface ViewsDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The saved views: save the view on screen; show, share, rename and delete views; export and import them. */
export function ViewsDialog({ open, onOpenChange }: ViewsDialogProps) {
  const { view: shown, ignored, openAddress } = useView();
  const library = useViewLibrary();
  const { views, note, tell } = library;
  const [link, setLink] = useState<string>();
  const [renaming, setRenaming] = useState<{
    readonly name: string;
    readonly is: 'now' | 'done';
  }>();
  const readyId = useId();
  const nameInput = useRef<HTMLInputElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const page = use(PageContext);
  const address = formatSavedView(shown, useSchema(), ignored);
  const madeOn = useShownData();

  const close = () => {
    setLink(undefined);
    setRenaming(undefined);
    library.dismiss();
    onOpenChange(false);
  };
  const show = (view: Pick<SavedView, 'name' | 'page' | 'address' | 'madeOn'>) => {
    openAddress(view.address, { page: pageOf(view), madeOn: view.madeOn });
    announce(`The view “${spell(view.name)}” is on screen.`);
    close();
  };
  const undo =
    library.undo &&
    (() => {
      setRenaming(undefined);
      // The button is removed.
      nameInput.current?.focus();
      library.undo?.();
    });
  const share = async (view: SavedView) => {
    const worked = await copyLink(pageOf(view), view.address);
    setLink(worked ? undefined : makeLink(pageOf(view), view.address));
    tell(
      worked
        ? { text: `A link to “${spell(view.name)}” is on the clipboard. ${REACH}` }
        : { text: 'The browser did not allow copying. Copy the link by hand.', failed: true },
    );
  };

  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title="Saved views"
      size="lg"
      initialFocus={nameInput}
      footer={
        <>
          <Button variant="quiet" icon={<FileUp />} onClick={() => fileInput.current?.click()}>
            Import
          </Button>
          <Button
            variant="quiet"
            icon={<FileDown />}
            aria-disabled={views.length === 0}
            onClick={views.length === 0 ? undefined : library.exportAll}
          >
            Export
          </Button>
        </>
      }
    >
      <SaveViewForm
        views={views}
        shown={{
          ...(page !== 'dictionary' && { page }),
          address,
          ...(madeOn !== undefined && { madeOn }),
        }}
        input={nameInput}
        onSave={library.save}
      />
      {library.unsaved && (
        <p className={styles.warning} role="alert">
          The browser did not keep the saved views: its storage is full or switched off. They last
          until this page is closed. Export them to a file.
        </p>
      )}
      {note && (
        <p className={note.failed ? styles.warning : styles.note}>
          <span>{note.text}</span>
          {undo && (
            <Button size="sm" onClick={undo}>
              Undo
            </Button>
          )}
        </p>
      )}
      {link !== undefined && (
        <TextInput
          aria-label="Link"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      {views.length === 0 ? (
        <p className={styles.empty}>
          No views are saved yet. A view is the search, filters, order and columns on screen. Saved
          views stay in this browser; a file or a link brings them to another.
        </p>
      ) : (
        <ul className={styles.list} aria-label="Saved views">
          {views.map((view) => (
            <SavedViewRow
              key={view.name}
              view={view}
              isCurrent={pageOf(view) === page && view.address === address}
              isTaken={(name) =>
                views.some((other) => other !== view && isSameName(other.name, name))
              }
              onOpen={() => show(view)}
              onCopyLink={() => void share(view)}
              renaming={renaming?.name === view.name ? renaming.is : undefined}
              onRenaming={() => setRenaming({ name: view.name, is: 'now' })}
              onRename={(name) => {
                if (name !== view.name) library.rename(view, name);
                setRenaming({ name, is: 'done' });
              }}
              onDelete={() => {
                setRenaming(undefined);
                library.remove(view);
              }}
            />
          ))}
        </ul>
      )}
      <section aria-labelledby={readyId}>
        <h3 id={readyId} className={styles.heading}>
          Ready views
        </h3>
        <ul className={styles.list} aria-labelledby={readyId}>
          {READY_VIEWS.map((view) => (
            <li key={view.name} className={styles.row}>
              <button type="button" className={styles.open} onClick={() => show(view)}>
                <span className={styles.mark} aria-hidden="true" />
                <span className={styles.words}>
                  <span className={styles.name}>{view.name}</span>
                  <span className={styles.summary}>{view.about}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <input
        ref={fileInput}
        type="file"
        hidden
        aria-label="File of saved views"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void library.importFile(file);
          // Reset, so that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </Dialog>
  );
}
