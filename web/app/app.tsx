import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider, App as Shell } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Refused } from '../api/problem';
import { nonce } from './nonce';
import { places } from './places';
import { theme } from './theme';
import { useWords } from './use-words';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      retry: (failures, error) => failures < 2 && !(error instanceof Refused && error.problem.status < 500),
    },
  },
});
const router = createBrowserRouter(places);

/** The whole of the pages: language, look, questions to the services, addresses. */
export function App() {
  const { language } = useWords();
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      button={{ autoInsertSpace: false }}
    >
      <Shell>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Shell>
    </ConfigProvider>
  );
}
