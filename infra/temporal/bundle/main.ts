import { join } from 'node:path';
import { readStackSettings } from '../../config/settings';
import { keptBundle } from '../kept-bundle';

// In a program of its own, because the bundler takes more memory than the worker, which would never give it back.
keptBundle(join(readStackSettings(process.env).dataDir, 'cache')).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
