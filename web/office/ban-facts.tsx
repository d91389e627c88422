import type { Procedure } from '../api/shapes';
import { BanWords } from '../parts/ban-words';

/** What a ban says: from which sectors, until when, on which facts. */
export function BanFacts({ state }: { state: Procedure['state'] }) {
  const { sectors, until, facts } = state['proposal'] as { sectors: string[]; until: string | null; facts: string };
  return (
    <div>
      <BanWords sectors={sectors} until={until} />
      <p className="muted">{facts}</p>
    </div>
  );
}
