import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { send } from '../api/call';
import type { Me } from '../api/me';
import { newKey } from '../api/new-key';
import { Refused } from '../api/problem';
import type { Task } from '../api/shapes';
import { useWords } from '../app/use-words';

/** Tells whether somebody may take a task: it is nobody's, and of a role that he holds or, unless an admin sees it, stands in for. */
export function claimable(task: Task, me: Me | null): boolean {
  if (me === null || task.assignee !== null) return false;
  return me.roles.includes(task.role) || !me.roles.includes('department-admin');
}

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
  const own = me !== null && [task.assignee?.person, task.assignee?.deputy?.person].includes(me.person);
  if (!own && !claimable(task, me)) return null;
  const act = own ? 'release' : 'claim';
  return (
    <Button size="small" loading={settle.isPending} onClick={() => settle.mutate(act)}>
      {t(`task.${act}`)}
    </Button>
  );
}
