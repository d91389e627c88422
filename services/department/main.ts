import { runAlone } from '../shared/runtime/serve';
import { createDepartmentApp } from './app';
import { importPart } from './imports/work-off';

runAlone(process.env, 'department', createDepartmentApp, (machines) => [importPart(machines)]);
