import type { Clock } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';

/** Why a date is what it is: the rule and its source, the first day, the length, the days that did not count. */
export function WhyThisDate({ why }: { why: Clock['why'] }) {
  const { t, word } = useWords();
  const { basis, status, start, startEvent, budget, skipped, makeUp, pauses, extensions, due } = why;
  const pauseLines = pauses.map(({ ground, reason, from, until, days: paused }) => {
    const named = t(`choices.ground.${ground}`);
    return until === null
      ? t('why.pauseLasts', { ground: named, reason, from })
      : t('why.pause', { ground: named, reason, from, until, count: paused });
  });
  const extensionLines = extensions.map(({ period, ground, on, formerDue }) =>
    t('why.extension', { period: t(`units.${period.unit}`, { count: period.amount }), ground, on, formerDue }),
  );
  const days = (list: readonly string[]) => (list.length === 0 ? t('why.none') : list.join('、'));
  return (
    <div style={{ maxWidth: 420 }}>
      <Facts
        rows={[
          [t('why.basis'), `${basis.document} ${basis.article}`],
          [t('why.status'), t(`why.${status}`)],
          [t('why.start'), `${start} ${word('starts', startEvent)}`],
          [t('why.budget'), t(`units.${budget.unit}`, { count: budget.amount })],
          [t('why.skipped'), days(skipped)],
          [t('why.makeUp'), days(makeUp)],
          [t('why.pauses'), days(pauseLines)],
          [t('why.extensions'), days(extensionLines)],
          [t('why.due'), due],
        ]}
      />
    </div>
  );
}
