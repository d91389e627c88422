import { Form, Select } from 'antd';
import type { CreditReports } from '../api/shapes';
import { useWords } from '../app/use-words';
import { CreditReportList } from '../parts/credit-reports';
import { ReportForm } from '../parts/report-form';

/** The credit reports about whomever one speaks for, and the form to ask for one, free of charge. */
export function OwnReportsPage() {
  const { t } = useWords();
  return <CreditReportList service="subject" lead={t('reports.roomLead')} form={ownForm} />;
}

function ownForm({ askable = [] }: CreditReports) {
  return <OwnReportForm askable={askable} />;
}

function OwnReportForm({ askable }: { askable: { subject: string; name: string }[] }) {
  const { t } = useWords();
  return (
    <ReportForm service="subject">
      <Form.Item
        name="subject"
        label={t('reports.subject')}
        rules={[{ required: true, message: t('fields.required') }]}
        {...(askable.length === 1 ? { initialValue: askable[0]?.subject } : {})}
      >
        <Select options={askable.map(({ subject, name }) => ({ value: subject, label: name }))} />
      </Form.Item>
    </ReportForm>
  );
}
