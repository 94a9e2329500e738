import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { type ReactElement, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { ChoiceProps } from './choiceProps.ts';
import { enterMenu } from './enterMenu.ts';
import styles from './Menu.module.css';

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
  /** Controls the menu from outside, for example by a key. Needs `onOpenChange`. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

/** A menu below a button. If a key opened it from elsewhere, the focus returns there. */
export function Menu({
  trigger,
  children,
  align = 'start',
  open: openOutside,
  onOpenChange,
}: MenuProps) {
  const [openInside, setOpenInside] = useState(false);
  const open = openOutside ?? openInside;
  const setOpen = onOpenChange ?? setOpenInside;
  const before = useRef<Element>(null);
  useLayoutEffect(() => {
    if (open) before.current = document.activeElement;
  }, [open]);
  const focusAfter = () => {
    const last = before.current;
    return last instanceof HTMLElement && last.isConnected && last !== document.body ? last : true;
  };
  return (
    <Base.Root open={open} onOpenChange={(next) => setOpen(next)} modal={false}>
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
  /** A few muted words below the name. They describe the item and are not part of its name. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
}

/** An action. Selecting it closes the menu. */
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

/** An option that is on or off. The menu stays open. */
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

/** A choice of one option, under a heading. Selecting one closes the menu. */
export function MenuRadioGroup<Value extends string>({
  label,
  value,
  options,
  onValueChange,
}: ChoiceProps<Value>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: Value) => onValueChange(next)}>
      <Base.GroupLabel className={styles.groupLabel}>{label}</Base.GroupLabel>
      {options.map((option) => (
        <Base.RadioItem
          key={option.value}
          value={option.value}
          className={styles.item}
          closeOnClick
        >
          <span className={styles.mark} aria-hidden="true">
            <Base.RadioItemIndicator>
              <Check />
            </Base.RadioItemIndicator>
          </span>
          <span>{option.label}</span>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

/** A group of items under a heading. */
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
