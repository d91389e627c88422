import type { RepairRule } from '../../../domain/policy/policy-pack';
import type { Bilingual, Sourced } from '../../../domain/policy/sourced';
import { assumedMark, sourcedPeriodWords } from '../period-words';
import { type PaperDraft, phrase } from './paper-draft';
import { listed, sentence, sentences } from './sentences';

/** Writes whether and how the addressee can leave the list before the term ends. */
export function earlyRemoval(draft: PaperDraft): string {
  const { pack, words } = draft.known;
  return pack.repair === null
    ? phrase(draft, words.repair.none)
    : phrase(draft, words.repair.early, waiting(draft, pack.repair));
}

/** Writes what the repair notice must say of conditions, materials, bars, deceit and time. */
export function repairRules(draft: PaperDraft) {
  const { language, known } = draft;
  const { repair: words } = known.words;
  const rule = known.pack.repair;
  if (rule === null) {
    const none = phrase(draft, words.none);
    const answerPeriod = phrase(draft, words.noAnswerPeriod);
    return { conditions: none, materials: none, bars: none, falseStatements: none, answerPeriod };
  }
  return {
    conditions: conditions(draft, rule),
    materials: materials(draft, rule),
    bars: bars(draft, rule),
    falseStatements: phrase(draft, words.fraud[rule.fraud.choice]) + assumedMark(rule.fraud, language),
    answerPeriod: sourcedPeriodWords(rule.review, language),
  };
}

function conditions(draft: PaperDraft, rule: RepairRule): string {
  const { repair: words } = draft.known.words;
  const cascade = phrase(draft, words.cascade[rule.cascade.choice]) + assumedMark(rule.cascade, draft.language);
  return sentences([phrase(draft, words.conditions, waiting(draft, rule)), cascade], draft.language);
}

function materials(draft: PaperDraft, { materials: rule }: RepairRule): string {
  const { repair: words } = draft.known.words;
  const needed = rule.needed.map((one) => words.materials[one]);
  return phrase(draft, words.needed, { materials: points(draft, needed, rule) });
}

function bars(draft: PaperDraft, { bars: rule }: RepairRule): string {
  const { repair: words } = draft.known.words;
  const grounds = rule.grounds.map((one) => words.bars[one]);
  if (grounds.length === 0) return phrase(draft, words.noBars);
  return phrase(draft, words.barred, { grounds: points(draft, grounds, rule) });
}

function waiting(draft: PaperDraft, { wait }: RepairRule) {
  const start = phrase(draft, draft.known.words.starts[wait.from]);
  return { start, period: sourcedPeriodWords(wait, draft.language) };
}

function points(draft: PaperDraft, phrases: readonly Bilingual[], rule: Pick<Sourced, 'status'>): string {
  const { language } = draft;
  const texts = phrases.map((words) => phrase(draft, words));
  return sentence(listed(texts, language) + assumedMark(rule, language), language);
}
