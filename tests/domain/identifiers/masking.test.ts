import { maskCitizenId, maskCode, maskEmail, maskPersonName } from '../../../domain/identifiers/masking';

describe('masking', () => {
  test.each([
    ['640100199001011234', '6401**********1234'],
    ['11010519491231002X', '1101**********002X'],
    ['110105491231002', '1101*******1002'],
    ['12345678', '********'],
    ['', ''],
  ])('shows the first and last four signs of the number %s', (code, masked) => {
    expect(maskCitizenId(code)).toBe(masked);
  });

  test('leaves a valid company code alone and hides every other code', () => {
    expect(maskCode('91990000MA0TEXT049')).toBe('91990000MA0TEXT049');
    expect(maskCode('91990000MA0TEXT048')).toBe('9199**********T048');
    expect(maskCode('990000199001010017')).toBe('9900**********0017');
  });

  test.each([
    ['张三', '张*'],
    ['张三丰', '张**'],
    [' 欧阳修 ', '欧**'],
    ['𠮷田', '𠮷*'],
    ['张', '*'],
    ['', '*'],
  ])('shows one character of the name %s', (name, masked) => {
    expect(maskPersonName(name)).toBe(masked);
  });

  test.each([
    ['zhang.san@example.test', 'z***@example.test'],
    ['z@example.test', 'z***@example.test'],
    ['@example.test', '***'],
    ['no address', '***'],
  ])('shows one letter of the mailbox %s', (address, masked) => {
    expect(maskEmail(address)).toBe(masked);
  });
});
