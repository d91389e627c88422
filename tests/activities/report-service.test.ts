import type { Tell } from '../../activities/contract';
import { DomainError } from '../../domain/errors';
import type { DeliveryReport } from '../../infra/relay/delivery-report';
import { createReportService } from '../../infra/temporal/report-service';

const accepted: DeliveryReport = {
  mail: 'n1:2',
  notice: 'n1',
  attempt: 1,
  result: 'accepted',
  at: '2026-11-23T01:00:00.000Z',
  reference: '250 ok',
};

describe('the report on a mail', () => {
  test('that was accepted tells the notice of its delivery at that business instant', async () => {
    const told: Tell[] = [];
    const report = createReportService(async (tell) => (told.push(tell), 'told'));

    await expect(report(accepted)).resolves.toBe('told');

    const detail = { attempt: 1, acceptedAt: accepted.at, reference: '250 ok' };
    const to = { kind: 'notice', id: 'n1' };
    expect(told).toEqual([{ to, act: 'report-delivery', id: 'n1:2:accepted', at: accepted.at, detail }]);
  });

  test('that bounced tells the notice why, under an identity of its own', async () => {
    const told: Tell[] = [];
    const report = createReportService(async (tell) => (told.push(tell), 'told'));

    await report({ ...accepted, result: 'bounced', reference: '550 no such mailbox' });

    expect(told[0]).toMatchObject({ act: 'report-bounce', id: 'n1:2:bounced' });
    expect(told[0]?.detail).toEqual({ attempt: 1, reason: '550 no such mailbox' });
  });

  test('is settled when the notice has gone another way', async () => {
    const report = createReportService(() => Promise.reject(new DomainError('wrong-stage', 'no longer dispatching')));

    await expect(report(accepted)).resolves.toBe('refused');
  });

  test('is not settled by any other refusal, nor by silence', async () => {
    const malformed = createReportService(() => Promise.reject(new DomainError('malformed', 'attempt is missing')));
    const silent = createReportService(() => Promise.reject(new Error('Temporal is away')));

    await expect(malformed(accepted)).rejects.toThrow('attempt is missing');
    await expect(silent(accepted)).rejects.toThrow('away');
  });
});
