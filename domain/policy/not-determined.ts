import { DomainError } from '../errors';
import type { PolicyPack } from './policy-pack';
import type { Bilingual } from './sourced';

/** What a list of a kind without determinations is for, and which way there is instead. */
const otherKinds: Readonly<Record<Exclude<PolicyPack['kind'], 'black' | 'red'>, Bilingual>> = {
  object: {
    zh: '依据的文件只指明联合奖惩的对象，没有要求认定；措施随有关部门的记录实施',
    en: 'its text names whom to restrict or favour jointly and asks for no determination; the measures follow the record of whoever keeps it',
  },
  watch: {
    zh: '只列明重点监管的范围，不列入任何人；查实的失信行为按有关名单的规则办理',
    en: 'it watches and lists nobody; a breach that is found goes to the list whose rules name it',
  },
  record: {
    zh: '记录来自处罚等其他决定，不在这里认定',
    en: 'its records stand on decisions made elsewhere, such as penalties; they are not decided here',
  },
  honour: {
    zh: '荣誉依照其他规定授予，这里只作记录',
    en: 'its honours are awarded by other rules and only recorded here',
  },
  ledger: {
    zh: '登记政府机构的义务，政府机构不是本系统程序的当事人',
    en: 'it counts obligations of public bodies, who are no party of any procedure here',
  },
  case: { zh: '只公布典型案例，不列入任何人', en: 'it publishes typical cases and lists nobody' },
};

/** Says in both languages why no determination opens on a list, and what to do instead; null where one does. */
export function whyUndetermined({ kind, list, procedure, authority }: PolicyPack): Bilingual | null {
  if (kind !== 'black' && kind !== 'red') {
    const { zh, en } = otherKinds[kind];
    const way = 'Choose a list of kind "black" or "red".';
    return { zh: `${zh}。`, en: `is of kind "${kind}": its rules know no determination: ${en}. ${way}` };
  }
  switch (procedure?.variant.choice) {
    case 'external-decision':
      return {
        zh: '由其他机关决定，本系统只导入。',
        en: `is decided by ${authority.determining} elsewhere: import its entries, POST /court-lists/${list}/imports.`,
      };
    case 'merged-with-penalty':
      return {
        zh: '与行政处罚一并决定，这一程序尚未提供。',
        en: 'is decided together with a penalty; this course is not there yet.',
      };
    default:
      return null;
  }
}

/** Refuses, as `pack-unusable`, a list on which no determination can be opened here, and says why and what to do instead. */
export function refuseUndetermined(pack: PolicyPack): void {
  const why = whyUndetermined(pack);
  if (why) throw new DomainError('pack-unusable', `The list ${pack.list} ${pack.version} ${why.en}`, 'list');
}

/** Refuses, as `pack-unusable`, a list whose entries are not taken over from another decider. */
export function refuseNotTakenOver(pack: PolicyPack): void {
  if (pack.procedure?.variant.choice === 'external-decision') return;
  const why = 'is not decided elsewhere: file a determination, or wait for its own record.';
  throw new DomainError('pack-unusable', `The list ${pack.list} ${pack.version} ${why}`, 'list');
}
