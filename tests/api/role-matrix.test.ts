import { demoPeople } from '../../infra/identity/demo-people';
import type { Operation } from './support/documents';
import { Office } from './support/office';
import { addressOf, nameOf, sampleOf } from './support/probes';

const office4 = 'officer reviewer approver department-admin';
const parties = 'subject agent';
const overseers = 'supervisor auditor';

/** Who may come in by which door; a route that isn't here fails the test. Acts name the roles of the whole service: their own are asked of what exists. */
const expected: Record<string, string> = {
  'department get-tasks': office4,
  'department get-orders': office4,
  'department get-cases': office4,
  'department get-cases-id': office4,
  'department get-determinations-id': office4,
  'department get-notices-id': office4,
  'department get-listings-id': office4,
  'department get-measure-orders-id': office4,
  'department get-objections-id': office4,
  'department get-repairs-id': office4,
  'department get-bans-id': office4,
  'department post-bans': 'officer',
  'department get-papers-id': office4,
  'department get-credit-reports': office4,
  'department post-cases-id-minutes': 'officer',
  'department post-cases-id-receipts': 'officer',
  'department post-credit-reports': 'officer reviewer approver',
  'department get-papers-id-pdf': office4,
  'department get-cases-id-bundle.zip': office4,
  'department get-cases-id-bundle.pdf': office4,
  'department get-determinations-id-drafts-kind': office4,
  'department get-templates': office4,
  'department get-templates-kind-preview': office4,
  'department get-lists': office4,
  'department get-lists-list-versions': office4,
  'department post-determinations': 'officer',
  'department post-court-lists-list-imports': 'officer',
  'department post-attachments': office4,
  'department post-attachments-id-acts-remove': office4,
  'department get-attachments-id': office4,
  'department post-attachments-id-redacted': 'officer',
  'department get-cases-id-attachments': office4,
  'department post-imports': 'officer',
  'department get-imports': office4,
  'department get-imports-id': office4,
  'department get-imports-id-rows': office4,
  'department post-imports-id-acts-confirm': 'officer',
  'department post-imports-id-acts-discard': 'officer',
  'department get-import-templates-kind': office4,
  'department post-tasks-procedure-key-acts-claim': office4,
  'department post-tasks-procedure-key-acts-assign': 'department-admin',
  'department post-tasks-procedure-key-acts-release': office4,
  'department post-lists-list-versions-version-acts-sign-off': 'approver',
  'department post-subjects-id-acts-unmask': 'officer reviewer approver',
  'subject get-cases': parties,
  'subject get-cases-id': parties,
  'subject get-papers-id': parties,
  'subject get-credit-reports': parties,
  'subject get-credit-reports-id-pdf': parties,
  'subject post-credit-reports': parties,
  'subject get-papers-id-pdf': parties,
  'subject get-cases-id-bundle.zip': parties,
  'subject get-cases-id-bundle.pdf': parties,
  'subject post-attachments': parties,
  'subject post-attachments-id-acts-remove': parties,
  'subject get-attachments-id': parties,
  'subject get-cases-id-attachments': parties,
  'department get-absences': office4,
  'department post-absences': office4,
  'department post-absences-id-acts-cancel': office4,
  'department get-absences-id-hand-over': office4,
  'department get-mandates': office4,
  'department get-mandates-id-letter': office4,
  'department post-mandates-id-acts-accept': 'officer',
  'department post-mandates-id-acts-refuse': 'officer',
  'subject get-mandates': parties,
  'subject get-mandates-id-letter': parties,
  'subject post-mandates': 'subject',
  'subject post-mandates-id-acts-revoke': parties,
  'subject get-service-consent': parties,
  'subject post-service-consent': parties,
  'subject post-determinations-id-acts-give-statement': parties,
  'subject post-determinations-id-acts-waive-defence': parties,
  'subject post-determinations-id-acts-claim-cure': parties,
  'subject get-records': parties,
  'subject post-bans-id-acts-give-statement': parties,
  'subject post-listings-id-acts-request-suspension': parties,
  'subject post-objections': parties,
  'subject post-objections-id-acts-supplement': parties,
  'subject post-objections-id-acts-withdraw-objection': parties,
  'subject get-entries-id-repair': parties,
  'subject get-penalties-id-repair': parties,
  'subject post-repairs': parties,
  'subject post-repairs-id-acts-hand-in-papers': parties,
  'subject post-repairs-id-acts-withdraw-application': parties,
  'supervision get-overdue': overseers,
  'supervision get-paused': overseers,
  'supervision get-orders': overseers,
  'supervision get-circular': overseers,
  'supervision get-circulars': overseers,
  'supervision get-circulars-id': overseers,
  'supervision get-papers-id-pdf': overseers,
  'supervision post-circulars': 'supervisor',
  'supervision get-procedures': overseers,
  'supervision get-measures': overseers,
  'supervision get-measures-matrix': overseers,
  'supervision get-measures-without-feedback': overseers,
  'supervision get-measures-feedback-rates': overseers,
  'supervision get-bans': overseers,
  'supervision get-cases': overseers,
  'supervision get-cases-id': overseers,
  'supervision get-cases-id-attachments': overseers,
  'supervision get-attachments-id': overseers,
  'supervision get-counts': overseers,
  'supervision get-outbox': overseers,
  'supervision get-duty-transfers': overseers,
  'supervision get-duty-transfers-id': overseers,
  'supervision get-duty-transfers-id-moves': overseers,
  'supervision post-duty-transfers': 'supervisor',
  'supervision post-duty-transfers-id-acts-apply': 'supervisor',
  'supervision post-duty-transfers-id-acts-withdraw': 'supervisor',
  'public get-entries': 'anyone',
  'public get-entries-id': 'anyone',
  'public get-entries-id-attachments': 'anyone',
  'public get-attachments-id': 'anyone',
  'public get-credit-records': 'anyone',
  'public get-corrections': 'anyone',
  'public post-entry-searches': 'anyone',
  'public get-proposals': 'anyone',
  'public get-proposals-id': 'anyone',
  'public post-proposals-id-comments': 'anyone',
  'public get-lists': 'anyone',
  'public get-measures': 'anyone',
  'public post-check': office4,
  'public get-papers-code': 'anyone',
  'public post-papers-code-comparison': 'anyone',
  'identity get-me': 'signed-in',
  'identity post-dev-token': 'anyone',
  'identity post-codec-decode': 'system-admin auditor',
};

