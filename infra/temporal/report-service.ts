import type { Tell } from '../../activities/contract';
import { DomainError } from '../../domain/errors';
import type { NoticeActDetails } from '../../domain/notice/notice-state';
import type { DeliveryReport, Report } from '../relay/delivery-report';

/** Makes the report that tells a notice of its mail, once per mail and result, as the acts `report-delivery` and `report-bounce`. */
export function createReportService(tell: (tell: Tell) => Promise<'told' | 'closed' | 'unknown'>): Report {
  return async (report) => {
    try {
      return await tell(tellOf(report));
    } catch (error) {
      // The notice went another way meanwhile, so this mail no longer matters to it; any other refusal is our mistake.
      const goneOn = error instanceof DomainError && (error.code === 'wrong-stage' || error.code === 'closed');
      if (goneOn) return 'refused';
      throw error;
    }
  };
}

function tellOf(report: DeliveryReport): Tell {
  const { mail, notice, attempt, result, at, reference } = report;
  const to = { kind: 'notice', id: notice } as const;
  const id = `${mail}:${result}`;
  if (result === 'accepted') {
    const detail: NoticeActDetails['report-delivery'] = { attempt, acceptedAt: at, reference };
    return { to, act: 'report-delivery', id, at, detail };
  }
  const detail: NoticeActDetails['report-bounce'] = { attempt, reason: reference };
  return { to, act: 'report-bounce', id, at, detail };
}
