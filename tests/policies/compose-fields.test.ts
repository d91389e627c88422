import { type PaperLanguage, paperFields, paperLanguages } from '../../domain/policy/paper-fields';
import type {
  BanMatter,
  DeterminationMatter,
  EntryMatter,
  ObjectionMatter,
  RepairMatter,
} from '../../domain/policy/paper-matter';
import type { PolicyPack } from '../../domain/policy/policy-pack';
import type { CaseOfPaper } from '../../infra/papers/compose/known';
import { type ComposedKind, composedKinds, composeFields, formalKind } from '../../infra/papers/compose-fields';
import { renderPaper } from '../../infra/papers/render-paper';
import { loadPolicies } from '../../infra/policy/load-policies';
import {
  alleged,
  aPaperRequest,
  banned,
  companyCase,
  decided,
  entered,
  objected,
  personCase,
  repaired,
} from '../support/a-paper-request';
import { aPolicyPack } from '../support/a-policy-pack';

type Matter = DeterminationMatter | EntryMatter | ObjectionMatter | RepairMatter | BanMatter;
type Asked = { what: string; kind: ComposedKind; matter: Matter; ofCase: CaseOfPaper };

const policies = loadPolicies();
const wageArrears = policies.packs.map(({ pack }) => pack).find(({ version }) => version === '2022') ?? aPolicyPack();

const statements = [
  { statement: 's1', text: '已付一半。', givenOn: '2026-11-10', finding: 'rejected', reasons: '没有支付凭证' },
  { statement: 's2', text: '人数有误', givenOn: '2026-11-11', finding: 'partly-upheld', reasons: '人数更正为12人。' },
];
const heard = { ...companyCase, answers: statements };
const removed = { ...entered, ground: 'expiry', exitOn: '2029-11-22', reasons: 'The term has ended.' };
const revoked = { ...entered, ground: 'base-decision-revoked', exitOn: '2027-03-01', reasons: '责令文书被撤销' };
const corrected = { ...entered, formerSummary: entered.summary, summary: '拖欠11名农民工工资' };
const correctedCase = { ...companyCase, correctionReasons: '一人重复计算' };
const selfCured = { ...decided, noListingGround: 'self-cure', reasons: '已足额支付并承诺' };
const upheld = { ...decided, noListingGround: 'defence-upheld', reasons: '不存在拖欠。' };
const number = '人社信告〔2026〕6号';
const chief = { party: 'legal-representative' };

const everyPaper: Asked[] = [
  { what: 'to the company', kind: 'prior-notice', matter: alleged, ofCase: companyCase },
  { what: 'to a person', kind: 'prior-notice', matter: { ...alleged, ...chief }, ofCase: personCase },
  { what: 'with statements', kind: 'decision', matter: decided, ofCase: heard },
  { what: 'without statements', kind: 'decision', matter: decided, ofCase: companyCase },
  { what: 'to a person', kind: 'decision', matter: { ...decided, party: 'directly-responsible' }, ofCase: personCase },
  { what: 'to the company', kind: 'repair-notice', matter: decided, ofCase: companyCase },
  { what: 'after self-cure', kind: 'no-listing-decision', matter: selfCured, ofCase: companyCase },
  { what: 'after an upheld defence', kind: 'no-listing-decision', matter: upheld, ofCase: heard },
  { what: 'to one of several', kind: 'no-listing-decision', matter: { ...decided, ...chief }, ofCase: personCase },
  { what: 'after a comment', kind: 'red-decision', matter: { ...decided, comments: '2' }, ofCase: companyCase },
  { what: 'without comments', kind: 'red-decision', matter: decided, ofCase: companyCase },
  {
    what: 'while on a black list',
    kind: 'red-no-listing-decision',
    matter: { ...decided, noListingGround: 'black-entry-open' },
    ofCase: companyCase,
  },
  { what: 'at the end of the term', kind: 'removal-notice', matter: removed, ofCase: companyCase },
  { what: 'of a person, after revocation', kind: 'removal-notice', matter: revoked, ofCase: personCase },
  { what: 'of the summary', kind: 'correction-notice', matter: corrected, ofCase: correctedCase },
];

everyPaper.push(
  { what: 'against an entry', kind: 'objection-receipt', matter: objected, ofCase: companyCase },
  { what: 'against an entry', kind: 'objection-incomplete', matter: objected, ofCase: companyCase },
  { what: 'upheld', kind: 'objection-reply', matter: objected, ofCase: companyCase },
  {
    what: 'rejected',
    kind: 'objection-reply',
    matter: { ...objected, outcome: 'rejected', remedy: '' },
    ofCase: personCase,
  },
  { what: 'with papers', kind: 'repair-receipt', matter: repaired, ofCase: companyCase },
  { what: 'at two levels', kind: 'repair-receipt', matter: { ...repaired, levels: 'two' }, ofCase: companyCase },
  { what: 'of an entry', kind: 'repair-incomplete', matter: repaired, ofCase: companyCase },
  { what: 'granted', kind: 'repair-result', matter: repaired, ofCase: companyCase },
  {
    what: 'refused',
    kind: 'repair-result',
    matter: { ...repaired, outcome: 'refused', whatToDo: '付清后再申请' },
    ofCase: personCase,
  },
  { what: 'for a false commitment', kind: 'repair-revocation', matter: repaired, ofCase: companyCase },
  { what: 'with an end', kind: 'ban-notice', matter: banned, ofCase: companyCase },
  { what: 'with an end', kind: 'ban-decision', matter: banned, ofCase: companyCase },
  { what: 'for ever', kind: 'ban-decision', matter: { ...banned, banUntil: '' }, ofCase: companyCase },
  { what: 'lifted', kind: 'ban-end', matter: banned, ofCase: companyCase },
);

