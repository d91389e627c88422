import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import { ask } from '../api/call';
import type { Paper } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Loaded } from './loaded';

/** A paper to read, in a drawer; null closes it. */
export function PaperView({ address, onClose }: { address: string | null; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Drawer open={address !== null} onClose={onClose} title={t('paper.title')} size={720} destroyOnHidden>
      {address === null ? null : <PaperText address={address} />}
    </Drawer>
  );
}

function PaperText({ address }: { address: string }) {
  const { t } = useWords();
  const paper = useQuery({ queryKey: ['paper', address], queryFn: () => ask<Paper>(address) });
  return (
    <Loaded of={paper}>
      {({ body, language, sha256, number, code }) => (
        <article>
          <div className="paper" lang={language === 'en' ? 'en' : 'zh-CN'}>
            {body.replaceAll(/^#+ /gm, '')}
          </div>
          <div className="row">
            {number === null ? null : (
              <Button type="primary" href={`${address}/pdf`} download>
                {t('paper.pdf')}
              </Button>
            )}
            <Button onClick={() => window.print()}>{t('paper.print')}</Button>
          </div>
          {code === null ? null : (
            <p>
              {t('paper.code')} <Link to={`/verify/${code}`}>{code}</Link>
            </p>
          )}
          <p className="muted" style={{ overflowWrap: 'anywhere' }}>
            {t('paper.hash')} {sha256}
          </p>
        </article>
      )}
    </Loaded>
  );
}
