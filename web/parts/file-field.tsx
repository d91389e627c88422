import { Button, Progress } from 'antd';
import { useState } from 'react';
import { send } from '../api/call';
import { useMe } from '../api/me';
import { newKey } from '../api/new-key';
import { sendFile } from '../api/send-file';
import type { FileRef } from '../api/shapes';
import { useWords } from '../app/use-words';
import { FileLink } from './file-link';
import { ProblemNote } from './problem-note';

interface FileFieldProps {
  id?: string;
  value?: readonly FileRef[];
  onChange?: (files: FileRef[]) => void;
}

/** Uploads files one by one with their progress and lists them; each can be taken back before the form is sent. */
export function FileField({ id, value = [], onChange }: FileFieldProps) {
  const { t } = useWords();
  const { data: me } = useMe();
  const [percent, setPercent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const service = me?.department ? 'department' : 'subject';
  const upload = async (chosen: FileList) => {
    const kept = [...value];
    setError(null);
    try {
      for (const one of chosen) {
        setPercent(0);
        kept.push((await sendFile<{ file: FileRef }>(`/api/${service}/attachments`, one, setPercent)).file);
        onChange?.([...kept]);
      }
    } catch (refused) {
      setError(refused);
    } finally {
      setPercent(null);
    }
  };
  const remove = (file: FileRef) => {
    onChange?.(value.filter(({ id }) => id !== file.id));
    // One that an act named before stays on record; only a loose one goes.
    send(`/api/${service}/attachments/${file.id}/acts/remove`, { body: {}, key: newKey() }).catch(() => undefined);
  };
  return (
    <div className="stack">
      <input
        id={id}
        type="file"
        multiple
        disabled={percent !== null}
        onChange={({ target }) => {
          if (target.files) void upload(target.files).then(() => (target.value = ''));
        }}
      />
      {percent === null ? null : <Progress percent={percent} aria-label={t('files.uploading')} />}
      <ProblemNote error={error} />
      <ul className="plain">
        {value.map((file) => (
          <li key={file.id} className="row">
            <FileLink file={file} service={service} />
            <Button size="small" aria-label={`${t('files.remove')} ${file.name}`} onClick={() => remove(file)}>
              {t('files.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
