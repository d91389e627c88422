import { Button } from 'antd';
import { useState } from 'react';
import type { OpenAct } from '../api/shapes';
import { useWords } from '../app/use-words';
import { ActDialog } from './act-dialog';
import type { Known } from './field-input';

/** What an act's form needs to know of its procedure. */
export interface ActContext {
  /** The version that the reader saw; a list knows none. */
  etag?: string;
  known: Known;
  values?: Record<string, unknown>;
  /** What every act of this reader says besides its form, such as for whom a party speaks. */
  always?: Record<string, string>;
}

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
