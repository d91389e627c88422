import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { send } from '../api/call';
import { newKey } from '../api/new-key';
import { Refused } from '../api/problem';
import type { Task } from '../api/shapes';
import { useWords } from '../app/use-words';

/** What became of one task: null when it is now one's own, else why not. */
interface Claimed {
  task: Task;
  fault: string | null;
}

/** Claims several tasks after one confirmation, one after the other, and says what became of each. */
export function BatchClaim({ tasks, onDone }: { tasks: readonly Task[]; onDone: () => void }) {
  const { t, both } = useWords();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<readonly Claimed[] | null>(null);
  const claim = async () => {
    const content = tasks.map(({ caseNumber, label }) => `${caseNumber} ${both(label)}`).join(t('list.comma'));
    if (!(await modal.confirm({ title: t('batch.sure', { count: tasks.length }), content }))) return;
    setBusy(true);
    const done: Claimed[] = [];
    for (const task of tasks) done.push({ task, fault: await faultOf(task, t('problem.unreached')) });
    setBusy(false);
    setResults(done);
    onDone();
    await queries.invalidateQueries({ queryKey: ['tasks'] });
  };
  return (
    <>
      <Button
        size="small"
        disabled={tasks.length === 0}
        title={t('batch.help')}
        loading={busy}
        onClick={() => void claim()}
      >
        {tasks.length === 0 ? t('batch.none') : t('batch.claim', { count: tasks.length })}
      </Button>
      <Modal
        open={results !== null}
        title={t('batch.done', {
          count: results?.filter(({ fault }) => fault === null).length ?? 0,
          of: results?.length ?? 0,
        })}
        footer={<Button onClick={() => setResults(null)}>{t('act.close')}</Button>}
        onCancel={() => setResults(null)}
      >
        <ul className="plain stack">
          {results?.map(({ task, fault }) => (
            <li key={`${task.procedure}/${task.key}`}>
              {task.caseNumber} {both(task.label)}
              <div className={fault === null ? 'muted' : 'late'}>{fault ?? t('batch.own')}</div>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}

async function faultOf({ procedure, key }: Task, unreached: string): Promise<string | null> {
  try {
    await send(`/api/department/tasks/${procedure}/${key}/acts/claim`, { body: {}, key: newKey() });
    return null;
  } catch (error) {
    return error instanceof Refused ? error.problem.detail : unreached;
  }
}
