import { runAlone } from '../shared/runtime/serve';
import { createSupervisionApp } from './app';

runAlone(process.env, 'supervision', createSupervisionApp);
