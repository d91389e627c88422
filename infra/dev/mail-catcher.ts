import { parseArgs } from 'node:util';
import { inboxApp } from './mail/inbox-app';
import { LetterBox } from './mail/letter-box';
import { smtpDoor } from './mail/smtp-door';

const text = { type: 'string', default: '' } as const;
const { values } = parseArgs({ options: { 'smtp-port': text, 'web-port': text, 'return-port': text, folder: text } });

const box = new LetterBox(values.folder);
const door = smtpDoor(box, Number(values['return-port']));
door.on('error', (error) => console.error(error.message));
door.listen(Number(values['smtp-port']), '127.0.0.1', () => {
  const web = inboxApp(box).listen(Number(values['web-port']), '127.0.0.1');
  const stop = () => {
    web.close();
    web.closeAllConnections();
    door.close();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
});
