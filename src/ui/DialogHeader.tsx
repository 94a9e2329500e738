import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import styles from './DialogHeader.module.css';
import { IconButton } from './IconButton.tsx';

/** The title of a dialog or a drawer, which names it, and the button that closes it. */
export function DialogHeader({ title }: { readonly title: string }) {
  return (
    <header className={styles.header}>
      <Base.Title className={styles.title}>{title}</Base.Title>
      <Base.Close render={<IconButton label="Close" tooltip={false} icon={<X />} size="sm" />} />
    </header>
  );
}
