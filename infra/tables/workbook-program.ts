import { sayAll } from '../files/apart/reading';
import { guardZip } from '../files/inspect/zip-guard';
import { checkedLines } from './checked-lines';
import { sheetLines } from './sheet-lines';

const [path = '', mostLines] = process.argv.slice(2);

async function* lines() {
  await guardZip(path);
  yield* checkedLines(sheetLines(path), Number(mostLines));
}

void sayAll(lines());
