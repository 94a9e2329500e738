/** The location of a path without a root. */
export const OTHER_LOCATION = 'Other';

/** The root of a path to another machine. */
export const NETWORK_SHARE = 'Network share';

/** Names of the same place: `%WINDIR%` and `%SYSTEMROOT%`. Used for grouping, never to rewrite. */
export const VARIABLE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['%SYSTEMROOT%', '%WINDIR%'],
  ['%SYSTEMDRIVE%', 'C:\\'],
  ['%TMP%', '%TEMP%'],
  ['%PROGRAMW6432%', '%PROGRAMFILES%'],
  ['%ALLUSERSPROFILE%', '%PROGRAMDATA%'],
  ['%HOMEPATH%', '%USERPROFILE%'],
]);

/** A folder at which a variable usually points, or that leads to one. */
export interface RootFolder {
  /** In small letters, all of them ASCII; missing where any name will do. */
  readonly name?: string;
  /** The variable; missing where the folder belongs to the root above it. */
  readonly root?: string;
  readonly folders?: readonly RootFolder[];
}

/** The folders of a drive behind the variables. Of the folders in one, the first that fits counts. */
export const DRIVE_FOLDERS: readonly RootFolder[] = [
  { name: 'program files (x86)', root: '%PROGRAMFILES(X86)%' },
  { name: 'program files', root: '%PROGRAMFILES%' },
  { name: 'programdata', root: '%PROGRAMDATA%' },
  { name: 'windows', root: '%WINDIR%' },
  { name: 'winnt', root: '%WINDIR%' },
  {
    name: 'users',
    folders: [
      { name: 'public', root: '%PUBLIC%' },
      {
        root: '%USERPROFILE%',
        folders: [
          {
            name: 'appdata',
            folders: [
              {
                name: 'local',
                root: '%LOCALAPPDATA%',
                folders: [{ name: 'temp', root: '%TEMP%' }],
              },
              { name: 'roaming', root: '%APPDATA%' },
            ],
          },
        ],
      },
    ],
  },
];
