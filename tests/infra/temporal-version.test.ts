import { isNewEnough, serverVersion } from '../../infra/dev/parts/temporal-version';

test.each([
  ['temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)', '1.32.0'],
  ['temporal version 1.0.0 (Server 1.24.2, UI 2.27.2)\n', '1.24.2'],
  ['temporal version 0.13.1 (server 1.24.2) (ui 2.27.2)', undefined],
  ['command not found', undefined],
])('%j tells the server version %s', (printed, version) => {
  expect(serverVersion(printed)).toBe(version);
});

test.each([
  ['1.32.0', true],
  ['1.32.1', true],
  ['1.33.0-rc.1', true],
  ['2.0.0', true],
  ['1.31.9', false],
  ['1.9.40', false],
  ['0.99.0', false],
])('server %s is new enough: %s', (version, enough) => {
  expect(isNewEnough(version)).toBe(enough);
});
