import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ReadPdf } from '../../infra/papers/read-pdf';

const reader = resolve(__dirname, '../../infra/papers/read-pdf.ts');
const program = `
  const { readFileSync } = require('node:fs');
  const { readPdf } = require(${JSON.stringify(reader)});
  const [, ...files] = process.argv;
  Promise.all(files.map((file) => readPdf(readFileSync(file)))).then((read) => console.log(JSON.stringify(read)));`;

/** Reads PDFs in a process of its own: pdf.js is an ES module, which jest cannot load. */
export async function readPdfs(...pdfs: Buffer[]): Promise<ReadPdf[]> {
  const dir = mkdtempSync(join(tmpdir(), 'pdfs-'));
  try {
    const files = pdfs.map((pdf, index) => {
      const file = join(dir, `${index}.pdf`);
      writeFileSync(file, pdf);
      return file;
    });
    const args = ['--disable-warning=ExperimentalWarning', '--require', 'tsx/cjs', '-e', program, ...files];
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
    return JSON.parse(stdout) as ReadPdf[];
  } finally {
    rmSync(dir, { recursive: true });
  }
}
