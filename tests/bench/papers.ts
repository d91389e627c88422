import { randomUUID } from 'node:crypto';
import { createAppDataSource } from '../../infra/db/data-source';
import { createPaperPress } from '../../infra/papers/paper-press';
import { loadPolicies } from '../../infra/policy/load-policies';
import { alleged } from '../support/a-paper-request';
import { quickSend } from '../support/callers';
import { type Filed, shortFiling } from '../support/short-case';
import { percentile, round, say, together } from './figures';
import type { Measured } from './system';

const papers = 300;
const atOnce = 8;

/** Prior notices of two pages made by one press in this process: numbered, set, hashed and stored. */
export async function measurePapers({ settings, pool }: Measured): Promise<void> {
  const send = quickSend(settings.publicOrigin, () => undefined);
  const filed = await send<Filed>('/api/department/determinations', 'hr-officer', randomUUID(), shortFiling());
  const { rows } = await pool.query<{ caseId: string; subject: string }>(
    `select p.case_id as "caseId", f.subject_id as subject from procedure p join case_file f on f.id = p.case_id
     where p.id = $1`,
    [filed.procedure],
  );
  const [whose] = rows;
  if (!whose) throw new Error('The case is not there');
  const dataSource = await createAppDataSource(settings.databaseUrl);
  const policies = loadPolicies();
  const press = createPaperPress({ dataSource, policies, origin: settings.publicOrigin, clock: () => new Date() });
  const fields = { ...alleged, list: 'L10-black', version: '2022' };
  const common = { ...whose, procedure: filed.procedure, department: 'human-resources', on: '2026-11-22', fields };
  const took: number[] = [];
  const make = async () => {
    const since = performance.now();
    await press.prepare({ ...common, id: randomUUID(), kind: 'prior-notice' });
    took.push(performance.now() - since);
  };
  await together(5, 1, make);
  took.length = 0;
  const seconds = await together(papers, atOnce, make);
  await dataSource.destroy();
  const perMinute = round((papers / seconds) * 60);
  say('papers', { papers, atOnce, perMinute, p50: percentile(took, 50), p95: percentile(took, 95) });
}
