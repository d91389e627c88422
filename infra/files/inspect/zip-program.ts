import { sayAll } from '../apart/reading';
import { guardZip } from './zip-guard';

/** Looks through the packed file named by its argument and says the names of its parts. */
async function* names() {
  yield* await guardZip(process.argv[2] ?? '');
}

void sayAll(names());
