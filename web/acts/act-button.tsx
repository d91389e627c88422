import { Button } from 'antd';
import { useState } from 'react';
import type { OpenAct } from '../api/shapes';
import { useWords } from '../app/use-words';
import type { ActContext } from './act-context';
import { ActDialog } from './act-dialog';

/** An act that is open now; it opens its form. Acts that are not open have no button. */
export function ActButton({ act, context }: { act: OpenAct; context: ActContext }) {
  const { both } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{both(act.label)}</Button>
      {open ? <ActDialog act={act} context={context} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
