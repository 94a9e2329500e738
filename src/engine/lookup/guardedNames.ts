import type { Place } from './comparePath.ts';

// Names of Windows and where Windows keeps them: facts of its public documentation.

const SYSTEM32_ONLY =
  'audiodg bcdedit conhost consent csrss dashost defrag dwm fodhelper logonui lsaiso lsass lsm ntoskrnl rdpclip runtimebroker sdclt securityhealthservice securityhealthsystray services sgrmbroker sihost slui smartscreen smss spoolsv taskhost taskhostex taskhostw vds vssvc wbengine wininit winlogon wudfhost';
const SYSTEM =
  'atbroker backgroundtaskhost bitsadmin certreq certutil cmd cmstp cscript ctfmon dfrgui dism dllhost dllhst3g eventvwr finger fontdrvhost fsquirt mmc msdt mshta msiexec mstsc odbcconf regsvr32 runas rundll32 runonce schtasks sethc svchost taskeng taskmgr userinit utilman verclsid werfault werfaultsecure wermgr winrshost winver wlanext wscript wsmprovhost wusa';

const W = '%windir%\\';
const S = [`${W}system32\\`, `${W}syswow64\\`] as const;

/** Where a name may lie. `exact` roots have the file itself, the others also folders below them. */
interface Roots {
  readonly exact: readonly string[];
  readonly below: readonly string[];
}

function inFolders(names: string, exact: readonly string[], below: readonly string[] = []) {
  return names.split(' ').map((name) => [name, { exact, below }] as const);
}

const ROOTS: ReadonlyMap<string, Roots> = new Map([
  ...inFolders(SYSTEM32_ONLY, [S[0]]),
  ...inFolders(SYSTEM, S),
  ...inFolders('explorer regedit hh', [W, S[1]]),
  ...inFolders(
    'powershell powershell_ise',
    [],
    S.map((root) => `${root}windowspowershell\\`),
  ),
  ...inFolders(
    'wmic wmiprvse wmiadap wmiapsrv scrcons unsecapp',
    [],
    S.map((root) => `${root}wbem\\`),
  ),
  ...inFolders('tiworker', [], [`${W}winsxs\\`]),
  ...inFolders('trustedinstaller', [], [`${W}servicing\\`]),
  ...inFolders(
    'searchapp searchui startmenuexperiencehost shellexperiencehost',
    [],
    [`${W}systemapps\\`],
  ),
  ...inFolders('systemsettings', [], [`${W}immersivecontrolpanel\\`]),
  ...inFolders('wsl', S, [
    '%programfiles%\\wsl\\',
    '%programfiles%\\windowsapps\\',
    '%localappdata%\\microsoft\\windowsapps\\',
  ]),
  ...inFolders(
    'pwsh',
    [],
    [
      '%programfiles%\\powershell\\',
      '%programfiles%\\windowsapps\\microsoft.powershell',
      '%localappdata%\\microsoft\\windowsapps\\',
    ],
  ),
  ...inFolders('notepad', [W, ...S], ['%programfiles%\\windowsapps\\']),
  ...inFolders('wuauclt', S, [`${W}uus\\`]),
  ...inFolders('regasm regsvcs installutil ngen', [], [`${W}microsoft.net\\`]),
  ...inFolders('msbuild', [], [`${W}microsoft.net\\`, '%programfiles%', '%programfiles(x86)%']),
]);

/** Folders in which Windows may keep any of its programs. */
const ROOTS_OF_ALL: readonly string[] = [
  `${W}winsxs\\`,
  `${W}softwaredistribution\\`,
  `${W}systemtemp\\`,
  `${W}uus\\`,
  `${W}servicing\\lcu\\`,
  '?:\\$windows.~bt\\',
  '?:\\$winreagent\\',
  '?:\\windows.old\\',
];

/** Whether Windows keeps a program of this stem in known folders only. */
export function isGuarded(stem: string): boolean {
  return ROOTS.has(stem);
}

/**
 * Whether a guarded name lies where Windows keeps it; `undefined` for other names and for places without a
 * folder.
 */
export function isWhereItBelongs(
  stem: string,
  { folder }: Pick<Place, 'folder'>,
): boolean | undefined {
  const roots = ROOTS.get(stem);
  if (roots === undefined || folder === '') return undefined;
  const place = folder.replace(/^[a-z?]:\\/, '?:\\');
  return (
    roots.exact.includes(place) ||
    [...roots.below, ...ROOTS_OF_ALL].some((root) => place.startsWith(root))
  );
}
