import { App, Button, Card, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { CreditReport } from '../api/shapes';
import { useAct } from '../api/use-act';
import { useWords } from '../app/use-words';
import { ProblemNote } from './problem-note';

/** Asks for a credit report: of whom, which the page says, and what it is for. */
export function ReportForm({ service, children }: { service: 'subject' | 'department'; children: ReactNode }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const issue = useAct<CreditReport>({ address: `/api/${service}/credit-reports` }, ({ number }) => {
    form.resetFields();
    void message.success(t('reports.done', { number }));
  });
  return (
    <Card size="small">
      <Form form={form} layout="vertical" onFinish={(said: object) => issue.mutate(said)}>
        {children}
        <Form.Item
          name="purpose"
          label={t('reports.purpose')}
          rules={[{ required: true, whitespace: true, message: t('fields.required') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={issue.isPending}>
          {t('reports.issue')}
        </Button>
      </Form>
      <ProblemNote error={issue.error} />
    </Card>
  );
}
