import type { KeptData } from '../../state/loadMachine.ts';
import { useLoads } from '../../state/loads.ts';
import { Button } from '../../ui/Button.tsx';

/** Common encodings of files other than UTF-8. */
const CHOICES = [
  { encoding: 'windows-1252', label: 'Windows-1252' },
  { encoding: 'utf-16le', label: 'UTF-16' },
  { encoding: 'utf-8', label: 'UTF-8' },
];

/** Buttons that read a file with undecodable characters again in another encoding. */
export function EncodingButtons({ kept: { info, source } }: { readonly kept: KeptData }) {
  const { readAgain } = useLoads();
  const hasBadText = info.issues.some(({ kind }) => kind === 'badText');
  if (source.kind !== 'file' || (!hasBadText && source.encoding === undefined)) return;
  return CHOICES.filter(({ encoding }) => encoding !== info.encoding).map(({ encoding, label }) => (
    <Button key={encoding} size="sm" onClick={() => readAgain(encoding)}>
      Read as {label}
    </Button>
  ));
}
