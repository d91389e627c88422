import { runAlone } from '../shared/runtime/serve';
import { createDepartmentApp } from './app';

runAlone(process.env, 'department', createDepartmentApp);
