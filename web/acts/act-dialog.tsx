import { Alert, App, Form, Modal } from 'antd';
import type { OpenAct } from '../api/shapes';
import { useAct } from '../api/use-act';
import { useWords } from '../app/use-words';
import { ProblemNote } from '../parts/problem-note';
import type { ActContext } from './act-context';
import { bodyOf } from './body-of';
import { FieldInput } from './field-input';
import { fieldsOf } from './fields';
import { showFaults } from './show-faults';

interface ActDialogProps {
  act: OpenAct;
  context: ActContext;
  onClose: () => void;
}

/** The form of one act. A grave act asks once more; a refusal stays on the form, beside the field at fault. */
export function ActDialog({ act, context, onClose }: ActDialogProps) {
  const { t, both } = useWords();
  const { message, modal } = App.useApp();
  const [form] = Form.useForm();
  const fields = fieldsOf(act.act);
  const title = both(act.label);
  const about = t(`about.${act.act}`, { defaultValue: '' });
  const does = useAct({ address: act.address, etag: context.etag }, () => {
    void message.success(t('act.done', { act: title }));
    onClose();
  });
  const submit = async (values: Record<string, unknown>) => {
    const sure =
      !act.confirm || (await modal.confirm({ title: t('act.sure', { act: title }), content: t('act.grave') }));
    if (!sure) return;
    const body = { ...bodyOf(fields, values), ...context.always };
    does.mutate(body, { onError: (error) => showFaults(form, error) });
  };
  const leave = async () => {
    const typed = form.isFieldsTouched() && !does.isSuccess;
    if (
      !typed ||
      (await modal.confirm({
        title: t('unsaved.title'),
        content: t('unsaved.say'),
        okText: t('unsaved.leave'),
        cancelText: t('unsaved.stay'),
      }))
    )
      onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={t('act.send', { act: title })}
      cancelText={t('act.cancel')}
      okButtonProps={{ loading: does.isPending }}
      onOk={form.submit}
      onCancel={() => void leave()}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={context.values ?? {}}
        onFinish={(values: Record<string, unknown>) => void submit(values)}
        scrollToFirstError
      >
        {about === '' ? null : <Alert type="info" title={about} style={{ marginBottom: 16 }} />}
        {fields.length === 0 ? <p>{t('act.nothing')}</p> : null}
        {fields.map((field) => (
          <FieldInput key={field.name.join('.')} field={field} known={context.known} />
        ))}
      </Form>
      <ProblemNote error={does.error} />
    </Modal>
  );
}
