import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/base/steps.ts';
import { BRAND_NAMES, WINDOWS_NAMES } from '../../../src/engine/lookup/knownNames.ts';
import { ALIKE_FROM, LookAlikes } from '../../../src/engine/lookup/lookalikes.ts';
import { testNearNames } from '../../../src/engine/lookup/nearNames.ts';

/** Well-known programs that are not guarded, and made-up ones of the forms that vendors use. */
const KNOWN = [
  ...[...WINDOWS_NAMES, ...BRAND_NAMES].map((stem) => `${stem}.exe`),
  ...'7z.exe gimp-2.10.exe inkscape.exe krita.exe blender.exe audacity.exe obs64.exe handbrake.exe'.split(
    ' ',
  ),
  ...'acmesync.exe acmeupdate.exe northwindbackup.exe contosoagent.exe fabrikamservice.exe'.split(
    ' ',
  ),
  ...'tailspinlauncher.exe wingtiptoolbox.exe adventureworks.exe litwarehelper.exe proseware.exe'.split(
    ' ',
  ),
];
const INDEX = finish(LookAlikes.build(KNOWN));

function findAlarm(name: string): string | undefined {
  const found = INDEX.find(name);
  return found !== undefined && found.score >= ALIKE_FROM ? found.name : undefined;
}

/** A share from 0 to 1 of names in which the alarm names the right one. */
function recallOf(pairs: readonly (readonly [made: string, of: string])[]): number {
  const known = new Set(KNOWN.map((name) => name.toLowerCase()));
  const meant = pairs.filter(([made]) => !known.has(made.toLowerCase()));
  expect(meant.length).toBeGreaterThan(20);
  return meant.filter(([made, of]) => findAlarm(made) === of).length / meant.length;
}

const STEMS = KNOWN.map((name) => name.replace(/\.exe$/, '')).filter((stem) => stem.length >= 4);
const replaceEach = (from: string, to: string) =>
  STEMS.filter((stem) => stem.includes(from)).map(
    (stem) => [`${stem.replace(from, to)}.exe`, `${stem}.exe`] as const,
  );

describe('look-alikes', () => {
  test.each([
    ['svch0st.exe', 'svchost.exe'],
    ['rundl132.exe', 'rundll32.exe'],
    ['scvhost.exe', 'svchost.exe'],
    ['svhost.exe', 'svchost.exe'],
    ['exp1orer.exe', 'explorer.exe'],
    ['сhrome.exe', 'chrome.exe'],
    ['chrome.exe.exe', 'chrome.exe'],
    ['chrome.pdf.exe', 'chrome.exe'],
    ['chrome\u200b.exe', 'chrome.exe'],
    ['chrome.scr', 'chrome.exe'],
    ['wininlt.exe', 'wininit.exe'],
    ['team-viewer.exe', 'teamviewer.exe'],
    ['northwindbakcup.exe', 'northwindbackup.exe'],
  ])('%s looks like %s', (name, known) => {
    expect(findAlarm(name)).toBe(known);
  });

  test.each([
    'totallyother.exe',
    'psexec64.exe',
    'svchosts.exe',
    'chromesetup.exe',
    'python39.exe',
    'lua55.exe',
    'rscript.exe',
    'taskhostex.exe',
    'x.exe',
  ])('%s looks like no other', (name) => {
    expect(findAlarm(name)).toBeUndefined();
  });

  test('a name one letter off that is no alarm has a nearest known name', () => {
    expect(INDEX.find('proseware2.exe')?.name).toBe('proseware.exe');
    expect(INDEX.find('kritas.exe')).toMatchObject({ name: 'krita.exe', likeness: 'near' });
  });

  test.each([
    ['0', 'o'],
    ['o', '0'],
    ['l', '1'],
    ['i', 'l'],
    ['l', 'I'],
    ['m', 'rn'],
    ['w', 'vv'],
    ['s', '5'],
    ['a', 'а'],
    ['e', 'е'],
    ['o', 'ο'],
    ['c', 'с'],
    ['p', 'р'],
  ])('%s written as %s is recognised', (from, to) => {
    const made = replaceEach(from, to);
    if (made.length > 20) expect(recallOf(made)).toBeGreaterThan(0.999);
  });

  test('characters that cannot be seen and doubled or foreign endings are recognised', () => {
    for (const [at, ending] of [
      ['\u200b', '.exe'],
      ['\u00ad', '.exe'],
      ['\u202e', '.exe'],
      ['', '.exe.exe'],
      ['', '.pdf.exe'],
      ['', '.scr'],
    ] as const) {
      const made = STEMS.map(
        (stem) => [`${stem.slice(0, 2)}${at}${stem.slice(2)}${ending}`, `${stem}.exe`] as const,
      );
      expect(recallOf(made)).toBeGreaterThan(0.999);
    }
  });

  test('one inner edit of a guarded name of six letters or more is recognised', () => {
    const guarded = [...WINDOWS_NAMES, ...BRAND_NAMES].filter(
      (stem) => stem.length >= 6 && /^[a-z]+$/.test(stem),
    );
    const made = guarded.flatMap((stem) => {
      const at = 1 + (stem.length % (stem.length - 3));
      const name = `${stem}.exe`;
      return [
        [`${stem.slice(0, at)}${stem.slice(at + 1)}.exe`, name],
        [`${stem.slice(0, at)}q${stem.slice(at + 1)}.exe`, name],
        [`${stem.slice(0, at)}z${stem.slice(at)}.exe`, name],
        [`${stem.slice(0, at)}${stem[at + 1]}${stem[at]}${stem.slice(at + 2)}.exe`, name],
      ] as const;
    });
    expect(recallOf(made)).toBeGreaterThan(0.97);
  });

  test('known names, each looked up among the others, raise hardly an alarm', () => {
    const alarms = KNOWN.filter((name) => {
      const others = finish(LookAlikes.build(KNOWN.filter((other) => other !== name)));
      const found = others.find(name);
      return (
        found !== undefined &&
        found.score >= ALIKE_FROM &&
        found.name.toLowerCase() !== name.toLowerCase()
      );
    });
    expect(alarms).toEqual([]);
  });
});

describe('names near a text', () => {
  test.each<[text: string, near: readonly string[], far: readonly string[]]>([
    ['chrmoe', ['chrome.exe', 'CHROME.EXE', 'chrmoes.exe'], ['firefox.exe']],
    ['acmesync', ['acmesync.exe', 'acmesynk.exe'], ['acmesinks.exe']],
    ['svchost', ['svch0st.exe', 'svhots.exe'], ['host.exe']],
    ['abc', ['abc.exe'], ['abd.exe']],
  ])('%s', (text, near, far) => {
    const isNear = testNearNames(text);
    expect(near.filter((name) => !isNear(name))).toEqual([]);
    expect(far.filter(isNear)).toEqual([]);
  });
});
