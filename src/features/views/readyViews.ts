/** A view that comes with the dashboard. It is shown by a click, and is then like any other. */
export interface ReadyView {
  readonly name: string;
  /** One sentence: the rows, and why they are worth a look. */
  readonly about: string;
  /** The search part of an address. */
  readonly address: string;
}

/** Folders in which a user without rights can write: profiles, shared data, temporary files, the bin. */
const USER_WRITABLE = [
  '\\users\\',
  '\\programdata\\',
  '\\temp\\',
  '\\$recycle.bin\\',
  '\\perflogs\\',
];

function searchAddress(search: string, rest: string): string {
  return `?v=1&q=${encodeURIComponent(search)}&${rest}`;
}

/** The ready views. */
export const READY_VIEWS: readonly ReadyView[] = [
  {
    name: 'Remote tools, unsigned first',
    about: 'Programs that control a screen from elsewhere. Those without a signature come first.',
    address: '?v=1&type=REMOTE_DESKTOP_CONTROL&sort=-signed,name',
  },
  {
    name: 'In user-writable folders',
    about: 'Programs in folders that need no rights to write to, unsigned ones first.',
    address: searchAddress(
      `path:(${USER_WRITABLE.map((folder) => `*${folder}*`).join(' OR ')})`,
      'sort=-signed,name',
    ),
  },
  {
    name: 'Names with several types',
    about: 'The same name, classified differently: by file, maker or folder.',
    address: searchAddress('types:>1', 'sort=name,type'),
  },
  {
    name: 'Unsigned beside signed of the same name',
    about: 'A copy without a signature of a program that elsewhere has one.',
    address: searchAddress('signs:>1', 'sort=name,-signed'),
  },
  {
    name: 'No company and no path',
    about: 'Rows that say neither who made the program nor where it was seen.',
    address: '?v=1&missing=company&missing=path&sort=name',
  },
];
