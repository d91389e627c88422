import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { meAnswer } from '../../services/identity/contract';
import { ask } from './call';
import { Refused } from './problem';

/** Who is signed in. */
export type Me = z.infer<typeof meAnswer>;

/** Asks who is signed in; null for nobody. */
export function useMe() {
  return useQuery({ queryKey: ['me'], staleTime: 60_000, queryFn: whoAmI });
}

async function whoAmI(): Promise<Me | null> {
  try {
    return await ask<Me>('/api/identity/me');
  } catch (error) {
    if (error instanceof Refused && (error.problem.status === 401 || error.problem.status === 403)) return null;
    throw error;
  }
}
