import type { RouteObject } from 'react-router';
import { EntryPage } from '../everyone/entry-page';
import { SearchPage } from '../everyone/search-page';
import { oversightPlaces } from '../oversight/oversight-places';
import { Broken } from './broken';
import { Frame } from './frame';
import { Home } from './home';
import { Waiting } from './waiting';

/** Every address of the pages; the portal answers the same ones (services/portal/built-pages.ts). What only those who signed in need is fetched when they go there. */
export const places: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <Broken />,
    hydrateFallbackElement: <Waiting />,
    children: [
      { path: '/', element: <SearchPage /> },
      { path: '/home', element: <Home /> },
      { path: '/entries/:id', element: <EntryPage /> },
      { path: '/person', lazy: async () => ({ Component: (await import('../everyone/person-page')).PersonPage }) },
      {
        path: '/catalogue',
        lazy: async () => ({ Component: (await import('../everyone/catalogue-page')).CataloguePage }),
      },
      {
        lazy: async () => ({ Component: (await import('./desk')).Desk }),
        children: [
          {
            path: '/worklist',
            lazy: async () => ({ Component: (await import('../office/worklist-page')).WorklistPage }),
          },
          { path: '/cases', lazy: async () => ({ Component: (await import('../office/cases-page')).CasesPage }) },
          {
            path: '/cases/new',
            lazy: async () => ({ Component: (await import('../office/new-case-page')).NewCasePage }),
          },
          { path: '/cases/:id', lazy: async () => ({ Component: (await import('../office/case-page')).OwnCasePage }) },
          {
            path: '/proposals',
            lazy: async () => ({ Component: (await import('../everyone/proposals-page')).ProposalsPage }),
          },
          { path: '/verify', lazy: async () => ({ Component: (await import('../everyone/verify-page')).VerifyPage }) },
          {
            path: '/verify/:code',
            lazy: async () => ({ Component: (await import('../everyone/verify-page')).VerifyPage }),
          },
          {
            path: '/imports',
            lazy: async () => ({ Component: (await import('../office/imports-page')).ImportsPage }),
          },
          {
            path: '/absences',
            lazy: async () => ({ Component: (await import('../office/absences-page')).AbsencesPage }),
          },
          {
            path: '/absences/:id',
            lazy: async () => ({ Component: (await import('../office/hand-over-page')).HandOverPage }),
          },
          {
            path: '/mandates',
            lazy: async () => ({ Component: (await import('../office/mandates-page')).OfficeMandatesPage }),
          },
          { path: '/rules', lazy: async () => ({ Component: (await import('../office/rules-page')).RulesPage }) },
          { path: '/room', lazy: async () => ({ Component: (await import('../room/matters-page')).MattersPage }) },
          {
            path: '/room/records',
            lazy: async () => ({ Component: (await import('../room/record-list-page')).RecordListPage }),
          },
          {
            path: '/room/consent',
            lazy: async () => ({ Component: (await import('../room/consent-page')).ConsentPage }),
          },
          {
            path: '/reports',
            lazy: async () => ({ Component: (await import('../office/reports-page')).OfficeReportsPage }),
          },
          {
            path: '/room/reports',
            lazy: async () => ({ Component: (await import('../room/reports-page')).OwnReportsPage }),
          },
          {
            path: '/room/mandates',
            lazy: async () => ({ Component: (await import('../room/mandates-page')).MandatesPage }),
          },
          {
            path: '/room/repair/:what/:id',
            lazy: async () => ({ Component: (await import('../room/repair-page')).RepairPage }),
          },
          { path: '/room/:id', lazy: async () => ({ Component: (await import('../room/matter-page')).MatterPage }) },
          {
            path: '/overdue',
            lazy: async () => ({ Component: (await import('../oversight/overdue-page')).OverduePage }),
          },
          ...oversightPlaces,
          {
            path: '/overdue/cases/:id',
            lazy: async () => ({ Component: (await import('../office/case-page')).OverseenCasePage }),
          },
        ],
      },
    ],
  },
];
