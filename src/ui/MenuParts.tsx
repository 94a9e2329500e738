import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react';
import { enterMenu } from './enterMenu.ts';
import styles from './Menu.module.css';

export interface OpenMenuProps {
  /** The button that it belongs to. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/**
 * A list of things to do, below a button. Opened by a key from elsewhere, it gives the focus back to
 * there.
 */
export function OpenMenu({
  trigger,
  children,
  align = 'start',
  open,
  onOpenChange,
}: OpenMenuProps) {
  const before = useRef<Element>(null);
  useLayoutEffect(() => {
    if (open) before.current = document.activeElement;
  }, [open]);
  const focusAfter = () => {
    const last = before.current;
    return last instanceof HTMLElement && last.isConnected && last !== document.body ? last : true;
  };
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)} modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} align={align} sideOffset={4}>
          <Base.Popup className={styles.popup} onFocus={enterMenu} finalFocus={focusAfter}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export interface MenuItemProps {
  readonly onSelect: () => void;
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  /** A few muted words below the name. They describe the item and are no part of its name. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
}

/** One thing to do. The menu closes. */
export function MenuItem({ onSelect, children, icon, hint, disabled = false }: MenuItemProps) {
  return (
    <Base.Item
      className={styles.item}
      onClick={onSelect}
      disabled={disabled}
      aria-description={hint}
    >
      <span className={styles.mark} aria-hidden="true">
        {icon}
      </span>
      <span className={styles.name} data-hint={hint}>
        {children}
      </span>
    </Base.Item>
  );
}

export interface MenuCheckboxItemProps {
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly disabled?: boolean;
}

/** Something that is on or off. The menu stays open. */
export function MenuCheckboxItem({
  checked,
  onCheckedChange,
  children,
  disabled = false,
}: MenuCheckboxItemProps) {
  return (
    <Base.CheckboxItem
      className={styles.item}
      checked={checked}
      onCheckedChange={(next) => onCheckedChange(next)}
      disabled={disabled}
    >
      <span className={styles.mark} aria-hidden="true">
        <Base.CheckboxItemIndicator>
          <Check />
        </Base.CheckboxItemIndicator>
      </span>
      <span>{children}</span>
    </Base.CheckboxItem>
  );
}

export interface MenuChoicesProps {
  readonly label: string;
  readonly options: readonly string[];
  /** Which of them is chosen. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** One choice out of a few, under a heading. The menu closes. */
export function MenuChoices({ label, options, chosen, onChoose }: MenuChoicesProps) {
  return (
    <Base.RadioGroup value={chosen} onValueChange={(next: number) => onChoose(next)}>
      <Base.GroupLabel className={styles.groupLabel}>{label}</Base.GroupLabel>
      {options.map((option, index) => (
        <Base.RadioItem key={option} value={index} className={styles.item} closeOnClick>
          <span className={styles.mark} aria-hidden="true">
            <Base.RadioItemIndicator>
              <Check />
            </Base.RadioItemIndicator>
          </span>
          <span>{option}</span>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

/** Items that belong together, under a heading. */
export function MenuGroup({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <Base.Group>
      <Base.GroupLabel className={styles.groupLabel}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

/** A line between items. */
export function MenuSeparator() {
  return <Base.Separator className={styles.separator} />;
}
