import { demoSubjects } from '../../../identity/demo-subjects';
import type { City } from '../city';
import type { Tale } from '../tale';
import { subjectOf, withdrawsConsent } from '../words/consent';
import { decidesNotToList } from '../words/decision';
import { answersStatement, givesStatement, windowsEnd } from '../words/defence';
import { fileWageArrears, passReview } from '../words/filing';
import { servesInPerson } from '../words/service';

/** A contractor shows that the wages were paid: the defence is upheld, and nobody can list him any more. */
export async function defenceUpheld(city: City, tale: Tale): Promise<void> {
  const { approver, zhangSan } = city;
  const person = demoSubjects.zhangSan;
  await withdrawsConsent(zhangSan);
  const matter = await fileWageArrears(city, tale, { company: person, payByDaysAgo: 3 });
  const told = { subject: subjectOf(zhangSan), name: person.name, purpose: 'prior-notice' } as const;
  await passReview(city, matter);
  await servesInPerson(city, matter, told);

  await givesStatement(zhangSan, matter, '工资已于责令期限内全部支付，附签收单。');
  await windowsEnd(matter, 'answering');
  await answersStatement(city, matter, 'upheld', '签收单属实。');

  const against = { list: [told.subject], reasons: '列入', noListingGround: null };
  await approver.isRefused('contradiction', 'decide', matter.determination, against);
  await matter.tells(`${approver.name} cannot list whose statement was upheld`, 'decision', 'deciding');
  await decidesNotToList(city, matter, 'defence-upheld');
  await servesInPerson(city, matter, { ...told, purpose: 'no-listing-decision' });
}