const expectedOf = (operation: Operation) =>
  expected[nameOf(operation)] ??
  (/^department post-(determinations|notices|listings|measure-orders|objections|repairs|bans)-id-acts-/.test(
    nameOf(operation),
  )
    ? office4
    : /^supervision post-(determinations|notices|listings|measure-orders|objections|repairs|bans)-id-acts-/.test(
          nameOf(operation),
        )
      ? 'supervisor'
      : undefined);

/** One person for each set of roles, in the department of the probes and in another one. */
const visitors = [
  ...new Map(
    demoPeople.map((person) => [`${person.roles.join()} ${person.department === 'human-resources'}`, person]),
  ).values(),
];

describe('who may come in', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it('is written down for every route, and for no other', () => {
    const names = office.documents.operations.map(nameOf);

    expect(office.documents.operations.filter((operation) => !expectedOf(operation)).map(nameOf)).toEqual([]);
    expect(Object.keys(expected).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('holds for every person at every door', async () => {
    const strays: string[] = [];

    for (const operation of office.documents.operations) {
      const allowed = (expectedOf(operation) ?? '').split(' ');
      for (const { user, roles } of visitors) {
        const body = operation.method === 'post' ? { body: sampleOf(operation) } : {};
        const { status } = await office.send(operation.method, addressOf(operation), { as: user, ...body });
        const mayEnter =
          ['anyone', 'signed-in'].includes(allowed[0] ?? '') || roles.some((role) => allowed.includes(role));
        const entered = status !== 403 && status !== 401;
        const foreignList = status === 403 && /sign-off|imports$|post-determinations$/.test(nameOf(operation));
        if (entered !== mayEnter && !(mayEnter && foreignList))
          strays.push(`${user} at ${nameOf(operation)}: ${status}`);
      }
    }

    expect(strays).toEqual([]);
  }, 180_000);
});
