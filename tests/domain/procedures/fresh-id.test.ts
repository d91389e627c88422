import { freshId } from '../../../domain/procedure/fresh-id';

function drawing(...ids: string[]): () => string {
  return () => ids.shift() ?? 'exhausted';
}

test('an id that nothing bears is taken as it is drawn', () => {
  expect(freshId(drawing('one', 'two'), { parties: [] })).toBe('one');
});

test('an id that a dead worker gave to an entry is not given again when the draw is repeated', () => {
  const adopted = { parties: [{ listing: 'one' }, { listing: 'two' }] };

  expect(freshId(drawing('one', 'two', 'three'), adopted)).toBe('three');
});

test('before the first event every id is fresh', () => {
  expect(freshId(drawing('one'), null)).toBe('one');
});
