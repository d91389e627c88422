import { Navigate } from 'react-router';
import { useMe } from '../api/me';
import { firstPlace } from './first-place';

/** Sends whoever signed in to the own first page. */
export function Home() {
  const { data: me, isPending } = useMe();
  return isPending ? null : <Navigate to={firstPlace(me ?? null)} replace />;
}
