import type { NoticeToOpen, OpenProcedure, PaperRequest } from '../../activities/contract';
import { createActivities } from '../../activities/index';
import type { Ports } from '../../activities/ports';

const paper = (kind: string): PaperRequest => ({
  id: `paper-${kind}`,
  kind,
  caseId: 'case',
  procedure: 'notice',
  subject: 'company',
  department: 'human-resources',
  on: '2026-09-23',
  fields: {},
});

const decisionNotice: NoticeToOpen = {
  papers: [paper('decision'), paper('repair-notice')],
  opening: {
    id: 'notice',
    caseId: 'case',
    department: 'human-resources',
    at: '2026-09-23T01:00:00.000Z',
    subject: 'company',
  },
};

function officeWhere(press: (request: PaperRequest) => Promise<{ id: string; kind: string; sha256: string }>) {
  const opened: OpenProcedure[] = [];
  const ports = {
    papers: { prepare: press },
    consents: { channelFor: (subject: string) => Promise.resolve(subject === 'company' ? 'electronic' : null) },
    procedures: {
      open: (request: OpenProcedure) => {
        opened.push(request);
        return Promise.resolve('opened');
      },
    },
  };
  return { opened, activities: createActivities(ports as unknown as Ports) };
}

test('a notice is opened with its papers in their order and the channel by which its subject can be served', async () => {
  const { opened, activities } = officeWhere(({ id, kind }) => Promise.resolve({ id, kind, sha256: '0' }));

  await activities.issueNotice(decisionNotice);

  expect(opened).toEqual([
    {
      kind: 'notice',
      opening: {
        ...decisionNotice.opening,
        channel: 'electronic',
        papers: [
          { id: 'paper-decision', kind: 'decision', sha256: '0' },
          { id: 'paper-repair-notice', kind: 'repair-notice', sha256: '0' },
        ],
      },
    },
  ]);
});

test('a notice is not opened while one of its papers cannot be prepared', async () => {
  const { opened, activities } = officeWhere(({ id, kind }) =>
    kind === 'decision' ? Promise.resolve({ id, kind, sha256: '0' }) : Promise.reject(new Error('No template.')),
  );

  await expect(activities.issueNotice(decisionNotice)).rejects.toThrow('No template.');

  expect(opened).toEqual([]);
});
