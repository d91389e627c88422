import { join } from 'node:path';
import { Router } from 'express';
import swaggerUi from 'swagger-ui-express';
import { pageHeaders } from '../headers';

const folder = join(__dirname, 'files');
const [, assets] = swaggerUi.serve;

/** Serves the page to read and try an API at `/docs`: scripts and styles from files, so that the strict policy holds. */
export function docsPage(service: string, signInAt: string): Router {
  const router = Router({ strict: true });
  router.use('/docs', pageHeaders({ connectTo: [new URL(signInAt).origin] }));
  router.get('/docs', (_request, response) => response.redirect(301, `/api/${service}/docs/`));
  router.get('/docs/', (_request, response) => response.sendFile(join(folder, 'docs.html')));
  router.get('/docs/docs.js', (_request, response) => response.sendFile(join(folder, 'docs.js')));
  router.get('/docs/docs.css', (_request, response) => response.sendFile(join(folder, 'docs.css')));
  if (assets) router.use('/docs', assets);
  return router;
}
