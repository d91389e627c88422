import { summarizeLists } from '../../infra/cli/list-summary';
import { demoPeople } from '../../infra/identity/demo-people';
import { loadPolicyPacks } from '../../infra/policy/load-policy-packs';
import { aPolicyPack } from '../support/a-policy-pack';
import { commandLine } from '../support/command-line';

describe('the command lists', () => {
  test('prints every list with row, polarity, status and versions as one document', async () => {
    const { status, out } = await commandLine(['lists', '--json']);

    const lists: { id: string; versions: { version: string }[] }[] = JSON.parse(out);
    expect(status).toBe(0);
    expect(new Set(lists.map(({ id }) => id))).toEqual(new Set(loadPolicyPacks().map(({ pack }) => pack.list)));
    expect(lists.find(({ id }) => id === 'L10-black')).toMatchObject({
      row: 'L10',
      polarity: 'black',
      status: 'assumed',
      versions: [
        { version: '2017', from: '2018-01-01', to: '2021-12-31', inForce: false },
        { version: '2022', from: '2022-01-01', to: null, inForce: true },
      ],
    });
  });

  test('says usable of a wholly verified list, assumed of an assumed number, incomplete of a missing part', () => {
    const verified = aPolicyPack({ list: 'L97-black' });
    const assumed = aPolicyPack({
      list: 'L98-black',
      publication: { channels: ['department-portal'], basis: verified.effective.basis, status: 'assumed' },
    });
    const incomplete = aPolicyPack({ list: 'L99-black', publication: null });

    const lists = summarizeLists([{ pack: incomplete }, { pack: verified }, { pack: assumed }], '2026-01-01');

    expect(lists.map(({ id, status }) => [id, status])).toEqual([
      ['L97-black', 'usable'],
      ['L98-black', 'assumed'],
      ['L99-black', 'incomplete'],
    ]);
    expect(lists[1]?.versions[0]?.assumed).toEqual(['publication']);
    expect(lists[2]?.versions[0]?.missing).toEqual(['publication']);
  });

  test('takes the status of a list from the version in force, and before any from the newest', () => {
    const past = { ...aPolicyPack().effective, from: '2020-01-01', to: '2024-12-31' };
    const packs = [{ pack: aPolicyPack() }, { pack: aPolicyPack({ version: '0', effective: past, exits: [] }) }];

    const statusOn = (day: string) => summarizeLists(packs, day)[0]?.status;

    expect([statusOn('2021-01-01'), statusOn('2026-01-01'), statusOn('2019-01-01')]).toEqual([
      'incomplete',
      'usable',
      'usable',
    ]);
  });
});

describe('the command people', () => {
  test('prints everybody who can sign in with role and department', async () => {
    const { status, out } = await commandLine(['people', '--json']);

    const people: { user: string; role: string; department: string | null }[] = JSON.parse(out);
    expect(status).toBe(0);
    expect(people.map(({ user }) => user)).toEqual(demoPeople.map(({ user }) => user));
    expect(people.find(({ user }) => user === 'hr-reviewer')).toMatchObject({
      role: 'reviewer',
      department: 'human-resources',
    });
  });

  test('lays them out for a person', async () => {
    const { out } = await commandLine(['people']);

    expect(out).toMatch(/^USER +NAME +ROLE +DEPARTMENT OR SUBJECT\nhr-officer +李娜 +officer +human-resources\n/);
  });
});
