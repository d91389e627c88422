import type { SubjectKind } from '../../domain/policy/policy-pack';

/** A fictional company or person of the demonstration; its code satisfies every check and belongs to nobody. */
export interface DemoSubject {
  code: string;
  name: string;
  kind: SubjectKind;
}

/** The companies and persons for whom demo people can sign in. */
export const demoSubjects = {
  sandstone: { code: '91990000MA0TEXT049', name: '中卫砂石建筑工程有限公司', kind: 'company' },
  riverside: { code: '91999999000000019D', name: '中卫河岸市政建设有限公司', kind: 'company' },
  zhangSan: { code: '990000199001010017', name: '张三丰', kind: 'person' },
} as const satisfies Record<string, DemoSubject>;
