import { runAlone } from '../shared/runtime/serve';
import { createIdentityApp } from './app';

runAlone(process.env, 'identity', createIdentityApp);
