import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { send } from '../api/call';
import type { Me } from '../api/me';
import { newKey } from '../api/new-key';
import { Refused } from '../api/problem';
import type { Task } from '../api/shapes';
import { useWords } from '../app/use-words';

/** 领取 and 退还: whoever comes second reads who has the task, and the list shows it. */
export function TaskButtons({ task, me }: { task: Task; me: Me | null }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const key = useRef(newKey());
  const settle = useMutation({
    mutationFn: (act: 'claim' | 'release') =>
      send(`/api/department/tasks/${task.procedure}/${task.key}/acts/${act}`, { body: {}, key: key.current }),
    onError: (error) => void message.error(error instanceof Refused ? error.problem.detail : t('problem.unreached')),
    onSettled: (_done, error) => {
      if (!error || error instanceof Refused) key.current = newKey();
      return queries.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
  if (!me || (task.assignee !== null && task.assignee.person !== me.person)) return null;
  if (task.assignee === null && !me.roles.includes(task.role)) return null;
  const act = task.assignee === null ? 'claim' : 'release';
  return (
    <Button size="small" loading={settle.isPending} onClick={() => settle.mutate(act)}>
      {t(`task.${act}`)}
    </Button>
  );
}
