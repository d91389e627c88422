import type { RouteObject } from 'react-router';

/** Every address of the supervisors beside the overdue list; each list has the address of its service. */
export const oversightPlaces: RouteObject[] = [
  { path: '/oversight', lazy: async () => ({ Component: (await import('./dashboard-page')).DashboardPage }) },
  { path: '/oversight/paused', lazy: async () => ({ Component: (await import('./paused-page')).PausedPage }) },
  { path: '/oversight/orders', lazy: async () => ({ Component: (await import('./orders-page')).OrdersPage }) },
  {
    path: '/oversight/circular',
    lazy: async () => ({ Component: (await import('./circular-draft-page')).CircularDraftPage }),
  },
  {
    path: '/oversight/circulars',
    lazy: async () => ({ Component: (await import('./circulars-page')).CircularsPage }),
  },
  {
    path: '/oversight/circulars/:id',
    lazy: async () => ({ Component: (await import('./circular-page')).CircularPage }),
  },
  {
    path: '/oversight/procedures',
    lazy: async () => ({ Component: (await import('./procedures-page')).ProceduresPage }),
  },
  { path: '/oversight/duties', lazy: async () => ({ Component: (await import('./duties-page')).DutiesPage }) },
  {
    path: '/oversight/duties/:id',
    lazy: async () => ({ Component: (await import('./duty-moves-page')).DutyMovesPage }),
  },
  { path: '/oversight/bans', lazy: async () => ({ Component: (await import('./bans-page')).BansPage }) },
  {
    path: '/oversight/measures',
    lazy: async () => ({ Component: (await import('./measures-page')).AllMeasuresPage }),
  },
  {
    path: '/oversight/measures/matrix',
    lazy: async () => ({ Component: (await import('./matrix-page')).MatrixPage }),
  },
  {
    path: '/oversight/measures/without-feedback',
    lazy: async () => ({ Component: (await import('./measures-page')).MeasuresWithoutFeedbackPage }),
  },
  {
    path: '/oversight/measures/feedback-rates',
    lazy: async () => ({ Component: (await import('./feedback-page')).FeedbackPage }),
  },
];
