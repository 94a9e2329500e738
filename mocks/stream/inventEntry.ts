import { PROCESS_TYPES, type ProcessType } from '../../src/model/processTypes.ts';
import { buildEntry, type ValueOverrides, type WireEntry } from '../wireEntry.ts';
import { inventHex, inventPath, inventSystemPath, inventVersion } from './inventPath.ts';
import { KNOWN_VENDORS, type Product, type Vendor } from './knownVendors.ts';
import type { Random } from './random.ts';
import { SYSTEM_PROGRAMS, type SystemProgram } from './systemPrograms.ts';
import { inventVendor } from './tailVendor.ts';

const TAIL_LENGTH = 6_000;

/** One in this many keys gets the next type of a cycle, so that a small answer has all types. */
const KEYS_PER_DUE_TYPE = 97;

const ROLES = ['Updater', 'Setup', 'Helper', 'Service', 'Tray', 'Agent', 'Launcher', 'Uninstall'];

const FOREIGN_TITLES = [
  'Программа установки',
  'Служба обновления',
  '安装程序',
  '更新服务',
  '更新プログラム',
  '설치 프로그램',
  'Gestionnaire de téléchargements',
  'Überwachungsdienst für Geräte',
  'Asistente de configuración',
  'Party Timer 🎉',
] as const;

interface Facts {
  readonly name: string;
  readonly title: string;
  readonly product: string;
  readonly company: string;
  readonly type: ProcessType;
  /** From 0 for an unknown company to 1 for a company known to all. */
  readonly fame: number;
  /** The product that installed it; `undefined` for a program of Windows itself. */
  readonly origin: { readonly vendor: Vendor; readonly product: Product } | undefined;
}

/** Generates entries one by one, given the position of each. */
type EntryInventor = (position: number, mostValues: number) => WireEntry;

/** Creates an inventor whose entries depend only on the random numbers and the previous calls. */
export function createEntryInventor(random: Random): EntryInventor {
  const tail = new Map<number, Vendor>();

  const pickVendor = (): readonly [vendor: Vendor, fame: number] => {
    // Uniform in the logarithm of the rank: the frequency falls as 1 / rank.
    const rank = Math.floor((KNOWN_VENDORS.length + TAIL_LENGTH) ** random.next()) - 1;
    const known = KNOWN_VENDORS[rank];
    if (known !== undefined) return [known, 1];
    const met = tail.get(rank);
    if (met !== undefined) return [met, 0];
    const vendor = inventVendor(rank);
    tail.set(rank, vendor);
    return [vendor, 0];
  };

  const describeProgram = (vendor: Vendor, fame: number, type: ProcessType): Facts => {
    const product = random.pick(vendor.products);
    return {
      name: inventName(random, product),
      title: random.chance(0.7) ? product.title : `${product.title} ${random.pick(ROLES)}`,
      product: product.title,
      company: spell(random, vendor),
      type,
      fame,
      origin: { vendor, product },
    };
  };

  const describeSystemProgram = (program: SystemProgram): Facts => ({
    name: program.name,
    title: program.title,
    product: 'Microsoft Windows Operating System',
    company: 'Microsoft Corporation',
    type: program.type,
    fame: 1,
    origin: undefined,
  });

  const pickFacts = (position: number): Facts => {
    if (position % KEYS_PER_DUE_TYPE === 0) {
      const turn = Math.floor(position / KEYS_PER_DUE_TYPE) % PROCESS_TYPES.length;
      const type = PROCESS_TYPES[turn] ?? 'NONE';
      const programs = SYSTEM_PROGRAMS.filter((program) => program.type === type);
      if (programs.length > 0) return describeSystemProgram(random.pick(programs));
      const vendors = KNOWN_VENDORS.filter((vendor) => vendor.type === type);
      return describeProgram(random.pick(vendors), 1, type);
    }
    if (random.chance(0.09)) return describeSystemProgram(random.pick(SYSTEM_PROGRAMS));
    const [vendor, fame] = pickVendor();
    return describeProgram(vendor, fame, pickType(random, vendor));
  };

  return (position, mostValues) => {
    const facts = pickFacts(position);
    const values = [inventValue(random, facts, facts.name)];
    while (values.length < mostValues && random.chance(1 / 6)) {
      const name = random.chance(0.9) ? facts.name : facts.name.toLowerCase();
      values.push(inventValue(random, facts, name));
    }
    return buildEntry(random.chance(0.99) ? facts.name : inventKey(random, facts), values);
  };
}

