import express, { type Express, type Request } from 'express';
import helmet from 'helmet';
import { simpleParser } from 'mailparser';
import { letterPage, listPage } from './inbox-pages';
import type { LetterBox } from './letter-box';

const closed = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** The web inbox: list and search at `/`, one letter at `/letters/<id>`, the same as JSON under `/api/messages`. */
export function inboxApp(box: LetterBox): Express {
  const app = express();
  const frames = {
    frameSrc: ["'self'"],
    frameAncestors: ["'self'"],
    styleSrc: ["'unsafe-inline'"],
    upgradeInsecureRequests: null,
  };
  app.use(helmet({ contentSecurityPolicy: { directives: frames }, strictTransportSecurity: false }));
  app.get('/healthz', (_request, response) => void response.json({ ready: true }));
  app.get('/', (request, response) => {
    const words = wordsOf(request);
    response.type('html').send(listPage(box.find(words), words));
  });
  app.get('/api/messages', (request, response) => void response.json(box.find(wordsOf(request))));
  app.get('/api/messages/:id', (request, response) => {
    const letter = box.letter(request.params.id);
    if (letter === undefined) return void response.status(404).json({ error: 'there is no letter with this id' });
    response.json(letter);
  });
  app.get('/letters/:id', async ({ params }, response) => {
    const letter = box.letter(params.id);
    if (letter === undefined) return void response.status(404).type('text').send('There is no letter with this id.');
    response.type('html').send(letterPage(letter, (await htmlOf(box, params.id)) !== undefined));
  });
  app.get('/letters/:id/page', async ({ params }, response) => {
    response.set('Content-Security-Policy', `${closed}; sandbox`).type('html');
    response.send((await htmlOf(box, params.id)) ?? '');
  });
  app.get(['/letters/:id/raw', '/api/messages/:id/raw'], ({ params }, response) => {
    const raw = box.raw(String(params['id']));
    if (raw === undefined) return void response.status(404).type('text').send('There is no letter with this id.');
    response
      .attachment(`${String(params['id'])}.eml`)
      .type('message/rfc822')
      .send(raw);
  });
  return app;
}

async function htmlOf(box: LetterBox, id: string): Promise<string | undefined> {
  const raw = box.raw(id);
  if (raw === undefined) return undefined;
  const { html } = await simpleParser(raw);
  return html === false ? undefined : html;
}

function wordsOf({ query }: Request): string {
  return typeof query['q'] === 'string' ? query['q'] : '';
}
