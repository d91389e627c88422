import { Alert, Card, Upload } from 'antd';
import { useState } from 'react';
import { useWords } from '../app/use-words';

type Verdict = 'same' | 'different' | 'impossible';

const tones = { same: 'success', different: 'error', impossible: 'info' } as const;

/** Compares a file with a paper by hash, here in the browser: the file goes nowhere. */
export function CompareFile({ sha256 }: { sha256: string }) {
  const { t } = useWords();
  const [found, setFound] = useState<{ name: string; verdict: Verdict } | null>(null);
  const compare = async (file: File) => {
    // Browsers compute hashes only where the page itself came safely (https, or this machine).
    if (!window.isSecureContext) return setFound({ name: file.name, verdict: 'impossible' });
    const hash = hexOf(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    setFound({ name: file.name, verdict: hash === sha256 ? 'same' : 'different' });
  };
  return (
    <Card size="small" title={<h2>{t('verify.compare')}</h2>}>
      <Upload.Dragger
        accept="application/pdf,.pdf"
        showUploadList={false}
        beforeUpload={(file) => {
          void compare(file);
          return false;
        }}
      >
        {t('verify.drop')}
      </Upload.Dragger>
      <div aria-live="polite" style={{ marginTop: 12 }}>
        {found === null ? null : (
          <Alert type={tones[found.verdict]} showIcon title={t(`verify.${found.verdict}`, { name: found.name })} />
        )}
      </div>
    </Card>
  );
}

function hexOf(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
