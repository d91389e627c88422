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
  };
}
