import { Form, Input } from 'antd';
import { useWords } from '../app/use-words';
import { CreditReportList } from '../parts/credit-reports';
import { ReportForm } from '../parts/report-form';

/** The credit reports of the own department, and the form to ask for one by code and purpose. */
export function OfficeReportsPage() {
  const { t } = useWords();
  return <CreditReportList service="department" lead={t('reports.lead')} form={officeForm} />;
}

function officeForm() {
  return <OfficeReportForm />;
}

function OfficeReportForm() {
  const { t } = useWords();
  return (
    <ReportForm service="department">
      <Form.Item
        name="code"
        label={t('reports.code')}
        rules={[{ required: true, whitespace: true, message: t('fields.required') }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
    </ReportForm>
  );
}
