import { mandateFor, type NeededScope } from '../access/mandate';
import type { Actor, Hand, PersonalHand } from '../access/roles';
import { deputyIn, knowsSubject, overseers, systemHand } from '../access/roles';
import type { CivilDate } from '../calendar/civil-date';
import { civilDateAt } from '../calendar/civil-date';
import { DomainError } from '../errors';
import type { ProcedureVariant } from '../policy/procedure-rule';
import type { ActRule, Capacity } from './act-rule';
import type { Hands } from './hands';
import type { ProcedureKind, ProcedureState } from './procedure-state';

/** What a permission depends on besides the table: the stage, whose case it is, to whom it is addressed, whose hands are on it, and the course of its list. */
export interface Situation {
  kind: ProcedureKind;
  /** The business day (Asia/Shanghai). */
  day: CivilDate;
  stage: string;
  department: string;
  subjects: readonly string[];
  hands: Hands;
  /** Left out where no list sets the course. */
  course?: ProcedureVariant | undefined;
}

/** Reads from a state what permissions depend on at a business instant (RFC 3339, UTC). */
export function situationOf(
  state: ProcedureState & { policy?: { procedure: { variant: ProcedureVariant } } },
  at: string,
): Situation {
  const { kind, stage, department, subjects, hands, policy } = state;
  return { kind, day: civilDateAt(at), stage, department, subjects, hands, course: policy?.procedure.variant };
}

/** Returns the rule of an act, or refuses an act that the procedure does not know. */
export function ruleOf<Rule extends ActRule>(table: readonly Rule[], act: string): Rule {
  const rule = table.find((line) => line.act === act);
  if (!rule) throw new DomainError('unknown-act', `This procedure has no act "${act}".`, 'act');
  return rule;
}

function refuseByStage(rule: ActRule, stage: string): void {
  if (stage === 'closed')
    throw new DomainError('closed', `The procedure is closed; "${rule.en}" can no longer be done.`);
  if (rule.at.includes(stage)) return;
  throw new DomainError('wrong-stage', `"${rule.en}" belongs to ${rule.at.join(', ')}; the procedure is at ${stage}.`);
}

function refuseByCourse(rule: ActRule, course: ProcedureVariant | undefined): void {
  if (course === undefined || !rule.courses || rule.courses.includes(course)) return;
  throw new DomainError('unknown-act', `The course of this list knows no "${rule.en}".`, 'act');
}

/** What an agent needs to act in each kind of procedure; in every other one the mandate must be for everything. */
const scopes: Partial<Record<ProcedureKind, NeededScope>> = {
  determination: 'statement',
  objection: 'objection',
  repair: 'repair',
  notice: 'any',
};

/** Says which mandate an agent needs in a kind of procedure. */
export function scopeNeeded(kind: ProcedureKind): NeededScope {
  return scopes[kind] ?? 'all';
}

/** Says in whose name somebody speaks: an own subject's (null), or the one's whose mandate covers it; throws `no-mandate`. */
export function mandator(
  actor: Actor,
  { subjects, kind, day }: Pick<Situation, 'subjects' | 'kind' | 'day'>,
): string | null {
  if (subjects.some((subject) => actor.subjects.includes(subject))) return null;
  return mandateFor(actor.mandates ?? [], { subjects, needs: scopeNeeded(kind), day }).subject;
}

/** Every hand under which an actor could do an act: in an own role, and in the place of absent colleagues. */
function handsOf(rule: ActRule, actor: Actor, { day }: Situation): PersonalHand[] {
  const { person } = actor;
  const own = rule.by.filter((role) => actor.roles.includes(role)).map((role) => ({ person, role }));
  if (rule.scope !== 'own-department') return own;
  const deputised = rule.by.flatMap((role) =>
    deputyIn(actor, role, day).map((deputyFor) => ({ person, role, deputyFor })),
  );
  // A task that somebody absent has is done in his place, whatever the deputy could do in his own name.
  const bound = deputised.filter(({ deputyFor }) => deputyFor === actor.inPlaceOf);
  return bound.length > 0 ? bound : [...own.slice(0, 1), ...deputised];
}

