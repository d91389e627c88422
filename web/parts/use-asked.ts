import { useSearchParams } from 'react-router';

/** What a list is asked for, kept in the address so that a link opens the same rows. */
export function useAsked() {
  const [params, setParams] = useSearchParams();
  /** Changes some of it; whatever changes but the page leads back to the first page. */
  const change = (changes: Record<string, string | undefined>) => {
    const next = new URLSearchParams(params);
    if (!('page' in changes)) next.delete('page');
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    setParams(next);
  };
  const clear = () => setParams(new URLSearchParams());
  return { params, change, clear };
}
