import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Case } from '../api/shapes';
import { useAct } from '../api/use-act';
import { useWords } from '../app/use-words';
import { ProblemNote } from '../parts/problem-note';

interface UnmaskDialogProps {
  party: Case['parties'][number];
  onClose: () => void;
}

/** Asks why somebody needs a number in clear and shows it until the dialog closes; the service records who, when and why. */
export function UnmaskDialog({ party, onClose }: UnmaskDialogProps) {
  const { t } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const [code, setCode] = useState<string | null>(null);
  const unmasks = useAct<{ code: string }>(
    { address: `/api/department/subjects/${party.subject}/acts/unmask` },
    (answer) => setCode(answer.code),
  );
  return (
    <Modal
      open
      title={t('unmask.title', { name: party.name })}
      okText={t('unmask.show')}
      cancelText={t(code === null ? 'act.cancel' : 'act.close')}
      okButtonProps={{ loading: unmasks.isPending, disabled: code !== null }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('unmask.recorded')}</p>
      {code === null ? (
        <Form form={form} layout="vertical" onFinish={(said) => unmasks.mutate({ reason: said.reason.trim() })}>
          <Form.Item
            name="reason"
            label={t('unmask.reason')}
            extra={t('unmask.help')}
            rules={[{ required: true, whitespace: true, message: t('fields.required') }]}
          >
            <Input maxLength={500} autoComplete="off" />
          </Form.Item>
        </Form>
      ) : (
        <output className="code">{code}</output>
      )}
      <ProblemNote error={unmasks.error} />
    </Modal>
  );
}
