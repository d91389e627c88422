import type { Role } from '../../domain/access/roles';
import { demoDesks } from './demo-staff';
import { type DemoSubject, demoSubjects } from './demo-subjects';

/** A fictional person of the demonstration, by the name used to sign in. */
export interface DemoPerson {
  /** UUID, fixed so that every installation knows the person by the same one. */
  id: string;
  user: string;
  name: string;
  roles: readonly Role[];
  department: string | null;
  /** Whom the person speaks for. */
  subjects: readonly DemoSubject[];
}

const { sandstone, riverside, zhangSan } = demoSubjects;
const nobody: readonly DemoSubject[] = [];

function person(
  count: number,
  user: string,
  name: string,
  roles: readonly Role[],
  department: string | null = null,
  subjects = nobody,
): DemoPerson {
  const id = `00000000-0000-8000-8000-${String(count).padStart(12, '0')}`;
  return { id, user, name, roles, department, subjects };
}

/** The people of the demonstration: every role, three hands in each department that determines, two companies, one natural person, one agent. */
export const demoPeople: readonly DemoPerson[] = [
  person(1, 'hr-officer', '李娜', ['officer'], 'human-resources'),
  person(2, 'hr-officer-2', '王芳', ['officer'], 'human-resources'),
  person(3, 'hr-reviewer', '陈洁', ['reviewer'], 'human-resources'),
  person(4, 'hr-approver', '赵敏', ['approver'], 'human-resources'),
  person(5, 'hr-admin', '孙丽', ['department-admin'], 'human-resources'),
  person(6, 'hr-deputy', '钱进', ['officer', 'reviewer', 'approver'], 'human-resources'),
  person(7, 'finance-officer', '刘洋', ['officer'], 'finance'),
  person(8, 'finance-approver', '周伟', ['approver'], 'finance'),
  person(9, 'housing-officer', '黄磊', ['officer'], 'housing'),
  person(10, 'tax-officer', '吴倩', ['officer'], 'tax'),
  person(11, 'supervisor', '徐静', ['supervisor'], 'development-reform'),
  person(12, 'auditor', '马超', ['auditor']),
  person(13, 'system-admin', '高原', ['system-admin']),
  person(14, 'sandstone', '何砂石', ['subject'], null, [sandstone]),
  person(15, 'riverside', '林河岸', ['subject'], null, [riverside]),
  person(16, 'zhang-san', '张三丰', ['subject'], null, [zhangSan]),
  person(17, 'agent', '郭律师', ['agent']),
  person(18, 'supervisor-2', '谢安', ['supervisor'], 'development-reform'),
  ...demoDesks.map(({ user, name, role, department }, index) => person(101 + index, user, name, [role], department)),
];
