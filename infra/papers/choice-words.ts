import type { NoListingGround } from '../../domain/determination/determination-state';
import type { ExitGround } from '../../domain/listing/listing-state';
import type {
  fraudConsequences,
  publicationChannels,
  repairBars,
  repairMaterials,
  StartEvent,
} from '../../domain/policy/policy-pack';
import type { selfCures } from '../../domain/policy/procedure-rule';

type Words<Names extends readonly string[]> = Readonly<Record<Names[number], string>>;

/** Where an entry is shown, as papers say it. */
export const channelWords: Words<typeof publicationChannels> = {
  'department-portal': '认定部门门户网站',
  'city-credit-portal': '市级信用门户网站',
  'credit-china': '“信用中国”网站',
  'enterprise-publicity-system': '国家企业信用信息公示系统',
  'court-publicity-site': '人民法院执行信息公开网',
};

/** What an addressee can do to avoid the listing. */
export const selfCureWords: Words<typeof selfCures> = {
  none: '本名单的规则没有规定自行纠正的途径。',
  'paid-and-promised-before-decision':
    '在本机关作出决定前足额支付拖欠的工资，并书面承诺不再拖欠的，经核实后可以不予列入。请提交支付凭证和书面承诺。',
};

/** What an application for repair must bring. */
export const materialWords: Words<typeof repairMaterials> = {
  application: '书面申请',
  'proof-of-correction': '已改正的证明材料',
  'written-commitment': '书面承诺',
};

/** What excludes repair. */
export const barWords: Words<typeof repairBars> = {
  'new-violation-during-term': '列入期间再次发生同类违法行为',
  'criminal-case-pending-or-convicted': '涉嫌犯罪正在立案处理，或者已被判处刑罚',
  'excluded-by-law': '法律、行政法规和党中央、国务院政策文件规定不予修复',
};

/** What follows a repair got by deceit. */
export const fraudWords: Words<typeof fraudConsequences> = {
  'restored-and-term-restarted': '撤销准予修复的决定，恢复列入，列入期限重新计算。',
  restored: '撤销准予修复的决定，恢复列入。',
  'barred-for-a-time': '撤销准予修复的决定，并在规定的期间内不再受理修复申请。',
};

/** From when a waiting time runs. */
export const startWords: Readonly<Partial<Record<StartEvent, string>>> = {
  'conduct-corrected': '改正违法行为之日',
  decision: '作出列入决定之日',
  'service-of-decision': '列入决定送达之日',
};

/** Why an entry left. */
export const exitWords: Readonly<Record<ExitGround, string>> = {
  expiry: '列入期限届满',
  repair: '准予信用修复',
  'objection-upheld': '异议成立',
  'base-decision-revoked': '列入决定被撤销',
  correction: '信息更正',
};

/** Why nobody is listed. */
export const noListingWords: Readonly<Record<NoListingGround, string>> = {
  'self-cure': '已在决定作出前自行纠正。',
  'defence-upheld': '异议、陈述和申辩成立。',
  'criterion-not-met': '不符合列入情形。',
};

/** What came of a statement. */
export const findingWords: Readonly<Record<string, string>> = {
  upheld: '采纳',
  'partly-upheld': '部分采纳',
  rejected: '不予采纳',
};
