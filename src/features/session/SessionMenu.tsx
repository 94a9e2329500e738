import { LogIn, LogOut, UserCheck } from 'lucide-react';
import type { SessionStatus } from '../../model/session.ts';
import { useCommands } from '../../state/commands.ts';
import { useSession, useSessionState } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { formatTime } from '../../ui/formatAge.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import { useNow } from '../../ui/useNow.ts';
import { findMinutesLeft } from './minutesLeft.ts';

/**
 * The sign-in button or the menu of the session, if sign-in is configured. Shows the remaining time in the
 * last half hour.
 */
export function SessionMenu() {
  const { openSignIn, signOut } = useSession();
  const { status } = useSessionState();
  const now = useNow(15_000);
  const isSignedIn = status.state === 'signedIn';
  useCommands(() => {
    if (status.loginHost === undefined) return [];
    const [id, title] = isSignedIn ? ['signOut', 'Sign out'] : ['signIn', 'Sign in'];
    const run = () => (isSignedIn ? void signOut() : openSignIn());
    return [{ id, title, group: 'Data', words: 'session login password', run }];
  });
  if (status.loginHost === undefined) return undefined;
  if (!isSignedIn) {
    return (
      <Button size="sm" variant="quiet" icon={<LogIn />} onClick={openSignIn}>
        Sign in
      </Button>
    );
  }
  const left = findMinutesLeft(status.expiresAt, now);
  return (
    <Menu
      trigger={
        left === undefined ? (
          <IconButton label="Signed in" icon={<UserCheck />} size="sm" />
        ) : (
          <Button size="sm" variant="quiet" icon={<UserCheck />}>
            Signed in for {left} min more
          </Button>
        )
      }
    >
      <MenuGroup label={status.user ?? 'Signed in'}>
        <MenuItem icon={<LogOut />} onSelect={() => void signOut()} hint={describeSession(status)}>
          Sign out
        </MenuItem>
      </MenuGroup>
    </Menu>
  );
}

/** Describes the host of the session, and its end. */
function describeSession({ loginHost, expiresAt, unreached }: SessionStatus): string {
  const facts = [
    `At ${loginHost}`,
    unreached !== undefined && `gives no cookie for ${unreached}`,
    expiresAt !== undefined && `ends ${formatTime(expiresAt)} at the latest`,
  ];
  return facts.filter(Boolean).join('; ');
}
