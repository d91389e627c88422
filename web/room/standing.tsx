import type { Matters } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';

/** Where a matter stands in plain words, what comes next, who must act, and by which day. */
export function Standing({ at }: { at: Pick<Matters['rows'][number], 'stage' | 'next' | 'who' | 'by' | 'paused'> }) {
  const { t, both } = useWords();
  return (
    <Facts
      rows={[
        [t('room.stage'), both(at.stage)],
        [t('room.next'), both(at.next)],
        [t('room.who'), t(`room.acts.${at.who}`)],
        ...(at.by === null ? [] : [[t('room.by'), at.by] as const]),
        ...(at.paused === null
          ? []
          : [
              [
                t('room.paused'),
                t('room.pausedSince', { since: at.paused.since, ground: t(`choices.ground.${at.paused.ground}`) }),
              ] as const,
            ]),
      ]}
    />
  );
}
