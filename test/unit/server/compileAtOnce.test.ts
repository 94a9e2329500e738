import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { compileAtOnce } from '../../../src/server/compileAtOnce.ts';

test('the script of the page, and no other, begins with the hint to compile all of it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'compile-at-once-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (name: string, text: string) => writeFileSync(join(root, name), text);
  write('index.html', '<script type="module" src="/page.js"></script>');
  write('page.js', "import('./late.js').then(({ say }) => say());");
  write('late.js', "import './late.css'; export const say = () => console.log('late');");
  write('late.css', 'p { color: red }');

  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false },
    plugins: [compileAtOnce()],
  });
  if (!('output' in built)) throw new Error('more than one build');
  const hinted = built.output.flatMap((file) =>
    file.type === 'chunk' && file.code.startsWith('//# allFunctionsCalledOnLoad\n')
      ? [file.name]
      : [],
  );
  expect(hinted).toEqual(['index']);
  expect(built.output.filter((file) => file.type === 'chunk').length).toBe(2);
});
