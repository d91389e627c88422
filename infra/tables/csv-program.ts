import { sayAll } from '../files/apart/reading';
import { checkedLines } from './checked-lines';
import { textLines } from './text-lines';

const [path = '', mostLines] = process.argv.slice(2);

void sayAll(checkedLines(textLines(path), Number(mostLines)));