function compose(
  { kind, matter, ofCase }: Omit<Asked, 'what'>,
  language: PaperLanguage = 'zh',
  pack: PolicyPack = wageArrears,
): Record<string, string> {
  return composeFields(kind, {
    number,
    language,
    request: aPaperRequest(kind, matter),
    known: { ...policies, ...ofCase, pack },
  });
}

describe('The fields of papers', () => {
  it('are written for every kind that procedures ask for', () => {
    const written = new Set(everyPaper.map(({ kind }) => kind));

    expect([...written].toSorted()).toEqual([...composedKinds].toSorted());
  });

  describe.each(paperLanguages)('in %s', (language) => {
    it.each(everyPaper)('make a whole paper: $kind $what', (asked) => {
      const fields = compose(asked, language);
      const { title, body } = renderPaper(asked.kind, language, fields as never);

      expect(Object.keys(fields).toSorted()).toEqual([...paperFields[asked.kind]].toSorted());
      expect(Object.entries(fields).filter(([, text]) => text.trim() === '')).toEqual([]);
      expect(`${title}\n${body}`).not.toMatch(/undefined|null|NaN|\{\{|\}\}|[（(][）)]|“”/);
      expect(body).not.toMatch(/。。|；。|，。|：。|\.\.|。\./);
      expect(body).not.toMatch(/\b[a-z]+(-[a-z]+)+\b/);
    });
  });

  it('tell the company what is alleged, with order, amount and the rule', () => {
    const { facts, criterion, measures, term, selfCure } = compose({
      kind: 'prior-notice',
      matter: alleged,
      ofCase: companyCase,
    });

    expect(facts).toBe(
      '拖欠12名农民工2026年1月至6月工资。责令限期支付的文书为人社监令字〔2026〕第12号，支付期限至2026年10月20日止。拖欠金额共计345,678.90元。',
    );
    expect(criterion).toMatch(/^《拖欠.+办法》（人力资源社会保障部令第45号）第五条第（一）项规定的“克扣.+”$/);
    expect(measures).toContain('限制政府资金支持（市财政局，待核实）');
    expect(term).toBe('3年，自作出列入决定之日起计算，期满自动移出，无须申请');
    expect(selfCure).toContain('经核实，可以不予列入');
  });

  it('tell a linked person the part in it and that measures are not taken against him', () => {
    const { facts, measures, addressee } = compose({
      kind: 'decision',
      matter: { ...decided, ...chief },
      ofCase: personCase,
    });

    expect(addressee).toBe('张三（9900**********0017）');
    expect(facts).toMatch(/^你是甲建筑公司的法定代表人或者主要负责人，该单位存在下列情形：拖欠12名/);
    expect(measures).toBe('联合惩戒措施对甲建筑公司采取，不另行对你采取。');
  });

  it('answer every statement with finding and reasons', () => {
    const { answers } = compose({ kind: 'decision', matter: decided, ofCase: heard });

    expect(answers).toBe(
      '1. 你（单位）于2026年11月10日提出的意见（“已付一半”），经核实，不予采纳。理由：没有支付凭证。\n' +
        '2. 你（单位）于2026年11月11日提出的意见（“人数有误”），经核实，部分采纳。理由：人数更正为12人。',
    );
  });

  it('answer the statements also of somebody who is not listed', () => {
    const { reasons } = compose({ kind: 'no-listing-decision', matter: upheld, ofCase: heard });

    expect(reasons).toMatch(/^所提出的异议、陈述和申辩成立。不存在拖欠。\n\n对异议和陈述申辩的答复：\n\n1\. /);
  });

  it('end the term on the day of the decision three years later, even on a rest day', () => {
    const { lastDay } = compose({
      kind: 'decision',
      matter: { ...decided, decidedOn: '2026-05-01' },
      ofCase: companyCase,
    });

    expect(lastDay).toBe('2029年5月1日');
  });

  it('mark what nobody verified and nothing else', () => {
    const { reviewPeriod, suitPeriod } = compose({ kind: 'decision', matter: decided, ofCase: companyCase });
    const english = compose({ kind: 'decision', matter: decided, ofCase: companyCase }, 'en');

    expect([reviewPeriod, suitPeriod]).toEqual(['60日', '6个月（待核实）']);
    expect([english['reviewPeriod'], english['suitPeriod']]).toEqual(['60 days', '6 months (assumed)']);
  });

  it('remove an expired entry on the day after its last day, and any other on the day of its exit', () => {
    const expired = compose({ kind: 'removal-notice', matter: removed, ofCase: companyCase });
    const other = compose({ kind: 'removal-notice', matter: revoked, ofCase: personCase });

    expect(expired['removedOn']).toBe('2029年11月23日');
    expect(expired['ground']).toMatch(/^列入期限届满。依据：《.+》（.+）第十七条第一款第（一）项。$/);
    expect(other['removedOn']).toBe('2027年3月1日');
    expect(other['ground']).toMatch(/^列入所依据的决定已被撤销。理由：责令文书被撤销。依据：/);
  });

  it('say before and after a correction in words', () => {
    const { before, after, reasons } = compose({ kind: 'correction-notice', matter: corrected, ofCase: correctedCase });

    expect(before).toMatch(/^列入情形为“克扣.+”；人社监令字〔2026〕第12号。$/);
    expect(after).toMatch(/^列入情形为“克扣.+”；拖欠11名农民工工资。$/);
    expect(reasons).toBe('一人重复计算。');
  });

  it.each(everyPaper)('bear the number that the register gave: $kind $what', (asked) => {
    expect(compose(asked)['number']).toBe(number);
  });

  it('refer to the prior notice by its number', () => {
    expect(compose({ kind: 'no-listing-decision', matter: selfCured, ofCase: companyCase })['priorNoticeNumber']).toBe(
      companyCase.priorNoticeNumber,
    );
  });

  it('mask the number of a person that somebody wrote into the facts, and leave that of a company', () => {
    const facts = '拖欠张三（990000199001010017）工资，发包方91990000MA0TEXT049';
    const composed = compose({ kind: 'prior-notice', matter: { ...alleged, facts }, ofCase: companyCase });

    expect(composed['facts']).toContain('张三（9900**********0017）工资，发包方91990000MA0TEXT049。');
  });

  it('say what a list without term, repair, remedies, measures and publication leaves open', () => {
    const pack = aPolicyPack({ term: null, measures: [], publication: null, repair: null, remedies: null });
    const matter = { ...decided, criterion: 'unpaid' };

    const decision = compose({ kind: 'decision', matter, ofCase: companyCase }, 'zh', pack);
    const repair = compose({ kind: 'repair-notice', matter, ofCase: companyCase }, 'zh', pack);

    expect(decision['term']).toBe('不设固定期限，至法定的移出情形出现时止');
    expect(decision['lastDay']).toBe('不适用');
    expect(decision['publication']).toBe('不公开');
    expect(decision['measures']).toBe('本名单的规则没有规定联合惩戒措施。');
    expect(repair['bars']).toBe('本名单的规则没有规定期满前的信用修复。');
  });
});

