import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** An import of another file of this project, by the names of both from the project's root. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Whether it is an `import()` that happens when it is called. */
  readonly dynamic: boolean;
  /** Whether only types are imported, which leave nothing behind. */
  readonly types: boolean;
}

export interface Source {
  /** The name from the project's root, with `/` between folders. */
  readonly name: string;
  readonly text: string;
}

/** The TypeScript files below a folder of the project. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({
      name: `${folder}/${name.split(sep).join('/')}`,
      text: readFileSync(join(ROOT, folder, name), 'utf8'),
    }));
}

const STATIC = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const DYNAMIC = /\b(?:import|URL)\(\s*'([^']+)'/g;

/** The imports of other files of the project in a source. Those of packages are left out. */
export function findArrows({ name, text }: Source): readonly Arrow[] {
  const found = [
    ...[...text.matchAll(STATIC)].map(([, types, to]) => ({ to, dynamic: false, types: !!types })),
    ...[...text.matchAll(DYNAMIC)].map(([, to]) => ({ to, dynamic: true, types: false })),
  ];
  return found.flatMap(({ to, dynamic, types }) => {
    if (!to?.startsWith('.')) return [];
    const target = relative(ROOT, resolve(ROOT, dirname(name), to));
    return [{ from: name, to: target.split(sep).join('/'), dynamic, types }];
  });
}
