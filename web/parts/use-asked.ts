import { useSearchParams } from 'react-router';

/** What a list is asked for, kept in the address so that a link opens the same rows. */
export function useAsked() {
  const [params, setParams] = useSearchParams();
  /** Changes some of it; whatever changes but the page leads back to the first page; in place it makes no step to go back to. */
  const change = (changes: Record<string, string | undefined>, inPlace = false) => {
    const next = new URLSearchParams(params);
    if (!('page' in changes)) next.delete('page');
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    setParams(next, { replace: inPlace, preventScrollReset: inPlace });
  };
  /** Asks all of it anew, as a saved view says. */
  const open = (words: string) => setParams(new URLSearchParams(words));
  const clear = () => setParams(new URLSearchParams());
  return { params, change, open, clear };
}
