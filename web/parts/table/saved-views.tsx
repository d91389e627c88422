import { App, Button, Form, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useWords } from '../../app/use-words';
import type { useAsked } from '../use-asked';
import { useKept } from './use-kept';

/** A question to a list under a name of one's own: the words of its address, without the page. */
interface View {
  name: string;
  asked: string;
}

/** One's own questions to a list: open one at a press, keep the present one under a name, take one away. */
export function SavedViews({ name, asked: { params, open } }: { name: string; asked: ReturnType<typeof useAsked> }) {
  const { t } = useWords();
  const [views, keep] = useKept<View[]>(`views/${name}`, []);
  const [naming, setNaming] = useState(false);
  const present = new URLSearchParams(params);
  present.delete('page');
  const isOpen = ({ asked }: View) => asked === present.toString();
  return (
    <span className="row">
      {views.map((view) => (
        <span key={view.name} className="view">
          <Button size="small" type={isOpen(view) ? 'primary' : 'default'} onClick={() => open(view.asked)}>
            {view.name}
          </Button>
          <Popconfirm
            title={t('views.sure', { name: view.name })}
            onConfirm={() => keep(views.filter((other) => other !== view))}
          >
            <Button size="small" type="text" aria-label={t('views.remove', { name: view.name })}>
              ×
            </Button>
          </Popconfirm>
        </span>
      ))}
      {views.some(isOpen) ? null : (
        <Button size="small" disabled={present.size === 0} title={t('views.help')} onClick={() => setNaming(true)}>
          {t('views.save')}
        </Button>
      )}
      {naming ? (
        <NameOfView
          onClose={() => setNaming(false)}
          onName={(chosen) =>
            keep([...views.filter((view) => view.name !== chosen), { name: chosen, asked: present.toString() }])
          }
        />
      ) : null}
    </span>
  );
}

function NameOfView({ onClose, onName }: { onClose: () => void; onName: (name: string) => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ name: string }>();
  const finish = ({ name }: { name: string }) => {
    onName(name.trim());
    void message.success(t('views.kept', { name: name.trim() }));
    onClose();
  };
  return (
    <Modal
      open
      title={t('views.save')}
      okText={t('views.keep')}
      cancelText={t('act.cancel')}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={finish}>
        <Form.Item
          name="name"
          label={t('views.name')}
          extra={t('views.help')}
          rules={[{ required: true, whitespace: true, message: t('fields.required') }]}
        >
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
