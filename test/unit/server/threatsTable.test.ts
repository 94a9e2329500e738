import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = `${import.meta.dirname}/../../..`;

/** Where the tests are that go by a name in the table of threats. */
function findFile(name: string): string {
  if (name === 'deploy') return `${ROOT}/test/deploy/deploy.test.ts`;
  return name.startsWith('e2e/')
    ? `${ROOT}/test/${name}.spec.ts`
    : `${ROOT}/test/unit/server/${name}.test.ts`;
}

test('each threat in the README is tried in a test that is there, and in the group it names', () => {
  const readme = readFileSync(`${ROOT}/src/server/README.md`, 'utf8');
  const [, threats = ''] = readme.split('## Threats');
  const rows = [...threats.matchAll(/^\|(.+)\|(.+)\|(.+)\|$/gm)].slice(2);
  const names = rows.flatMap(([, , , tests = '']) => {
    const named = [...tests.matchAll(/`([^`]+)`(?: \("([^"]+)"\))?/g)];
    expect(named).not.toEqual([]);
    return named;
  });
  expect(rows.length).toBeGreaterThan(20);
  for (const [, name = '', part = ''] of names) {
    expect(existsSync(findFile(name)), name).toBe(true);
    expect(readFileSync(findFile(name), 'utf8')).toContain(part);
  }
});
