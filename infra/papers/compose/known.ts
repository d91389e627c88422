import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import type { BanPolicy } from '../../../domain/policy/ban-policy';
import type { Department } from '../../../domain/policy/department';
import type { Measure } from '../../../domain/policy/measure';
import type { PolicyPack } from '../../../domain/policy/policy-pack';
import type { RightsPolicy } from '../../../domain/policy/rights-policy';
import type { PaperWords } from '../../policy/paper-words-schema';

/** A statement of the addressee and what the department answered to it. */
export interface AnsweredStatement {
  /** Id of the statement within its determination. */
  statement: string;
  text: string;
  givenOn: CivilDate;
  finding: string;
  reasons: string;
}

/** What the case file says of a paper beside its request. */
export interface CaseOfPaper {
  caseNumber: string;
  /** Number of the prior notice to the addressee; null where none was made as PDF. */
  priorNoticeNumber: string | null;
  addressee: { name: string; maskedCode: string };
  /** Name of the subject that the case is about, with whom linked persons are listed. */
  principal: string;
  addresseeIsPrincipal: boolean;
  /** Where the issuing department can be asked. */
  contact: string;
  /** The addressee's statements in the order given, and nobody else's. */
  answers: readonly AnsweredStatement[];
  /** Why the addressee's entry was last corrected; null where it never was. */
  correctionReasons: string | null;
}

/** Everything that a paper is made of beside its request: the rules of its list, the registers, the phrases and the case. */
export interface KnownToPaper extends CaseOfPaper {
  pack: PolicyPack;
  departments: readonly Department[];
  measures: readonly Measure[];
  calendar: WorkingCalendar;
  rights: RightsPolicy;
  bans: BanPolicy;
  words: PaperWords;
}
