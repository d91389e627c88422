import { checkNode, ensurePackages, loadTypeScript, root, runEntry } from './bootstrap.mjs';
import { createSay } from './say.mjs';

await runEntry(async () => {
  checkNode();
  const say = createSay();
  await ensurePackages(say);
  const { testAll } = await loadTypeScript('infra/dev/test-all.ts');
  await testAll({ root, env: process.env, say, words: process.argv.slice(2) });
});
