import { type PaperKind, paperFields, paperLanguages } from '../../domain/policy/paper-fields';
import { checkPapers, paperKinds } from '../../infra/papers/check-papers';
import { periodWords, sourcedPeriodWords } from '../../infra/papers/period-words';
import { renderPaper } from '../../infra/papers/render-paper';

const everyPaper = paperKinds.flatMap((kind) => paperLanguages.map((language) => ({ kind, language })));

const papersWithFields = everyPaper.filter(({ kind }) => paperFields[kind].length > 0);

/** Every field of a paper filled with a text that can be found again. */
function fieldsOf(kind: PaperKind): Record<string, string> {
  return Object.fromEntries(paperFields[kind].map((name) => [name, `<<${name}>>`]));
}

describe('Papers', () => {
  it('have no mistake', () => {
    expect(() => checkPapers()).not.toThrow();
  });

  it.each(everyPaper)('$kind in $language states every field it is given', ({ kind, language }) => {
    const { title, body } = renderPaper(kind, language, fieldsOf(kind) as never);

    for (const name of paperFields[kind]) expect(`${title}\n${body}`).toContain(`<<${name}>>`);
    expect(`${title}\n${body}`).not.toMatch(/\{\{|\}\}|undefined/);
  });

  it.each(papersWithFields)('$kind in $language is refused when a field is missing', ({ kind, language }) => {
    const last = paperFields[kind].at(-1) ?? '';
    const { [last]: left, ...fields } = fieldsOf(kind);

    const render = () => renderPaper(kind, language, fields as never);

    expect(left).toBeDefined();
    expect(render).toThrow(expect.objectContaining({ code: 'malformed', field: last }));
  });

  it('refuse a field they do not have', () => {
    const render = () => renderPaper('mail-notice', 'zh', { ...fieldsOf('mail-notice'), addressee: '甲公司' } as never);

    expect(render).toThrow(expect.objectContaining({ code: 'malformed', field: 'addressee' }));
  });

  it('put in the words of a party as they are, never as a template or markup', () => {
    const facts = '欠薪 & {{contact}} <b>"甲"</b>';
    const { body } = renderPaper('prior-notice', 'zh', { ...fieldsOf('prior-notice'), facts } as never);

    expect(body).toContain(facts);
  });

  it('sent by mail take no name of a subject and no fact', () => {
    const personal = ['addressee', 'subject', 'facts', 'criterion', 'listTitle'];

    const taken: string[] = [...paperFields['mail-notice'], ...paperFields['mail-reminder']];

    expect(taken.filter((name) => personal.includes(name))).toEqual([]);
  });
});

describe('Periods in papers', () => {
  it.each([
    [{ amount: 5, unit: 'wd' }, '5个工作日', '5 working days'],
    [{ amount: 1, unit: 'd' }, '1日', '1 day'],
    [{ amount: 6, unit: 'm' }, '6个月', '6 months'],
    [{ amount: 3, unit: 'y' }, '3年', '3 years'],
  ] as const)('%j reads %s and %s', (period, zh, en) => {
    expect(periodWords(period, 'zh')).toBe(zh);
    expect(periodWords(period, 'en')).toBe(en);
  });

  it('say so when nobody verified them', () => {
    const basis = { document: 'none found', article: 'none' };
    const period = { amount: 7, unit: 'wd', basis } as const;

    expect(sourcedPeriodWords({ ...period, status: 'assumed' }, 'zh')).toBe('7个工作日（待核实）');
    expect(sourcedPeriodWords({ ...period, status: 'assumed' }, 'en')).toBe('7 working days (assumed)');
    expect(sourcedPeriodWords({ ...period, status: 'verified' }, 'zh')).toBe('7个工作日');
  });
});
