import { Button, Card, Form, Input, Popconfirm } from 'antd';
import type { Consents } from '../api/shapes';
import { useAct } from '../api/use-act';
import { useWords } from '../app/use-words';
import { shanghaiTime } from '../parts/instant';
import { ProblemNote } from '../parts/problem-note';

/** The consent of one subject. */
export function ConsentCard({ consent }: { consent: Consents['rows'][number] }) {
  const { t } = useWords();
  const { subject, given, mail, givenAt } = consent;
  const settles = useAct({ address: '/api/subject/service-consent' }, () => undefined);
  return (
    <Card size="small">
      {given ? (
        <div className="stack">
          <p style={{ margin: 0 }}>
            {t('consent.given', { mail: mail ?? '', at: givenAt === null ? '' : shanghaiTime(givenAt) })}
          </p>
          <Popconfirm title={t('consent.sure')} onConfirm={() => settles.mutate({ does: 'withdraw', subject })}>
            <Button loading={settles.isPending}>{t('consent.withdraw')}</Button>
          </Popconfirm>
        </div>
      ) : (
        <Form
          layout="vertical"
          onFinish={(said: { mail: string }) => settles.mutate({ does: 'give', subject, mail: said.mail.trim() })}
        >
          <p>{t('consent.none')}</p>
          <Form.Item
            name="mail"
            label={t('consent.mail')}
            rules={[{ required: true, type: 'email', message: t('consent.wrongMail') }]}
            validateTrigger="onSubmit"
          >
            <Input type="email" autoComplete="email" maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={settles.isPending}>
            {t('consent.give')}
          </Button>
        </Form>
      )}
      <ProblemNote error={settles.error} />
    </Card>
  );
}
