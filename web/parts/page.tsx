import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '../app/use-words';

/** What a page shows around its content. */
interface PageProps {
  title: string;
  lead?: ReactNode;
  extra?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** A page with its heading; whoever comes by link or key lands on its content, and the window bears its title. */
export function Page({ title, lead, extra, narrow = false, children }: PageProps) {
  const { t } = useWords();
  const { key, pathname } = useLocation();
  const first = useRef(key);
  const began = useRef(pathname);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('name')}`;
  }, [title, t]);
  // Not at every question to a list: whoever types into a filter stays there.
  useEffect(() => {
    if (first.current !== 'default' || pathname !== began.current) main.current?.focus();
  }, [pathname]);
  return (
    <main id="content" ref={main} tabIndex={-1} className={narrow ? 'narrow' : ''}>
      <div className="row" style={{ justifyContent: 'space-between' }}>
        <h1>{title}</h1>
        {extra}
      </div>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </main>
  );
}