function inventValue(random: Random, facts: Facts, name: string): ValueOverrides {
  const foreign = random.chance(0.006) ? random.pick(FOREIGN_TITLES) : undefined;
  const path = random.chance(0.99) ? findPath(random, facts, name) : undefined;
  const gap = facts.fame === 1 ? 0.012 : 0.06;
  return {
    name,
    title: leaveGap(random, foreign ?? facts.title, gap),
    productName: leaveGap(random, facts.product, gap),
    companyName: leaveGap(random, facts.company, gap),
    fileDescription: leaveGap(random, foreign ?? facts.title, gap * 2),
    path,
    ...(random.chance(0.01) ? { canonizedPath: undefined } : undefined),
    processType: leaveGap(random, facts.type, 0.004),
    isSigned: inventSignature(random, facts.fame),
    ...(random.chance(0.03) ? { lastUploadTimestamp: inventTime(random) } : undefined),
  };
}

function findPath(random: Random, { origin }: Facts, name: string): string {
  if (origin === undefined) return inventSystemPath(random, name);
  return inventPath(random, origin.vendor, origin.product, name);
}

function leaveGap(random: Random, text: string, share: number): string | null | undefined {
  if (!random.chance(share)) return text;
  const roll = random.next();
  if (roll < 0.5) return undefined;
  return roll < 0.8 ? null : '';
}

function inventSignature(random: Random, fame: number): boolean | null | undefined {
  const roll = random.next();
  const signed = fame === 1 ? 0.93 : 0.46;
  if (roll < signed) return true;
  if (roll < signed + (1 - signed) * 0.7) return false;
  return random.chance(0.1) ? null : undefined;
}

/** Between 2015 and 2025, in seconds or, less often, in milliseconds. */
function inventTime(random: Random): number {
  const seconds = 1_420_070_400 + random.below(315_000_000);
  return random.chance(0.7) ? seconds : seconds * 1000 + random.below(1000);
}

function inventName(random: Random, { stem }: Product): string {
  const roll = random.next();
  if (roll < 0.45) return `${stem}.exe`;
  if (roll < 0.73) return `${stem}${random.pick(ROLES)}.exe`;
  if (roll < 0.78) return `${stem}${2 + random.below(38)}.exe`;
  if (roll < 0.83) return `${stem}_setup_${inventVersion(random)}.exe`;
  if (roll < 0.88) return `${stem}-${inventVersion(random)}-x64.exe`;
  if (roll < 0.91) return `setup_${inventVersion(random)}.exe`;
  if (roll < 0.94) return `update${2 + random.below(200)}.exe`;
  if (roll < 0.97) return `${inventHex(random, 8)}.exe`;
  return `${stem}-${inventHex(random, 5)}.tmp`;
}

function inventKey(random: Random, facts: Facts): string {
  return random.pick([facts.name.toLowerCase(), `${facts.title}.exe`, facts.product]);
}

function pickType(random: Random, vendor: Vendor): ProcessType {
  const roll = random.next();
  if (roll < 0.5) return vendor.type;
  return roll < 0.8 ? 'UNRECOGNIZED' : 'NONE';
}

function spell(random: Random, vendor: Vendor): string {
  const [usual = ''] = vendor.spellings;
  return random.chance(0.85) ? usual : random.pick(vendor.spellings);
}
