import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Tell } from '../../activities/contract';
import { DomainError } from '../../domain/errors';
import type { NoticeActDetails } from '../../domain/notice/notice-state';
import { type Refusal, refusalType } from '../../workflows/messages/acts';
import type { DeliveryReport, Report } from '../relay/delivery-report';

/** Makes the report that tells a notice of its mail, once per mail and result, as the acts `report-delivery` and `report-bounce`. */
export function createReportService(tell: (tell: Tell) => Promise<'told' | 'closed' | 'unknown'>): Report {
  return async (report) => {
    try {
      return await tell(tellOf(report));
    } catch (error) {
      // The notice went another way meanwhile, so this mail no longer matters to it; any other refusal is our mistake.
      const code = refusalCode(error);
      if (code === 'wrong-stage' || code === 'closed') return 'refused';
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

function refusalCode(error: unknown): string | null {
  if (error instanceof DomainError) return error.code;
  if (!(error instanceof WorkflowUpdateFailedError)) return null;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure) || cause.type !== refusalType) return null;
  return (cause.details?.[0] as Refusal | undefined)?.code ?? null;
}
