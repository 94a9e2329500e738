import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const ROOT = import.meta.dirname;

/** Says beside the server what it is, for Node and for people: it runs without the rest of the project. */
function describeBuild(): Plugin {
  return {
    name: 'describe-build',
    generateBundle() {
      const { name, version, engines } = JSON.parse(
        readFileSync(join(ROOT, 'package.json'), 'utf8'),
      );
      const source = `${JSON.stringify({ name, version, private: true, type: 'module', engines }, null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'package.json', source });
    },
  };
}

/** The server of the built page or, with `--mode cli`, the command line, each as one file that needs Node alone. */
export default defineConfig(({ mode }) => ({
  plugins: mode === 'cli' ? [] : [describeBuild()],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: mode === 'cli' ? 'src/cli/main.ts' : 'src/server/built.ts',
    outDir: 'build',
    target: 'node20',
    emptyOutDir: mode !== 'cli',
    rolldownOptions: {
      output: { entryFileNames: mode === 'cli' ? 'cli.js' : 'server.js', codeSplitting: false },
    },
  },
}));
