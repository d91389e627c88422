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
  return [(read(place) as Kept | null) ?? first, keep];
}

function read(place: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return null;
  }
}
