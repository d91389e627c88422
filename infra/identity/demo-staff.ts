/** One desk of a department in the demonstration: who sits there by name, and in which role. */
export interface DemoDesk {
  user: string;
  name: string;
  role: 'officer' | 'reviewer' | 'approver';
  department: string;
}

const hands = ['officer', 'reviewer', 'approver'] as const;

/** The three hands of a department, by the first part of the names with which they sign in. */
function three(department: string, prefix: string, ...names: [string, string, string]): DemoDesk[] {
  return hands.map((role, index) => ({ user: `${prefix}-${role}`, name: names[index] ?? '', role, department }));
}

/** The desks without which a list could not be determined or its measures taken; people with parts of their own stand elsewhere. */
export const demoDesks: readonly DemoDesk[] = [
  { user: 'finance-reviewer', name: '罗静', role: 'reviewer', department: 'finance' },
  { user: 'housing-reviewer', name: '梁宇', role: 'reviewer', department: 'housing' },
  { user: 'housing-approver', name: '宋涛', role: 'approver', department: 'housing' },
  { user: 'tax-reviewer', name: '唐蕾', role: 'reviewer', department: 'tax' },
  { user: 'tax-approver', name: '许峰', role: 'approver', department: 'tax' },
  { user: 'approval-officer', name: '邓薇', role: 'officer', department: 'approval-services' },
  { user: 'credit-approver', name: '高远', role: 'approver', department: 'development-reform' },
  { user: 'bank-officer', name: '顾存', role: 'officer', department: 'central-bank' },
  ...three('intermediate-court', 'court', '贺法', '秦明', '章衡'),
  ...three('science-technology', 'science', '韩雪', '冯程', '曹颖'),
  ...three('civil-affairs', 'civil', '彭亮', '曾琳', '萧然'),
  ...three('transport', 'transport', '田野', '董洁', '袁野'),
  ...three('county-commerce', 'county-commerce', '潘云', '于海', '蒋平'),
  ...three('region-sport', 'region-sport', '蔡健', '余欢', '杜鹏'),
  ...three('culture-tourism', 'culture', '叶青', '程诺', '苏曼'),
  ...three('emergency', 'emergency', '魏强', '吕莉', '丁勇'),
  ...three('statistics', 'statistics', '任远', '沈算', '姚准'),
  { user: 'region-approver', name: '纪岚', role: 'approver', department: 'region-development-reform' },
  ...three('region-market-regulation', 'region-market', '卢方', '姜衡', '崔正'),
];
