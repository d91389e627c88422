import { ConfigProvider, App as Shell } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { Outlet } from 'react-router';
import { nonce } from './nonce';
import { theme } from './theme';
import { useWords } from './use-words';

/** What surrounds the pages of those who signed in: the components' language, look and nonce. The public pages do without. */
export function Desk() {
  const { language } = useWords();
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      button={{ autoInsertSpace: false }}
    >
      <Shell>
        <Outlet />
      </Shell>
    </ConfigProvider>
  );
}