describe('Fields are refused', () => {
  const unknownMeasure = wageArrears.measures.map((rule) => ({ ...rule, measure: 'limit-breathing' }));
  const elsewhere = wageArrears.measures.map((rule) => ({ ...rule, department: 'castles' }));

  it.each([
    ['criterion', 'prior-notice', { ...alleged, criterion: 'unheard-of' }, {}],
    ['facts', 'prior-notice', { ...alleged, facts: ' ' }, {}],
    ['party', 'prior-notice', { ...alleged, party: 'neighbour' }, {}],
    ['amountOwedFen', 'prior-notice', { ...alleged, amountOwedFen: '12.5' }, {}],
    ['orderedPayBy', 'prior-notice', { ...alleged, orderedPayBy: '2026-02-30' }, {}],
    ['measures', 'prior-notice', alleged, { measures: unknownMeasure }],
    ['department', 'prior-notice', alleged, { measures: elsewhere }],
    ['decidedOn', 'decision', { ...decided, decidedOn: '' }, {}],
    ['noListingGround', 'no-listing-decision', { ...decided, noListingGround: 'a-whim' }, {}],
    ['ground', 'removal-notice', { ...removed, ground: 'constructor' }, {}],
    ['exitOn', 'removal-notice', { ...removed, exitOn: '' }, {}],
    ['reasons', 'correction-notice', corrected, {}],
  ] as const)('for a wrong or missing %s of a %s, naming the field', (field, kind, matter, changes) => {
    const pack = { ...wageArrears, ...changes };

    const composing = () => compose({ kind, matter, ofCase: companyCase }, 'zh', pack);

    expect(composing).toThrow(expect.objectContaining({ code: 'malformed', field }));
  });

  it('for a finding that no paper knows', () => {
    const answers = [{ ...statements[0], finding: 'shrugged' }] as typeof statements;

    const composing = () => compose({ kind: 'decision', matter: decided, ofCase: { ...companyCase, answers } });

    expect(composing).toThrow(expect.objectContaining({ code: 'malformed', field: 'finding' }));
  });

  it('for a kind that no procedure asks for', () => {
    const asking = () => formalKind(aPaperRequest('letter', alleged));

    expect(asking).toThrow(expect.objectContaining({ code: 'malformed', field: 'kind' }));
  });
});
