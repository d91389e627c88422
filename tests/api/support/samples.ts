import { randomUUID } from 'node:crypto';
import { aFiling } from './matter';

const reason = { reason: '理由' };
const subject = randomUUID();
const orderReply = { order: 'human-resources-supervision-order-2026-0001', reply: '正在办理' };

function ofSupervisors(...folders: string[]): Record<string, object> {
  const order = 'human-resources-supervision-order-2026-0001';
  const bodies = {
    'order-supervision': { ground: '超期未办', replyBy: null },
    'return-reply': { order, ...reason, replyBy: null },
    'close-order': { order, finding: 'resolved', ...reason },
  };
  return Object.fromEntries(
    folders.flatMap((folder) =>
      Object.entries(bodies).map(([act, body]) => [`supervision post-${folder}-id-acts-${act}`, body]),
    ),
  );
}

function onClocks(...folders: string[]): Record<string, object> {
  const clock = 'decision-1';
  const bodies = {
    'pause-clock': { clock, ground: 'expert-opinion', ...reason },
    'resume-clock': { clock, ...reason },
    'request-extension': { clock, ground: '案情复杂' },
    'approve-extension': reason,
    'refuse-extension': reason,
  };
  return Object.fromEntries(
    folders.flatMap((folder) =>
      Object.entries(bodies).map(([act, body]) => [`department post-${folder}-id-acts-${act}`, body]),
    ),
  );
}

