import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { send } from './call';
import { newKey } from './new-key';
import { Refused } from './problem';

/** Where an act goes and which version its sender saw. */
export interface Act {
  address: string;
  etag?: string | undefined;
}

/**
 * Sends an act under one key for the whole form: an answer that was lost is asked for again under the same key; only a
 * definite refusal, after which something else will be said, makes a new one. What was read before is read again.
 */
export function useAct<Answer>({ address, etag }: Act, onDone: (answer: Answer) => void) {
  const queries = useQueryClient();
  const key = useRef(newKey());
  return useMutation({
    mutationFn: (body: object) => send<Answer>(address, { body, key: key.current, etag }),
    onError: (error) => {
      if (error instanceof Refused && error.problem.status < 500) key.current = newKey();
    },
    onSuccess: async ({ body }) => {
      key.current = newKey();
      onDone(body);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      // What an act sets off, such as a notice, stands a moment later.
      setTimeout(() => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }), 1500);
    },
  });
}
