import type { Product, Vendor } from './knownVendors.ts';
import type { Random } from './random.ts';

const USERS = ['user', 'admin', 'test', 'guest', 'lab', 'Administrator', 'DefaultAccount'] as const;

const FOREIGN_USERS = ['пользователь', 'ユーザー', '用户', 'usuário', 'benutzer-größe', '사용자'];

const SERVERS = ['\\\\fileserver\\software', '\\\\nas01\\share', '\\\\10.0.0.12\\deploy$'] as const;

/** 3 or 4 numbers separated by dots, like versions of Windows software. */
export function inventVersion(random: Random): string {
  const start = `${random.below(24)}.${random.below(12)}.${random.below(400)}`;
  return random.chance(0.5) ? start : `${start}.${random.below(9000)}`;
}

/** Lower-case hexadecimal digits. */
export function inventHex(random: Random, digits: number): string {
  let hex = '';
  while (hex.length < digits) {
    hex += Math.floor(random.next() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0');
  }
  return hex.slice(0, digits);
}

/** A plausible path of an ordinary program of this company. */
export function inventPath(random: Random, vendor: Vendor, product: Product, name: string): string {
  const { folder } = vendor;
  const home = product.title.startsWith(folder) ? product.title : `${folder}\\${product.title}`;
  const roll = random.next();
  if (roll < 0.34) return `C:\\Program Files\\${home}\\${inventFolder(random)}${name}`;
  if (roll < 0.56) return `C:\\Program Files (x86)\\${home}\\${inventFolder(random)}${name}`;
  if (roll < 0.7) {
    return `${inventProfile(random)}\\AppData\\Local\\${home}\\${inventFolder(random)}${name}`;
  }
  if (roll < 0.76) return `${inventProfile(random)}\\AppData\\Roaming\\${home}\\${name}`;
  if (roll < 0.85) return `${inventTempFolder(random)}\\${name}`;
  if (roll < 0.9) return `${inventProfile(random)}\\Downloads\\${name}`;
  if (roll < 0.925) return `C:\\ProgramData\\${home}\\${inventFolder(random)}${name}`;
  if (roll < 0.945) return `${random.pick(['D:', 'D:\\Tools', 'E:\\Apps'])}\\${home}\\${name}`;
  if (roll < 0.96) return `${random.pick(SERVERS)}\\${home}\\${inventVersion(random)}\\${name}`;
  if (roll < 0.975) return `C:\\Windows\\Temp\\${inventHex(random, 8)}\\${name}`;
  if (roll < 0.985) return `C:\\Windows\\System32\\${name}`;
  if (roll < 0.993) return `C:\\Users\\Public\\${product.title}\\${name}`;
  return inventStorePath(random, product.stem, name);
}

/** A plausible path of a program of Windows itself. */
export function inventSystemPath(random: Random, name: string): string {
  const roll = random.next();
  const folder = name === 'explorer.exe' ? 'C:\\Windows' : 'C:\\Windows\\System32';
  if (roll < 0.2) return `${folder}\\${name}`;
  if (roll < 0.28) return `C:\\Windows\\SysWOW64\\${name}`;
  if (roll < 0.84) return inventStorePath(random, name.slice(0, -4), name);
  if (roll < 0.94) return `C:\\$WINDOWS.~BT\\NewOS\\Windows\\System32\\${name}`;
  if (roll < 0.97) return `${inventTempFolder(random)}\\${name}`;
  return `${inventProfile(random)}\\AppData\\Roaming\\${name}`;
}

function inventStorePath(random: Random, component: string, name: string): string {
  const machine = random.chance(0.7) ? 'amd64' : 'wow64';
  const version = `10.0.${random.pick([17763, 19041, 22000, 22621, 26100])}.${random.below(5000)}`;
  const part = `${machine}_microsoft-windows-${component.toLowerCase()}_31bf3856ad364e35`;
  return `C:\\Windows\\WinSxS\\${part}_${version}_none_${inventHex(random, 16)}\\${name}`;
}

function inventFolder(random: Random): string {
  const roll = random.next();
  if (roll < 0.28) return '';
  if (roll < 0.38) return 'bin\\';
  if (roll < 0.5) return `app-${inventVersion(random)}\\`;
  if (roll < 0.56) return `Application\\${inventVersion(random)}\\`;
  return `${inventVersion(random)}\\`;
}

function inventProfile(random: Random): string {
  if (random.chance(0.012)) return `C:\\Users\\${random.pick(FOREIGN_USERS)}`;
  const number = random.chance(0.6) ? random.below(300) : '';
  return `C:\\Users\\${random.pick(USERS)}${number}`;
}

function inventTempFolder(random: Random): string {
  const temp = `${inventProfile(random)}\\AppData\\Local\\Temp`;
  const roll = random.next();
  if (roll < 0.3) return `${temp}\\is-${inventHex(random, 5).toUpperCase()}.tmp`;
  if (roll < 0.5) return `${temp}\\7zS${inventHex(random, 8).toUpperCase()}`;
  if (roll < 0.7) return `${temp}\\_MEI${random.below(30_000)}`;
  if (roll < 0.85) return `${temp}\\nsk${inventHex(random, 4)}.tmp`;
  return `${temp}\\{${inventHex(random, 8)}-${inventHex(random, 4)}-4${inventHex(random, 3)}}`;
}
