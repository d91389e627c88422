import { ActButton } from '../acts/act-button';
import { useMe } from '../api/me';
import { useWords } from '../app/use-words';

/** Lets a supervisor, and nobody else, order a reply on a procedure from its line. */
export function OrderButton({ kind, procedure }: { kind: string; procedure: string }) {
  const { t } = useWords();
  const { data: me } = useMe();
  if (!me?.roles.includes('supervisor')) return null;
  const address = `/api/supervision/${kind}s/${procedure}/acts/order-supervision`;
  const word = t('oversight.orders.issue');
  const act = { act: 'order-supervision', label: { zh: word, en: word }, confirm: true, address };
  return <ActButton act={act} context={{ known: {} }} />;
}
