import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readStackSettings } from '../config/settings';
import { hasPages, pagesFolder } from './kept-pages';
import { policyNames } from './policy-names';

/** Builds the pages into the data folder unless they stand there. */
async function main(): Promise<void> {
  const folder = pagesFolder(readStackSettings(process.env).dataDir);
  if (hasPages(folder)) return;
  const making = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  // Loaded here: it is large, and only this program needs it.
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: resolve(__dirname, '../../web'),
    logLevel: 'error',
    define: { POLICY_NAMES: JSON.stringify(policyNames()) },
    build: {
      outDir: making,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
      // What others wrote changes seldom, so browsers keep it; the components come only to pages that use them.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'react',
                test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next)[\\/]/,
              },
              { name: 'components', test: /node_modules/ },
            ],
          },
        },
      },
    },
  });
  // Two programs may build at once: the first to end gives its folder the name.
  if (hasPages(folder)) rmSync(making, { recursive: true });
  else renameSync(making, folder);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
