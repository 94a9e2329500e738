import { SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';

/** A menu of ways to see a chart. */
export function FigureOptions({ children }: { readonly children: ReactNode }) {
  return (
    <Menu
      align="end"
      trigger={<IconButton label="Options" icon={<SlidersHorizontal />} size="sm" />}
    >
      {children}
    </Menu>
  );
}
