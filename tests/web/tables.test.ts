import { fieldAtFault } from '../../web/acts/show-faults';
import { orderOf, shownColumns } from '../../web/parts/table/column';

const column = (key: string, fixed = false) => ({ key, title: key, render: () => null, fixed });

describe('the columns of a list', () => {
  it('leave out what a person hid, but never the way to the case', () => {
    const columns = [column('case', true), column('subject'), column('due')];

    const shown = shownColumns(columns, ['case', 'due', 'gone']);

    expect(shown.map(({ key }) => key)).toEqual(['case', 'subject']);
  });

  it('show the order that the address names, and only for its own column', () => {
    expect(orderOf('due', 'due')).toBe('ascend');
    expect(orderOf('-due', 'due')).toBe('descend');
    expect(orderOf('-opened', 'due')).toBeNull();
    expect(orderOf(null, 'due')).toBeNull();
  });
});

describe('a refusal', () => {
  const names = [['list'], ['draft', 'facts'], ['parties', 0, 'code'], ['parties', 1, 'code']] as const;

  it('is put beside the very party that a service means', () => {
    expect(fieldAtFault(names, 'parties.1.code')).toEqual(['parties', 1, 'code']);
    expect(fieldAtFault(names, 'parties[0].code')).toEqual(['parties', 0, 'code']);
  });

  it('finds a field by its last word, but guesses at no party', () => {
    expect(fieldAtFault(names, 'facts')).toEqual(['draft', 'facts']);
    expect(fieldAtFault(names, 'code')).toBeNull();
    expect(fieldAtFault(names, 'unknown')).toBeNull();
  });
});
