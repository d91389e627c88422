import type { Actor } from '../../../domain/access/roles';
import type { Clock } from '../../../domain/clock/clock';
import { DomainError } from '../../../domain/errors';
import { nextMoment } from '../../../domain/procedure/moments';
import { actsOpenTo, situationOf } from '../../../domain/procedure/permission';
import type { ProcedureState } from '../../../domain/procedure/procedure-state';
import { procedureOwnSteps, procedureTables } from '../../../domain/procedures';
import type { Rehearsal } from '../../support/rehearsal';

/** One random move: how long after the last, whether among what is permitted, which, and with which words. */
export interface Move {
  hours: number;
  guided: boolean;
  pick: number;
  words: number;
}

/** A procedure as the random play needs it: who is there, what they say, and what the workflow does by itself. */
export interface Play<State extends ProcedureState, Happening extends { type: string }> {
  file: Rehearsal<State, Happening>;
  cast: readonly Actor[];
  /** Acts that end a play early; they are tried seldom, so that others come to their turn. */
  rare: readonly string[];
  detailOf(act: string, words: number): object;
  follow(): void;
}

/** A play of any kind. */
export type AnyPlay = Play<ProcedureState, { type: string }>;

/** The ways walked from stage to stage, as `act: from → to`. */
export type Walked = Set<string>;

function lapsesByItself(clock: Clock): boolean {
  return clock.kind === 'term' || clock.owner.role === 'subject';
}

/** Notes a way that was walked; one that the tables do not announce is noted as such. */
function note(walked: Walked, name: string, from: string, to: string, announced: boolean): void {
  walked.add(`${announced ? '' : 'not announced: '}${name}: ${from} → ${to}`);
}

function byItself({ file }: AnyPlay, step: () => void, walked: Walked): void {
  const from = file.state.stage;
  step();
  const to = file.state.stage;
  if (from === to) return;
  const announced = procedureOwnSteps[file.state.kind].filter(
    ({ at, leadsTo }) => at.includes(from) && leadsTo.includes(to),
  );
  if (announced.length === 0) note(walked, 'a step by itself', from, to, false);
  for (const { step: name } of announced) note(walked, name, from, to, true);
}

function passTime(play: AnyPlay, until: string, walked: Walked): void {
  const { file } = play;
  for (;;) {
    const own = file.state.clocks.filter(lapsesByItself);
    const next = nextMoment(own, lapsesByItself, file.context());
    if (!next || next.at > until) break;
    if (next.at > file.now) file.now = next.at;
    byItself(play, () => file.lapse(next.clock), walked);
    byItself(play, () => play.follow(), walked);
  }
  file.now = until;
}

interface Choice {
  act: string;
  by: Actor | 'system';
}

/** A case that passed to another department leaves its cast behind: `transfer.test.ts` tells what becomes of it. */
function walkedTable(kind: ProcedureState['kind']) {
  return procedureTables[kind].filter(({ act }) => act !== 'transfer-case');
}

function permittedNow({ file, cast, rare }: AnyPlay, { pick, words }: Move): Choice[] {
  const { stage, kind } = file.state;
  const table = walkedTable(kind).filter(({ act }) => words % 12 === 0 || !rare.includes(act));
  const system = table.filter(({ scope, at }) => scope === 'system' && at.includes(stage));
  const choices: Choice[] = [
    ...cast.flatMap((by) => actsOpenTo(table, by, situationOf(file.state, file.now)).map(({ act }) => ({ act, by }))),
    ...system.map(({ act }) => ({ act, by: 'system' as const })),
  ];
  const acts = [...new Set(choices.map(({ act }) => act))];
  return choices.filter(({ act }) => act === acts[pick % acts.length]);
}

/** Makes one move; a refusal by the rules must change nothing, any other error is thrown. Returns whether it was done. */
export function makeMove(play: AnyPlay, move: Move, walked: Walked): boolean {
  const { file, cast } = play;
  passTime(play, new Date(Date.parse(file.now) + move.hours * 3_600_000).toISOString(), walked);
  const table = walkedTable(file.state.kind);
  const permitted = move.guided ? permittedNow(play, move) : [];
  const anything = table.flatMap(({ act }) => [...cast, 'system' as const].map((by): Choice => ({ act, by })));
  const choices = permitted.length > 0 ? permitted : anything;
  const { act, by } = choices[move.pick % choices.length] ?? { act: '', by: 'system' };
  const from = file.state.stage;
  try {
    file.act(act, by, play.detailOf(act, move.words));
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    return false;
  }
  const to = file.state.stage;
  const ways: Readonly<Record<string, readonly string[] | undefined>> =
    table.find((rule) => rule.act === act)?.leadsTo ?? {};
  if (to !== from) note(walked, act, from, to, ways[from]?.includes(to) ?? false);
  byItself(play, () => play.follow(), walked);
  return true;
}