/** A well-formed body for every operation that takes one, by service and operation. */
export const samples: Record<string, object> = {
  'department post-determinations': aFiling(),
  'department post-determinations-id-acts-amend-draft': { draft: (aFiling() as { draft: object }).draft },
  'department post-determinations-id-acts-submit-for-review': {},
  'department post-determinations-id-acts-withdraw-draft': reason,
  'department post-determinations-id-acts-pass-review': { opinion: '同意' },
  'department post-determinations-id-acts-return-draft': reason,
  'department post-determinations-id-acts-record-comment': { text: '有异议', contact: null },
  'department post-determinations-id-acts-answer-comment': { comment: 'c1', finding: 'upheld', reasons: '属实' },
  'department post-determinations-id-acts-answer-statement': { statement: 's', finding: 'upheld', reasons: '属实' },
  'department post-determinations-id-acts-verify-cure': { accepted: true, reasons: '属实' },
  'department post-determinations-id-acts-send-back': reason,
  'department post-determinations-id-acts-resubmit': { note: '已补充' },
  'department post-determinations-id-acts-decide': { list: [subject], reasons: '事实清楚', noListingGround: null },
  'department post-determinations-id-acts-withdraw-case': reason,
  'department post-determinations-id-acts-answer-order': orderReply,
  'department post-notices-id-acts-choose-channel': { channel: 'post' },
  'department post-notices-id-acts-record-proof': { servedOn: '2026-11-20', reference: 'EMS 1' },
  'department post-notices-id-acts-record-failed-attempt': reason,
  'department post-notices-id-acts-record-announcement': { on: '2026-11-20', reference: '日报' },
  'department post-notices-id-acts-answer-order': orderReply,
  'department post-listings-id-acts-request-correction': { summary: '更正', ...reason },
  'department post-listings-id-acts-approve-correction': reason,
  'department post-listings-id-acts-refuse-correction': reason,
  'department post-listings-id-acts-request-revocation': reason,
  'department post-listings-id-acts-approve-revocation': reason,
  'department post-listings-id-acts-refuse-revocation': reason,
  'department post-listings-id-acts-answer-order': orderReply,
  'department post-listings-id-acts-take-over-correction': { summary: '更正', ...reason },
  'department post-listings-id-acts-take-over-removal': { ground: 'repair', on: '2026-11-20', ...reason },
  'department post-measure-orders-id-acts-accept-order': {},
  'department post-measure-orders-id-acts-report-execution': { what: '已限制', on: '2026-11-20' },
  'department post-measure-orders-id-acts-report-not-applicable': reason,
  'department post-measure-orders-id-acts-report-partial': { what: '限制了一部分', on: '2026-11-20' },
  'department post-measure-orders-id-acts-report-not-executable': reason,
  'department post-measure-orders-id-acts-report-further': { finding: 'executed', what: '仍在限制', on: '2026-11-20' },
  'department post-measure-orders-id-acts-report-lift': { what: '已解除', on: '2026-11-20' },
  'department post-measure-orders-id-acts-answer-order': orderReply,
  'department post-objections-id-acts-find-incomplete': { missing: ['支付凭证'] },
  'department post-objections-id-acts-accept-objection': {},
  'department post-objections-id-acts-refuse-acceptance': reason,
  'department post-objections-id-acts-report-verification': { finding: 'entry-right', report: '属实' },
  'department post-objections-id-acts-decide-objection': {
    outcome: 'rejected',
    remedy: null,
    summary: null,
    reasons: '事实清楚',
  },
  'department post-objections-id-acts-answer-order': orderReply,
  'department post-repairs-id-acts-find-incomplete': { missing: ['信用承诺书'] },
  'department post-repairs-id-acts-accept-application': {},
  'department post-repairs-id-acts-refuse-application': { reason: '未补正', whatToDo: '补正后再申请' },
  'department post-repairs-id-acts-grant-repair': { reasons: '已付清' },
  'department post-repairs-id-acts-refuse-repair': { reasons: '尚有拖欠', whatToDo: '付清后再申请' },
  'department post-repairs-id-acts-revoke-repair': { reasons: '凭证系伪造' },
  'department post-repairs-id-acts-answer-order': orderReply,
  'department post-court-lists-list-imports': { rows: [{}] },
  'department post-tasks-procedure-key-acts-claim': {},
  'department post-tasks-procedure-key-acts-assign': { person: subject },
  'department post-tasks-procedure-key-acts-release': {},
  'department post-lists-list-versions-version-acts-sign-off': reason,
  'department post-subjects-id-acts-unmask': reason,
  'subject post-determinations-id-acts-give-statement': { subject, text: '已付清' },
  'subject post-determinations-id-acts-waive-defence': { subject },
  'subject post-determinations-id-acts-claim-cure': { subject, proof: '转账凭证', promise: '不再拖欠' },
  'subject post-objections': {
    subject,
    target: { kind: 'entry', id: subject },
    ground: 'facts-wrong',
    statement: '已付清',
    papers: [],
  },
  'department post-credit-reports': { code: '91990000MA0TEXT049', purpose: '招标投标' },
  'subject post-credit-reports': { subject, purpose: '招标投标' },
  'subject post-objections-id-acts-supplement': { subject, text: '补充', papers: [] },
  'subject post-objections-id-acts-withdraw-objection': { subject, ...reason },
  'subject post-repairs': {
    subject,
    listing: subject,
    route: 'interview',
    correctedOn: '2026-01-05',
    proofs: [],
    commitment: '均真实',
  },
  'subject post-repairs-id-acts-hand-in-papers': { subject, proofs: [], text: '补充' },
  'subject post-repairs-id-acts-withdraw-application': { subject, ...reason },
  'supervision post-duty-transfers': {
    from: 'human-resources',
    to: 'finance',
    lists: ['L10-black'],
    on: '2026-12-01',
    basis: '机构改革方案',
  },
  'supervision post-duty-transfers-id-acts-apply': {},
  'supervision post-duty-transfers-id-acts-withdraw': {},
  'department post-absences': { deputy: subject, from: '2026-12-01', until: '2026-12-10' },
  'department post-absences-id-acts-cancel': {},
  'department post-mandates-id-acts-accept': {},
  'department post-mandates-id-acts-refuse': reason,
  'subject post-mandates': {
    subject,
    agent: 'agent',
    scope: ['all'],
    from: '2026-11-23',
    until: '2027-11-22',
    letter: [{ id: subject, sha256: 'ab'.repeat(32), name: '授权委托书.pdf', type: 'application/pdf', size: 9 }],
  },
  'subject post-mandates-id-acts-revoke': {},
  'subject post-service-consent': { does: 'withdraw', subject },
  ...onClocks('determinations', 'notices', 'listings', 'measure-orders', 'objections', 'repairs'),
  ...ofSupervisors('determinations', 'notices', 'listings', 'measure-orders', 'objections', 'repairs'),
  'supervision post-circulars': { from: '2026-11-01', to: '2026-11-20', remark: '请限期整改' },
  'public post-proposals-id-comments': { text: '有异议' },
  'public post-check': { code: '91990000MA0TEXT049', purpose: '资质审批' },
  'public post-papers-code-comparison': { sha256: 'ab'.repeat(32) },
  'public post-entry-searches': { name: '张三丰', code: '990000199001010017' },
  // These take a file instead; what they make of files stands in tests of their own.
  'department post-attachments': {},
  'department post-attachments-id-redacted': {},
  'department post-imports': {},
  'subject post-attachments': {},
  'department post-attachments-id-acts-remove': {},
  'subject post-attachments-id-acts-remove': {},
  'department post-imports-id-acts-confirm': { mode: 'all' },
  'department post-imports-id-acts-discard': {},
  'identity post-dev-token': { user: 'hr-officer' },
  'identity post-codec-decode': { payloads: [] },
};
