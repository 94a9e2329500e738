import type { ProcessType } from '../../src/model/processTypes.ts';
import type { Product, Vendor } from './knownVendors.ts';
import { createRandom, type Random } from './random.ts';

const FIRST =
  'Acro Alti Apex Aqua Arc Astra Atlas Auro Axio Basis Beta Blue Bright Cale Centri Cirrus Clear Cobalt Core Crest Data Delta Digi Dyna Echo Ever Exa Fine Flex Fore Gamma Geo Giga Grand Green Helio Hexa High Holo Hydro Infra Inno Inter Iron Kilo Lake Lumi Macro Magna Mega Meta Micro Mono Multi Nano Neo Net Nord North Nova Omni Open Opti Orbi Pana Peri Photo Pixel Poly Prima Pro Quanta Quick Rapid Red River Sage Silver Sky Smart Soft Solar South Spectra Star Stella Stone Strato Swift Syn Tele Terra Tetra Trans Tri True Ultra Uni Vari Vector Velo Veri Vista Vita West White Xeno Zeta'.split(
    ' ',
  );

const SECOND =
  'base bit byte cast chain cloud code comm core craft data desk dyne edge fax field flow forge form gate graph grid hub kit lab lane lex line link lock log logic loop mark mesh metrics mind mond net ology on path plan plex point port print pulse scan scape scope send sense shift sign soft span spark stack stream sys tech tone track tron type vault ware wave works zone'.split(
    ' ',
  );

const NOUNS =
  'Backup|Label Designer|Scanner|Time Clock|Point of Sale|Payroll|Inventory|Document Manager|PDF Converter|Viewer|Dictation|Survey|Planner|CAD Link|License Manager|Print Server|Fax|Barcode|Report Designer|Report Server|Data Sync|Media Player|Photo Studio|Archiver|Toolbar|Driver Pack|Registry Cleaner|Clock|Weather|Recorder|Remote Agent|Update Service|Patch Agent|Asset Agent|Help Desk|Call Center|Dialer|Softphone|Chart|Lab Manager|Patient Records|Imaging|Dental|Pharmacy|Fleet|Dispatch|Warehouse|Shipping|Tax|Ledger|Invoice|Bank Client|Signature|Smart Card|Token|Password Store|Note|Mind Map|Editor|Compiler|Debugger|Terminal|Database|Query Tool|Monitor|Sensor|Controller|Firmware Tool|Calibration|Camera|Webcam|Game|Launcher|Mod Manager|Tutor|Exam|Library|Catalog'.split(
    '|',
  );

const LEGAL_FORMS = [
  ', Inc.',
  ' Inc.',
  ' LLC',
  ', LLC',
  ' Ltd.',
  ' Limited',
  ' GmbH',
  ' AG',
  ' S.r.l.',
  ' S.A.',
  ' SAS',
  ' B.V.',
  ' AB',
  ' Oy',
  ' A/S',
  ' s.r.o.',
  ' Sp. z o.o.',
  ' Pty Ltd',
  ' Co., Ltd.',
  ' Corporation',
  ' Software',
  ' Systems',
  ' Technologies',
  '',
] as const;

/** The rough distribution of types of programs from little-known companies. */
const TYPES: readonly ProcessType[] = [
  ...Array.from({ length: 14 }, () => 'UNRECOGNIZED' as const),
  ...Array.from({ length: 9 }, () => 'NONE' as const),
  'SECURITY_TOOL',
  'SHARING',
  'REMOTE_DESKTOP_CONTROL',
];

/** The company at a position of the long tail: built of word parts, and always the same. */
export function inventVendor(place: number): Vendor {
  const random = createRandom(Math.imul(place + 1, 0x9e3779b1));
  const brand = random.pick(FIRST) + random.pick(SECOND);
  const nouns = random.pick(NOUNS);
  const spellings = [brand + random.pick(LEGAL_FORMS), brand, brand.toUpperCase()];
  const products = [`${brand} ${nouns}`, `${brand} ${random.pick(NOUNS)}`, brand].map((title) =>
    inventProduct(random, title),
  );
  return { spellings, folder: brand, type: random.pick(TYPES), products };
}

function inventProduct(random: Random, title: string): Product {
  const words = title.split(' ');
  const short = words.length > 1 ? words.map((word) => word.slice(0, 3)).join('') : title;
  const stem = random.pick([title.replaceAll(' ', ''), short, words.join('_')]);
  return { title, stem: random.chance(0.4) ? stem.toLowerCase() : stem };
}
