import type { PaperRequest } from '../../activities/contract';
import type {
  BanMatter,
  DeterminationMatter,
  EntryMatter,
  ObjectionMatter,
  RepairMatter,
} from '../../domain/policy/paper-matter';
import type { CaseOfPaper } from '../../infra/papers/compose/known';

/** What a determination of wage arrears says of itself before its decision. */
export const alleged: DeterminationMatter = {
  party: 'principal',
  criterion: 'amount-reaches-crime-standard',
  facts: '拖欠12名农民工2026年1月至6月工资',
  orderNumber: '人社监令字〔2026〕第12号',
  orderedPayBy: '2026-10-20',
  amountOwedFen: '34567890',
  decisionNumber: '',
  decidedOn: '',
  reasons: '',
  noListingGround: '',
  comments: '',
};

/** The same once it is decided. */
export const decided: DeterminationMatter = {
  ...alleged,
  decisionNumber: '人社列字〔2026〕3号',
  decidedOn: '2026-11-22',
  reasons: '责令后仍未支付，应当列入',
};

/** What the entry that came of it says of itself while it stands. */
export const entered: EntryMatter = {
  decisionNumber: '人社列字〔2026〕3号',
  decidedOn: '2026-11-22',
  criterion: 'amount-reaches-crime-standard',
  summary: '人社监令字〔2026〕第12号',
  formerSummary: '',
  ground: '',
  exitOn: '',
  reasons: '',
  displayUntil: '2029-11-22',
};

/** What the case file says of a paper to the company of the case, who stated nothing. */
export const companyCase: CaseOfPaper = {
  caseNumber: '人社失信〔2026〕7号',
  priorNoticeNumber: '人社信告〔2026〕5号',
  addressee: { name: '甲建筑公司', maskedCode: '91990000MA0TEXT049' },
  principal: '甲建筑公司',
  addresseeIsPrincipal: true,
  contact: 'hr@city.test',
  answers: [],
  correctionReasons: null,
};

/** What the case file says of a paper to a person linked with that company. */
export const personCase: CaseOfPaper = {
  ...companyCase,
  addressee: { name: '张三', maskedCode: '9900**********0017' },
  addresseeIsPrincipal: false,
};

/** Asks for a paper of 22 November 2026 under the rules of 2022, as a notice does. */
export function aPaperRequest(
  kind: string,
  matter: DeterminationMatter | EntryMatter | ObjectionMatter | RepairMatter | BanMatter,
): PaperRequest {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    kind,
    caseId: '00000000-0000-4000-8000-000000000002',
    procedure: '00000000-0000-4000-8000-000000000003',
    subject: '00000000-0000-4000-8000-000000000004',
    department: 'human-resources',
    on: '2026-11-22',
    fields: { ...matter, list: 'L10-black', version: '2022' },
  };
}

/** What an upheld objection of the company says of itself. */
export const objected: ObjectionMatter = {
  objectionNumber: '人社异〔2026〕第1号',
  filedAt: '2026-11-09T02:00:00.000Z',
  target: 'entry',
  targetNumber: '人社列字〔2026〕第8号',
  decidedOn: '2026-11-20',
  objectionGround: 'facts-wrong',
  papersGiven: '银行回单',
  checkDue: '2026-11-11',
  missing: '支付凭证；工资表',
  makeUpDue: '2026-11-18',
  outcome: 'upheld',
  remedy: 'remove',
  reasons: '工资已于期限内付清',
  replyNumber: '人社异字〔2026〕第1号',
  level: '1',
};

/** What a granted repair of the company says of itself, and what its revocation would. */
export const repaired: RepairMatter = {
  repairOf: 'entry',
  repairNumber: '人社修〔2026〕第1号',
  filedAt: '2026-11-09T02:00:00.000Z',
  decisionNumber: '人社列字〔2026〕第8号',
  decidedOn: '2026-11-20',
  criterion: 'amount-reaches-crime-standard',
  route: 'legal-duty-performed',
  papersGiven: '支付凭证',
  checkDue: '2026-11-12',
  missing: '书面信用承诺',
  makeUpDue: '2026-11-18',
  outcome: 'granted',
  reasons: '工资已付清',
  whatToDo: '',
  resultNumber: '人社修字〔2026〕第1号',
  consequence: 'restored-and-term-restarted',
  foundFalseOn: '2026-11-20',
  barredUntil: '2027-11-20',
  levels: 'one',
};

/** What a ban of the company says of itself, and what its end would. */
export const banned: BanMatter = {
  decisionNumber: '人社列字〔2026〕第8号',
  decidedOn: '2026-11-20',
  criterion: 'amount-reaches-crime-standard',
  banFacts: '列入名单后仍以他人名义承揽工程',
  sectors: 'E,K',
  banUntil: '2028-04-30',
  banNumber: '人社信禁〔2026〕1号',
  reasons: '事实清楚，应当禁入',
  banEnd: 'repair',
  endedOn: '2027-06-01',
};
