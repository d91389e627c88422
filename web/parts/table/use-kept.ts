import { useState } from 'react';
import { useMe } from '../../api/me';

/** Keeps something for the person who signed in, in this browser; what cannot be read any more counts as never kept. */
export function useKept<Kept>(name: string, first: Kept): [Kept, (next: Kept) => void] {
  const { data: me } = useMe();
  const place = `${name}/${me?.person ?? 'nobody'}`;
  const [, drawAgain] = useState(0);
  const keep = (next: Kept) => {
    localStorage.setItem(place, JSON.stringify(next));
    drawAgain((times) => times + 1);
  };
  return [read(place) ?? first, keep];
}

function read<Kept>(place: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
