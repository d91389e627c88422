import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AddressObject, simpleParser } from 'mailparser';
import type { Letter } from './letter';

/** The folder of caught letters: `<id>.eml` as received, `<id>.json` for the list; newest first. */
export class LetterBox {
  private readonly letters: Letter[];

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    const lists = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const read = lists.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Letter);
    this.letters = read.sort((a, b) => b.acceptedAt.localeCompare(a.acceptedAt));
  }

  /** Keeps a letter on disk, envelope on top as a mail server notes it; once this returns, the letter is accepted. */
  async keep(raw: Buffer, envelope: Letter['envelope']): Promise<Letter> {
    const mail = await simpleParser(raw, { skipImageLinks: true });
    const letter: Letter = {
      id: randomUUID(),
      acceptedAt: new Date().toISOString(),
      envelope,
      from: mail.from?.text ?? '',
      to: addresses(mail.to),
      subject: mail.subject ?? '',
      messageId: mail.messageId,
      attachments: mail.attachments.map(({ filename }) => filename ?? 'unnamed'),
      text: mail.text ?? '',
    };
    const trace = [`Return-Path: <${envelope.from}>`, ...envelope.to.map((to) => `Delivered-To: ${to}`)];
    this.write(`${letter.id}.eml`, Buffer.concat([Buffer.from(`${trace.join('\r\n')}\r\n`), raw]));
    this.write(`${letter.id}.json`, JSON.stringify(letter));
    this.letters.unshift(letter);
    return letter;
  }

  /** The letters in which every word occurs somewhere (addresses, subject, text, names of enclosures), newest first. */
  find(words = ''): readonly Letter[] {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    return this.letters.filter((letter) => {
      const text = JSON.stringify(Object.values(letter)).toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
  }

  /** A letter with this id; undefined when there is none. */
  letter(id: string): Letter | undefined {
    return this.letters.find((letter) => letter.id === id);
  }

  /** The letter as it was received; undefined when there is none. */
  raw(id: string): Buffer | undefined {
    const path = join(this.folder, `${id}.eml`);
    return this.letter(id) !== undefined && existsSync(path) ? readFileSync(path) : undefined;
  }

  private write(name: string, content: string | Buffer): void {
    writeFileSync(join(this.folder, `${name}.draft`), content);
    renameSync(join(this.folder, `${name}.draft`), join(this.folder, name));
  }
}

function addresses(to: AddressObject | AddressObject[] | undefined): string {
  return [to ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');
}
