import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { canonicalJson } from '../../infra/policy/canonical-json';
import { POLICIES_FOLDER } from '../../infra/policy/policies-folder';
import { staleSchemas } from '../../infra/policy/stale-schemas';
import { copyOfPolicies, removeCopies, spoil } from './support/spoilt-policies';

const root = join(POLICIES_FOLDER, '..');
const tool = [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(root, 'tools', 'check-policies.ts')];

afterAll(removeCopies);

describe('The check of all rules', () => {
  it('prints a line for each pack', () => {
    const said = execFileSync(process.execPath, tool, { encoding: 'utf8' });

    expect(said).toMatch(/^L10-black 2017 /m);
    expect(said).toMatch(/^L10-black 2022 [0-9a-f]{12} .*: 21 assumed, needs sign-off$/m);
  });

  it('fails with file and line of a mistake', () => {
    const dir = copyOfPolicies();
    const line = spoil(dir, 'measures.yaml', 'kind: restrict', 'kind: scold');

    const { status, stderr } = spawnSync(process.execPath, [...tool, dir], { encoding: 'utf8' });

    expect(status).toBe(1);
    expect(stderr).toContain(`${join(dir, 'measures.yaml')}:${line}: measures.0.kind: Invalid option`);
  });
});

describe('The schemas for editors', () => {
  it('are those that the checks use', () => {
    expect(staleSchemas(POLICIES_FOLDER)).toEqual([]);
  });

  it('are named when they are out of date', () => {
    const dir = copyOfPolicies();
    writeFileSync(join(dir, 'ladder.schema.json'), '{}\n');

    expect(staleSchemas(dir)).toEqual([
      { file: join(dir, 'ladder.schema.json'), line: 1, reason: expect.stringContaining('write-policy-schema') },
    ]);
  });

  it('accept the packs and refuse a misspelt field', () => {
    const schema: unknown = JSON.parse(readFileSync(join(POLICIES_FOLDER, 'policy-pack.schema.json'), 'utf8'));
    const validate = addFormats(new Ajv({ strict: false })).compile(schema as object);
    const pack = parse(readFileSync(join(POLICIES_FOLDER, 'lists', 'L10-black', '2022.yaml'), 'utf8')) as object;

    expect(validate(pack)).toBe(true);
    expect(validate({ ...pack, tern: null })).toBe(false);
  });
});

describe('Canonical JSON', () => {
  it('is the same whatever the order of the fields', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  });

  it('leaves out what is undefined and refuses what JSON cannot say', () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
  });
});
