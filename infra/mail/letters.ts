import type { DataSource } from 'typeorm';
import { type PaperLanguage, paperLanguages } from '../../domain/policy/paper-fields';
import { type RenderedPaper, renderPaper } from '../papers/render-paper';
import type { MailMessage } from '../relay/claimed-row';
import type { Letter } from './letter';
import { paperAsFile, papersOfNotice } from './papers-of-notice';
import { reminderMatter } from './reminder-matter';

/** Writes the letter of a mail. */
export type Letters = (message: MailMessage, possibleDuplicate: boolean) => Promise<Letter>;

/** Sets the paper of a supervision order unless it is there, and answers its id. */
export type OrderPaper = (order: { procedure: string; number: string }) => Promise<{ id: string }>;

interface Sender {
  procedure: string;
  number: string;
  name_zh: string;
  name_en: string;
  mail: string;
}

/**
 * Makes the writer of letters: each in Chinese and English, naming the deciding department of the mail's case and the
 * page `room` where to sign in; its text says nothing of the matter or of any person, the papers that it serves say it all.
 * A mail with a supervision order carries the order. Throws when the case file or a paper of the notice is not there or an
 * order cannot be set, so that nothing is sent before its papers exist.
 */
export function createLetters(dataSource: DataSource, room: string, orderPaper: OrderPaper): Letters {
  const papersOf = async ({ notice, fields }: MailMessage, procedure: string) => {
    if (notice !== null) return papersOfNotice(dataSource, notice.id);
    const { rung, order: number = '' } = fields;
    if (rung !== 'supervision-order' || number === '') return [];
    const { id } = await orderPaper({ procedure, number });
    return [await paperAsFile(dataSource, id)];
  };
  return async (message, possibleDuplicate) => {
    const [sender] = await dataSource.query<Sender[]>(senderQuery, [message.id]);
    if (!sender) throw new Error(`no case file stands behind the mail ${message.id}`);
    const papers = paperLanguages.map((language) => written(message, language, sender, room));
    const warnings = paperLanguages.map((language) => renderPaper('mail-possible-duplicate', language, {}).body.trim());
    const bodies = papers.map(({ body }) => body.trim()).join('\n\n———\n\n');
    return {
      papers: await papersOf(message, sender.procedure),
      subject: papers.map(({ title }) => title).join(' / '),
      text: [...(possibleDuplicate ? warnings : []), bodies].join('\n\n'),
    };
  };
}

const senderQuery = `
  select o.procedure_id as procedure, f.number, d.name_zh, d.name_en, d.mail
  from outbox o join case_file f on f.id = o.case_id join department d on d.id = f.department
  where o.id = $1`;

function written(message: MailMessage, language: PaperLanguage, sender: Sender, room: string): RenderedPaper {
  const department = language === 'zh' ? sender.name_zh : sender.name_en;
  if (message.template === 'mail-notice')
    return renderPaper('mail-notice', language, { department, room, contact: sender.mail });
  if (message.template === 'mail-calendar') {
    const { year = '', deadlines = '', cases = '' } = message.fields;
    return renderPaper('mail-calendar', language, { year, deadlines, cases, room });
  }
  return renderPaper('mail-reminder', language, {
    matter: reminderMatter(message.fields, language),
    caseNumber: sender.number,
    dueOn: message.fields['due'] ?? '',
    room,
  });
}
