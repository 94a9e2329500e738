import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useTakeFiles } from './useTakeFiles.ts';

/** Opens one or several files as a list. */
export function ListFilesButton() {
  const takeFiles = useTakeFiles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<FolderOpen />} onClick={() => input.current?.click()}>
        Open lists
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label="Files of the list"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) void takeFiles(files);
          // Reset, so that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
