import type { RouteObject } from 'react-router';
import './oversight.css';
import { CircularDraftPage } from './circular-draft-page';
import { CircularPage } from './circular-page';
import { CircularsPage } from './circulars-page';
import { DashboardPage } from './dashboard-page';
import { FeedbackPage } from './feedback-page';
import { MeasuresPage } from './measures-page';
import { OrdersPage } from './orders-page';
import { ProceduresPage } from './procedures-page';

/** Every address of the supervisors beside the overdue list; each list has the address of its service. */
export const oversightPlaces: RouteObject[] = [
  { path: '/oversight', element: <DashboardPage /> },
  { path: '/oversight/orders', element: <OrdersPage /> },
  { path: '/oversight/circular', element: <CircularDraftPage /> },
  { path: '/oversight/circulars', element: <CircularsPage /> },
  { path: '/oversight/circulars/:id', element: <CircularPage /> },
  { path: '/oversight/procedures', element: <ProceduresPage /> },
  { path: '/oversight/measures', element: <MeasuresPage all /> },
  { path: '/oversight/measures/without-feedback', element: <MeasuresPage /> },
  { path: '/oversight/measures/feedback-rates', element: <FeedbackPage /> },
];
