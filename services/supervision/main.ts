import { runAlone } from '../shared/runtime/serve';
import { createSupervisionApp } from './app';
import { transferPart } from './duties/move-procedures';

runAlone(process.env, 'supervision', createSupervisionApp, (machines) => [transferPart(machines)]);
