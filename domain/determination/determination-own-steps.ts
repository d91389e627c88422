import type { OwnStep } from '../procedure/own-step';
import type { DeterminationStage } from './determination-table';

/** What a determination does by itself. */
export const determinationOwnSteps: readonly OwnStep<DeterminationStage>[] = [
  {
    step: 'defence-window-ends',
    zh: '陈述申辩期满',
    en: 'The last defence window ends',
    at: ['defence'],
    leadsTo: ['answering', 'deciding'],
  },
  {
    step: 'comment-period-ends',
    zh: '公示期满',
    en: 'The period of public comment ends',
    at: ['commenting'],
    leadsTo: ['answering', 'deciding'],
  },
  {
    step: 'decision-carried-out',
    zh: '送达并列入完毕',
    en: 'Everybody listed is served and entered, or nobody is listed',
    at: ['serving-decision'],
    leadsTo: ['closed'],
  },
];
