import type { z } from 'zod';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { DomainError } from '../../../domain/errors';
import type { FrozenRepair } from '../../../domain/policy/frozen-repair';
import { repairRoutes } from '../../../domain/policy/rights-policy';
import { neededMaterials } from '../../../domain/repair/application';
import { firstDayOfRepair } from '../../../domain/repair/eligibility';
import { businessInstant } from '../../shared/business-time';
import type { eligibilityAnswer } from '../contract/repairs';
import type { SubjectDeps } from '../subject-deps';
import type { Repairable } from './repairable';

type Answer = z.input<typeof eligibilityAnswer>;

/** Says whether repair can be applied for today, from which day on, with what by each way, and what bars it. */
export async function eligibility(
  deps: SubjectDeps,
  thing: Repairable,
  { now, correctedOn }: { now: Date; correctedOn: string | undefined },
): Promise<Answer> {
  const today = civilDateAt(businessInstant(now, thing.offset));
  const { target, barredUntil } = thing;
  const common = {
    today,
    barredUntil,
    class: target.what === 'penalty' ? target.class : null,
    until: target.displayUntil,
    free: true as const,
  };
  const rules = rulesOrNone(thing);
  if (rules === null) {
    const because = 'no-repair-before-term-ends' as const;
    const nothing = { wait: null, needed: [], routes: [], bars: [], reviewWithin: null, regionWithin: null };
    return { ...common, possible: false, firstDay: null, because, ...nothing };
  }
  const start = { decidedOn: thing.start, correctedOn: correctedOn ?? today };
  const firstDay = firstDayOfRepair(rules, start, await deps.calendar());
  const because = reasonOf(thing, { firstDay, today });
  return { ...common, possible: because === 'open', firstDay, because, ...conditions(rules, thing) };
}

function rulesOrNone(thing: Repairable): FrozenRepair | null {
  try {
    return thing.rules();
  } catch (refusal) {
    if (refusal instanceof DomainError && refusal.code === 'pack-unusable') return null;
    throw refusal;
  }
}

function conditions(rules: FrozenRepair, { region }: Repairable) {
  const { wait, needed, bars, clocks } = rules;
  return {
    wait: wait && { amount: wait.amount, unit: wait.unit, from: wait.from, status: wait.status },
    needed: [...needed],
    routes: repairRoutes.map((route) => ({ route, needed: neededMaterials(rules, route) })),
    bars: [...bars],
    reviewWithin: within(clocks['repair-review']),
    regionWithin: region === null ? null : within(clocks['repair-region-review']),
  };
}

function within({ amount, unit, status }: { amount: number; unit: string; status: string }) {
  return { amount, unit, status };
}

function reasonOf(
  { idle, pending, barredUntil }: Repairable,
  { firstDay, today }: { firstDay: string; today: string },
): Answer['because'] {
  if (idle !== null) return idle;
  if (pending !== null) return 'pending';
  if (barredUntil !== null && today <= barredUntil) return 'barred';
  return today < firstDay ? 'too-early' : 'open';
}
