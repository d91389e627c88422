import type { RouteObject } from 'react-router';
import { EntryPage } from '../everyone/entry-page';
import { SearchPage } from '../everyone/search-page';
import { VerifyPage } from '../everyone/verify-page';
import { CasePage } from '../office/case-page';
import { CasesPage } from '../office/cases-page';
import { ImportsPage } from '../office/imports-page';
import { NewCasePage } from '../office/new-case-page';
import { WorklistPage } from '../office/worklist-page';
import { OverduePage } from '../oversight/overdue-page';
import { ConsentPage } from '../room/consent-page';
import { MatterPage } from '../room/matter-page';
import { MattersPage } from '../room/matters-page';
import { Broken } from './broken';
import { Frame } from './frame';
import { Home } from './home';

/** Every address of the pages; the portal answers the same ones (services/portal/built-pages.ts). */
export const places: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <Broken />,
    children: [
      { path: '/', element: <SearchPage /> },
      { path: '/home', element: <Home /> },
      { path: '/entries/:id', element: <EntryPage /> },
      { path: '/verify', element: <VerifyPage /> },
      { path: '/verify/:code', element: <VerifyPage /> },
      { path: '/worklist', element: <WorklistPage /> },
      { path: '/cases', element: <CasesPage /> },
      { path: '/cases/new', element: <NewCasePage /> },
      { path: '/cases/:id', element: <CasePage service="department" /> },
      { path: '/imports', element: <ImportsPage /> },
      { path: '/room', element: <MattersPage /> },
      { path: '/room/consent', element: <ConsentPage /> },
      { path: '/room/:id', element: <MatterPage /> },
      { path: '/overdue', element: <OverduePage /> },
      { path: '/overdue/cases/:id', element: <CasePage service="supervision" /> },
    ],
  },
];
