import { Workbook } from 'exceljs';
import request from 'supertest';
import type { Office } from './office';

/** Reads an exported Excel file back: its rows below the head line that begins with this word, as plain values. */
export async function sheetOf(office: Office, address: string, as: string, head: string): Promise<unknown[][]> {
  const answer = await request(office.app)
    .get(address)
    .set('Authorization', `Bearer ${await office.token(as)}`)
    .set('Accept-Language', 'en')
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
  expect([address, answer.status]).toEqual([address, 200]);
  const book = new Workbook();
  await book.xlsx.load(answer.body as never);
  const rows = (book.worksheets[0]?.getSheetValues().slice(1) ?? []).map((row) => (row as unknown[]).slice(1));
  const at = rows.findIndex((row) => row[0] === head);
  expect([address, at]).not.toEqual([address, -1]);
  return rows.slice(at + 1);
}
