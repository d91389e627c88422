import { resolve } from 'node:path';
import { assumedPaths } from '../domain/policy/assumed-paths';
import { usability } from '../domain/policy/usable';
import { loadPolicies, type Policies } from '../infra/policy/load-policies';
import { POLICIES_FOLDER } from '../infra/policy/policies-folder';
import { PolicyMistakes } from '../infra/policy/policy-mistakes';
import { staleSchemas } from '../infra/policy/stale-schemas';

const [folder = POLICIES_FOLDER] = process.argv.slice(2).map((path) => resolve(path));

function report({ packs, departments, measures, calendar }: Policies): string {
  const lines = packs.map(({ pack, hash }) => {
    const { missing } = usability(pack, { training: false, signedOff: false });
    const needs = missing.length > 0 ? `needs ${missing.join(', ')}` : 'usable';
    const assumed = assumedPaths(pack).length;
    return `${pack.list} ${pack.version} ${hash.slice(0, 12)} ${pack.title.zh}: ${assumed} assumed, ${needs}`;
  });
  const rest = `${departments.length} departments, ${measures.length} measures, calendars ${calendar.years.join(', ')}`;
  return `${[...lines, rest].join('\n')}\n`;
}

try {
  const policies = loadPolicies(folder);
  const stale = staleSchemas(folder);
  if (stale.length > 0) throw new PolicyMistakes(stale);
  process.stdout.write(report(policies));
} catch (error) {
  if (!(error instanceof PolicyMistakes)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
