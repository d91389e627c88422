import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Form, Input } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { readPaperCode } from '../../domain/identifiers/paper-code';
import { ask } from '../api/call';
import type { Verification } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { CompareFile } from './compare-file';

/** Whether a paper in one's hands is one of this system and still stands, by the code at its foot. */
export function VerifyPage() {
  const { t } = useWords();
  const { code = '' } = useParams();
  const go = useNavigate();
  const known = readPaperCode(code);
  const asked = useQuery({
    queryKey: ['verify', known],
    enabled: known !== null,
    queryFn: () => ask<Verification>(`/api/public/papers/${known}`),
  });
  const check = (_rule: unknown, typed: string | undefined) =>
    readPaperCode(typed ?? '') === null ? Promise.reject(new Error(t('verify.wrong'))) : Promise.resolve();
  return (
    <Page title={t('verify.title')} lead={t('verify.lead')} narrow>
      <Form
        key={code}
        layout="vertical"
        requiredMark={false}
        initialValues={{ code }}
        onFinish={({ code: typed }: { code: string }) => void go(`/verify/${readPaperCode(typed)}`)}
      >
        <Form.Item name="code" label={t('verify.label')} rules={[{ validator: check }]} validateTrigger="onSubmit">
          <Input
            size="large"
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            placeholder="XXXX-XXXX-XXXX-XXXX-XXXX"
          />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit">
          {t('verify.check')}
        </Button>
      </Form>
      <div aria-live="polite" style={{ marginTop: 24 }}>
        {code !== '' && known === null ? <Alert type="warning" showIcon title={t('verify.wrong')} /> : null}
        {known === null ? null : <Loaded of={asked}>{(verification) => <Verdict of={verification} />}</Loaded>}
      </div>
    </Page>
  );
}

const tones = { authentic: 'success', replaced: 'warning', withdrawn: 'warning', unknown: 'error' } as const;

function Verdict({ of: verification }: { of: Verification }) {
  const { t } = useWords();
  const { state } = verification;
  return (
    <div className="stack">
      <Alert type={tones[state]} showIcon title={t(`verify.states.${state}`)} description={whatNow(verification, t)} />
      {state === 'unknown' ? null : <Known paper={verification} />}
    </div>
  );
}

function whatNow(verification: Verification, t: ReturnType<typeof useWords>['t']): string {
  if (verification.state === 'unknown') return t('verify.means.unknown');
  const { state, replacedBy, withdrawn } = verification;
  if (replacedBy) return t('verify.newer', { number: replacedBy.number, on: replacedBy.dated });
  if (withdrawn === null) return t(`verify.means.${state}`);
  const { on, by } = withdrawn;
  return by === null ? t('verify.withdrawn', { on }) : t('verify.withdrawnBy', { on, number: by });
}

function Known({ paper }: { paper: Exclude<Verification, { state: 'unknown' }> }) {
  const { t, both } = useWords();
  return (
    <>
      <Card size="small">
        <Facts
          rows={[
            [t('verify.paper'), paper.title],
            [t('paper.number'), paper.number],
            [t('entry.authority'), both(paper.authority)],
            [t('verify.dated'), paper.dated],
            [t('verify.subject'), paper.subject ?? '—'],
            [t('verify.version'), paper.version],
            [t('verify.pages'), paper.pages],
            [t('paper.code'), paper.code],
            [
              t('paper.hash'),
              <span key="hash" className="hash">
                {paper.sha256}
              </span>,
            ],
          ]}
        />
      </Card>
      <CompareFile sha256={paper.sha256} />
    </>
  );
}
