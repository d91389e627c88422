import request from 'supertest';
import { aFiling, department, Matter } from './support/matter';
import { Office } from './support/office';

describe('the log', () => {
  it('names no person, no number, no text and no token, whatever was asked', async () => {
    const office = await Office.open();
    const canaries = [
      '张三丰',
      '990000199001010017',
      '91990000MA0TEXT049',
      '拖欠三十一名',
      '核对身份证',
      'office@example.test',
    ];
    const token = await office.token('hr-officer');

    const matter = await Matter.file(office);
    await matter.act('withdraw-draft', 'hr-officer', { reason: '核对身份证' });
    await office.get(`${department}/cases?q=${encodeURIComponent('张三丰')}`, 'hr-officer');
    await office.post('/api/public/entry-searches', { name: '张三丰', code: '990000199001010017' }, null);
    await office.get('/api/public/entries?code=990000199001010017');
    await office.post(`${department}/determinations`, aFiling({ 张三丰: '990000199001010017' }), 'hr-officer');

    const log = office.log.join('');
    await office.close();
    expect(log.split('\n').length).toBeGreaterThan(5);
    for (const canary of [...canaries, ...canaries.map((word) => encodeURIComponent(word)), token])
      expect(log).not.toContain(canary);
  });

  it('keeps where an unforeseen error arose and a number to ask about, but not what it said', async () => {
    const office = await Office.open();
    const matter = await Matter.file(office);
    office.casework.act = () => Promise.reject(new Error('张三丰 990000199001010017'));
    const address = `${department}/determinations/${matter.determination}/acts/submit-for-review`;

    const answer = await request(office.app)
      .post(address)
      .set({ Authorization: `Bearer ${await office.token('hr-officer')}`, 'Idempotency-Key': 'key-for-fault' })
      .send({});
    const log = office.log.join('');
    await office.close();

    expect([answer.status, answer.body.type]).toEqual([500, 'urn:credit-casework:problem:internal']);
    const [number = 'none'] = /[0-9a-f-]{36}/.exec(String(answer.body.detail)) ?? [];
    expect(log).toContain(number);
    expect(log + answer.text).not.toMatch(/张三丰|990000199001010017/);
  });
});
