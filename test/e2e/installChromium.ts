import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Tries to get a Chromium: by Playwright's installer, else, as root on Debian, the system's
 * package. Whether that helped is for `findChromium` to say.
 */
export function installChromium(): void {
  console.log('There is no Chromium here yet; getting one.');
  if (run('npx', ['playwright', 'install', 'chromium'])) return;
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (isRootOnDebian && run('apt-get', ['update'])) run('apt-get', ['install', '-y', 'chromium']);
}

function run(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}
