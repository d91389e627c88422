import { useQuery } from '@tanstack/react-query';
import { Card, Input } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ActButton } from '../acts/act-button';
import { ask } from '../api/call';
import type { RepairEligibility } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { useAsked } from '../parts/use-asked';

/** Whether repair of an entry or of a penalty's record can be applied for, in plain words, and then the application. */
export function RepairPage() {
  const { t } = useWords();
  const { what = '', id = '' } = useParams();
  const { params } = useAsked();
  const subject = params.get('subject') ?? '';
  const [correctedOn, setCorrectedOn] = useState('');
  const asked = useQuery({
    queryKey: ['repair', what, id, subject, correctedOn],
    queryFn: () => {
      const query = new URLSearchParams({ subject, ...(correctedOn === '' ? {} : { correctedOn }) });
      return ask<RepairEligibility>(`/api/subject/${what}/${id}/repair?${query}`);
    },
  });
  const always = { subject, [what === 'penalties' ? 'penalty' : 'listing']: id };
  return (
    <Page title={t('repair.title')} lead={t('repair.free')} narrow>
      <div className="stack">
        <label>
          {t('repair.correctedOn')}{' '}
          <Input type="date" value={correctedOn} onChange={({ target }) => setCorrectedOn(target.value)} />
        </label>
        <Loaded of={asked}>{(found) => <Eligibility found={found} always={always} />}</Loaded>
      </div>
    </Page>
  );
}

function Eligibility({ found, always }: { found: RepairEligibility; always: Record<string, string> }) {
  const { t } = useWords();
  const apply = t('repair.apply');
  const { possible, because, firstDay, until, class: breach, routes, bars, barredUntil } = found;
  const papers = (needed: readonly string[]) => needed.map((one) => t(`fields.proof-${one}`)).join('；');
  return (
    <div className="stack">
      <Card size="small" title={<h2>{t('repair.now')}</h2>}>
        <p>
          <strong>{t(`repair.because.${because}`)}</strong>
        </p>
        <Facts
          rows={[
            ...(firstDay === null ? [] : [[t('repair.firstDay'), firstDay] as const]),
            [t('repair.until'), until],
            ...(breach === null ? [] : [[t('repair.class'), t(`choices.class.${breach}`)] as const]),
            ...(barredUntil === null ? [] : [[t('repair.barredUntil'), barredUntil] as const]),
            [t('repair.review'), <Times key="times" of={found} />],
            [t('repair.bars'), bars.length === 0 ? '—' : bars.map((bar) => t(`repair.bar.${bar}`)).join('；')],
          ]}
        />
      </Card>
      <Card size="small" title={<h2>{t('repair.papers')}</h2>}>
        <Facts rows={routes.map(({ route, needed }) => [t(`choices.route.${route}`), papers(needed)] as const)} />
      </Card>
      {possible ? (
        <ActButton
          act={{ act: 'file-repair', label: { zh: apply, en: apply }, confirm: false, address: '/api/subject/repairs' }}
          context={{ known: {}, always }}
        />
      ) : null}
    </div>
  );
}

/** How long the review takes at each level; numbers that nobody verified say so. */
function Times({ of: { reviewWithin, regionWithin } }: { of: RepairEligibility }) {
  const { t } = useWords();
  const said = (time: NonNullable<typeof reviewWithin>) =>
    t(`units.${time.unit}`, { count: time.amount }) + (time.status === 'assumed' ? t('repair.assumed') : '');
  if (reviewWithin === null) return '—';
  return regionWithin === null
    ? said(reviewWithin)
    : t('repair.twoLevels', { city: said(reviewWithin), region: said(regionWithin) });
}
