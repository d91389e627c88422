import { Link, NavLink, Outlet } from 'react-router';
import { useMe } from '../api/me';
import { roomsOf } from './first-place';
import { Foot } from './foot';
import { useWords } from './use-words';
import { speak } from './words';

/** What surrounds every page: the way to the content, the places one may go, the language, who is signed in. */
export function Frame() {
  const { t, language } = useWords();
  const { data: me } = useMe();
  const rooms = roomsOf(me ?? null);
  const links = [
    ['/', t('nav.search'), true],
    ['/catalogue', t('nav.catalogue'), !rooms.office && !rooms.overseer],
    ['/verify', t('nav.verify'), true],
    ['/worklist', t('nav.worklist'), rooms.office],
    ['/cases', t('nav.cases'), rooms.office],
    ['/rules', t('nav.rules'), rooms.office],
    ['/imports', t('nav.imports'), rooms.office],
    ['/mandates', t('nav.mandates'), rooms.office],
    ['/reports', t('nav.reports'), rooms.office],
    ['/absences', t('nav.absences'), rooms.office],
    ['/room', t('nav.room'), rooms.party],
    ['/room/consent', t('nav.consent'), rooms.party],
    ['/room/mandates', t('nav.mandates'), rooms.party],
    ['/room/reports', t('nav.reports'), rooms.party],
    ['/oversight', t('nav.oversight'), rooms.overseer],
    ['/overdue', t('nav.overdue'), rooms.overseer],
  ] as const;
  return (
    <>
      <a className="skip" href="#content">
        {t('nav.skip')}
      </a>
      <header className="top">
        <Link className="brand" to="/">
          {t('name')}
        </Link>
        <nav aria-label={t('nav.label')}>
          {links.map(([to, title, shown]) =>
            shown ? (
              <NavLink key={to} to={to} end>
                {title}
              </NavLink>
            ) : null,
          )}
        </nav>
        <button
          type="button"
          className="quiet"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
        >
          {t('nav.language')}
        </button>
        {me ? (
          <form method="post" action="/sign-out" className="row">
            <span>{me.name}</span>
            <button type="submit" className="quiet">
              {t('nav.signOut')}
            </button>
          </form>
        ) : (
          <a className="button" href="/sign-in">
            {t('nav.signIn')}
          </a>
        )}
      </header>
      <Outlet />
      <Foot />
    </>
  );
}
