import { App } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useWords } from '../app/use-words';

/** Asks before what was typed is lost, by a link, the way back, or closing the window. */
export function useUnsaved(isUnsaved: () => boolean): void {
  const { t } = useWords();
  const { modal } = App.useApp();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    modal.confirm({
      title: t('unsaved.title'),
      content: t('unsaved.say'),
      okText: t('unsaved.leave'),
      cancelText: t('unsaved.stay'),
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    });
  }, [blocker, modal, t]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  });
}
