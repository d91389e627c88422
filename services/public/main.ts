import { runAlone } from '../shared/runtime/serve';
import { createPublicApp } from './app';

runAlone(process.env, 'public', createPublicApp);
