import { Button } from 'antd';
import { useState } from 'react';
import { useMe } from '../api/me';
import type { Case } from '../api/shapes';
import { useWords } from '../app/use-words';
import { UnmaskDialog } from './unmask-dialog';

const seers = ['officer', 'reviewer', 'approver'] as const;

/** A party's number, masked where it is a person's, with the way to see it in clear for those who may. */
export function PartyCode({ party }: { party: Case['parties'][number] }) {
  const { t } = useWords();
  const { data: me } = useMe();
  const [asking, setAsking] = useState(false);
  const may = party.code.includes('*') && (me?.roles.some((role) => seers.some((seer) => seer === role)) ?? false);
  return (
    <>
      {party.code}{' '}
      {may ? (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('unmask.button')}
        </Button>
      ) : null}
      {asking ? <UnmaskDialog party={party} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
