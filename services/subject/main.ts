import { runAlone } from '../shared/runtime/serve';
import { createSubjectApp } from './app';

runAlone(process.env, 'subject', createSubjectApp);
