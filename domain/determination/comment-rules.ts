import type { ActRule } from '../procedure/act-rule';

const officer = { by: ['officer'], scope: 'own-department', apartFrom: [], leaves: null, confirm: false } as const;
type CommentStage = 'commenting' | 'answering' | 'deciding' | 'supplementing';

const courses = ['public-comment'] as const;

/** An act on what the public says of a proposed entry. */
export type CommentActName = 'record-comment' | 'receive-comment' | 'answer-comment';

/** The lines of the determination's table by which the public is heard on a proposed red entry. */
export const commentRules: readonly ActRule<CommentStage, CommentActName>[] = [
  {
    ...officer,
    act: 'record-comment',
    zh: '登记公示意见',
    en: 'Record a comment on the proposal',
    at: ['commenting'],
    courses,
    leadsTo: {},
  },
  {
    act: 'receive-comment',
    zh: '收到公示意见',
    en: 'Receive a comment of the public',
    at: ['commenting'],
    courses,
    by: [],
    scope: 'system',
    apartFrom: [],
    leaves: null,
    leadsTo: {},
    confirm: false,
  },
  {
    ...officer,
    act: 'answer-comment',
    zh: '答复公示意见',
    en: 'Answer a comment',
    at: ['commenting', 'answering', 'deciding', 'supplementing'],
    courses,
    leadsTo: { answering: ['deciding'] },
  },
];