/** Returns the hand by which an act may be done: the first to which four eyes do not object. */
function handUsed(rule: ActRule, actor: Actor, situation: Situation): PersonalHand {
  const hands = handsOf(rule, actor, situation);
  const [first] = hands;
  if (!first) throw new DomainError('wrong-role', `"${rule.en}" is for: ${rule.by.join(', ') || 'the system'}.`);
  refuseByStage(rule, situation.stage);
  const free = hands.find((hand) => !capacityAgainst(rule, hand, situation));
  if (free) return free;
  const capacity = capacityAgainst(rule, first, situation);
  const whom = first.deputyFor === undefined ? '' : ', also in the place of somebody absent';
  throw new DomainError('four-eyes', `"${rule.en}" needs another person than the ${capacity}${whom}.`);
}

function refuseByScope(rule: ActRule, actor: Actor, situation: Situation): void {
  const own = actor.department === situation.department;
  const addressed = situation.subjects.some((subject) => knowsSubject(actor, subject));
  const known = own || addressed;
  const overseen = known || overseers.some((role) => actor.roles.includes(role));
  const yours = { 'own-department': own, 'addressed-subject': addressed, oversight: overseen, system: known }[
    rule.scope
  ];
  if (!yours) throw new DomainError('not-yours', 'There is no such procedure among yours.');
}

/** In which capacity whoever acts, or the absent person in whose place, left a hand that stands against this act. */
function capacityAgainst(
  rule: ActRule,
  { person, deputyFor }: PersonalHand,
  { hands }: Situation,
): Capacity | undefined {
  const involved = (other: Capacity) => (one: string | undefined) => one !== undefined && hands[other]?.includes(one);
  return rule.apartFrom.find((other) => [person, deputyFor].some(involved(other)));
}

/** Narrows a situation to the subject in whose name an act speaks: whoever speaks for another party of the case may not. */
export function inTheNameOf(detail: object, situation: Situation): Situation {
  const subject = 'subject' in detail ? detail.subject : null;
  if (subject === null) return situation;
  return { ...situation, subjects: situation.subjects.filter((one) => one === subject) };
}

/**
 * Returns the hand under which the act may be done, or throws the refusal.
 * The order of refusals keeps what is not the actor's own invisible: scope first, then role, stage and four eyes.
 */
export function permit(table: readonly ActRule[], act: string, actor: Actor | 'system', situation: Situation): Hand {
  const rule = ruleOf(table, act);
  if (actor === 'system') {
    if (rule.scope !== 'system') throw new DomainError('wrong-role', `"${rule.en}" needs a person.`);
    refuseByCourse(rule, situation.course);
    refuseByStage(rule, situation.stage);
    return systemHand;
  }
  refuseByScope(rule, actor, situation);
  if (rule.scope === 'system') throw new DomainError('wrong-role', `"${rule.en}" is done by the procedure itself.`);
  refuseByCourse(rule, situation.course);
  const hand = handUsed(rule, actor, situation);
  const onBehalfOf = rule.scope === 'addressed-subject' ? mandator(actor, situation) : null;
  return onBehalfOf === null ? hand : { person: actor.person, role: 'agent', onBehalfOf };
}

/** Lists the acts that the actor may do now; a page shows these and no others. */
export function actsOpenTo<Rule extends ActRule>(table: readonly Rule[], actor: Actor, situation: Situation): Rule[] {
  return table.filter((rule) => {
    try {
      permit(table, rule.act, actor, situation);
      return true;
    } catch (refusal) {
      if (refusal instanceof DomainError) return false;
      throw refusal;
    }
  });
}

/** The hand under which somebody files a procedure for a subject at a business instant (RFC 3339, UTC); throws `no-mandate`. */
export function filersHand(
  by: Actor,
  { kind, subject, at }: { kind: ProcedureKind; subject: string; at: string },
): PersonalHand {
  const onBehalfOf = mandator(by, { kind, subjects: [subject], day: civilDateAt(at) });
  return onBehalfOf === null
    ? { person: by.person, role: 'subject' }
    : { person: by.person, role: 'agent', onBehalfOf };
}
