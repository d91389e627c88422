import { runAlone } from '../shared/runtime/serve';
import { createPortalApp } from './app';

runAlone(process.env, 'portal', createPortalApp);
