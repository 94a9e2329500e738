import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { useAction } from '../../state/actions.ts';
import { useLoads } from '../../state/loads.ts';
import { Button, type ButtonProps } from '../../ui/Button.tsx';

export interface OpenFileButtonProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly label?: string;
}

/** Opens a saved answer, or an export of the dashboard, in place of the service's data. */
export function OpenFileButton({ label = 'Open file', ...look }: OpenFileButtonProps) {
  const { openFile } = useLoads();
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  useAction('openFile', choose);
  return (
    <>
      <Button
        {...look}
        icon={<FolderOpen />}
        title="Open a saved answer, or an export of this page"
        onClick={choose}
      >
        <span data-words>{label}</span>
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.gz,application/json,application/gzip"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) openFile(file);
          // Reset, so that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
