import type { PaperExamples } from '../../../../policy/paper-examples-schema';

/** What a demo case says for any kind of paper: test data, and what the papers that are written from a case are made of. */
export function matterOfEveryKind(
  examples: PaperExamples,
  { on, caseNumber, run }: { on: string; caseNumber: string; run: string },
): Record<string, string> {
  const { addressee: _addressee, ...stated } = examples;
  return {
    ...Object.fromEntries(Object.entries(stated).map(([name, { zh }]) => [name, zh])),
    list: 'L10-black',
    version: '2022',
    party: 'principal',
    criterion: 'amount-reaches-crime-standard',
    caseNumber,
    orderNumber: `演示责令〔${run}〕1号`,
    orderedPayBy: on,
    amountOwedFen: '48000000',
    decisionNumber: `演示信决〔${run}〕1号`,
    decidedOn: on,
    noListingGround: 'criterion-not-met',
    summary: '拖欠31名农民工工资',
    formerSummary: '拖欠32名农民工工资',
    ground: 'expiry',
    exitOn: on,
    displayUntil: on,
    comments: '1',
    ...ofRights(on, run),
  };
}

/** What an objection and an application for repair say; both are told here that they are not accepted. */
function ofRights(on: string, run: string): Record<string, string> {
  return {
    objectionNumber: `演示信异〔${run}〕1号`,
    replyNumber: `演示信异复〔${run}〕1号`,
    repairOf: 'entry',
    repairNumber: `演示信修〔${run}〕1号`,
    resultNumber: `演示信修决〔${run}〕1号`,
    filedAt: `${on}T02:00:00.000Z`,
    target: 'entry',
    targetNumber: `演示〔${run}〕1号`,
    objectionGround: 'facts-wrong',
    route: 'legal-duty-performed',
    papersGiven: '银行回单（演示）',
    checkDue: on,
    missing: '支付凭证（演示）',
    makeUpDue: on,
    outcome: 'not-accepted',
    remedy: '',
    whatToDo: '补正后再次提出。',
    level: '1',
    levels: 'one',
    consequence: 'restored-and-term-restarted',
    foundFalseOn: on,
    barredUntil: on,
    banFacts: '列入名单后仍以他人名义承揽工程',
    sectors: 'E',
    banUntil: '',
    banNumber: `演示信禁〔${run}〕1号`,
    banEnd: 'revoked',
    endedOn: on,
  };
}
