import { type ActRule, ways } from '../procedure/act-rule';
import { type ClockActName, clockActTable } from '../procedure/clock-act-table';
import { type SupervisionOrderActName, supervisionOrderTable } from '../procedure/supervision-order-table';

/** The stages of an order to one department to take one measure. */
export const measureOrderStages = ['ordered', 'accepted', 'in-force', 'lifting', 'closed'] as const;

/** One stage of a measure order. */
export type MeasureOrderStage = (typeof measureOrderStages)[number];

/** Every act that can be done to a measure order. */
export type MeasureOrderActName =
  | 'accept-order'
  | 'report-execution'
  | 'report-not-applicable'
  | 'order-lift'
  | 'report-lift'
  | ClockActName
  | SupervisionOrderActName;

type Rule = ActRule<MeasureOrderStage, MeasureOrderActName>;

const officer = { by: ['officer'], scope: 'own-department', apartFrom: [], leaves: null, confirm: false } as const;

/** Which act at which stage of a measure order; its department is the one that executes. */
export const measureOrderTable: readonly Rule[] = [
  {
    ...officer,
    act: 'accept-order',
    zh: '签收措施单',
    en: 'Accept the order',
    at: ['ordered'],
    leadsTo: { ordered: ['accepted'] },
  },
  {
    ...officer,
    act: 'report-execution',
    zh: '反馈已实施',
    en: 'Report execution',
    at: ['accepted'],
    leadsTo: { accepted: ['in-force'] },
  },
  {
    ...officer,
    act: 'report-not-applicable',
    zh: '反馈不适用',
    en: 'Report that it does not apply',
    at: ['ordered', 'accepted'],
    leadsTo: ways(['ordered', 'accepted'], 'closed'),
    confirm: true,
  },
  {
    act: 'order-lift',
    zh: '责令解除',
    en: 'Order the lift',
    at: ['ordered', 'accepted', 'in-force'],
    by: [],
    scope: 'system',
    apartFrom: [],
    leaves: null,
    leadsTo: { ordered: ['closed'], accepted: ['closed'], 'in-force': ['lifting'] },
    confirm: false,
  },
  {
    ...officer,
    act: 'report-lift',
    zh: '反馈已解除',
    en: 'Report the lift',
    at: ['lifting'],
    leadsTo: { lifting: ['closed'] },
    confirm: true,
  },
  ...clockActTable(measureOrderStages),
  ...supervisionOrderTable(measureOrderStages),
];
