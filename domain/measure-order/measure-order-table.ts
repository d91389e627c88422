import { type ActRule, ways } from '../procedure/act-rule';
import { type ClockActName, clockActTable } from '../procedure/clock-act-table';
import { type SupervisionOrderActName, supervisionOrderTable } from '../procedure/supervision-order-table';

/** The stages of an order to one department to take one measure; between acceptance and lift, the stage is what the last feedback found. */
export const measureOrderStages = [
  'ordered',
  'accepted',
  'in-force',
  'partly-in-force',
  'inapplicable',
  'not-executable',
  'lifting',
  'closed',
] as const;

/** One stage of a measure order. */
export type MeasureOrderStage = (typeof measureOrderStages)[number];

/** The stages from the one that asks most for a look to the one that asks for none; the first stands for several orders. */
export const measureStagesWorstFirst = [
  'not-executable',
  'ordered',
  'accepted',
  'partly-in-force',
  'lifting',
  'in-force',
  'inapplicable',
  'closed',
] as const satisfies readonly MeasureOrderStage[];

/** Every act that can be done to a measure order. */
export type MeasureOrderActName =
  | 'accept-order'
  | 'report-execution'
  | 'report-partial'
  | 'report-not-executable'
  | 'report-not-applicable'
  | 'report-further'
  | 'order-lift'
  | 'report-lift'
  | ClockActName
  | SupervisionOrderActName;

type Rule = ActRule<MeasureOrderStage, MeasureOrderActName>;

const officer = { by: ['officer'], scope: 'own-department', apartFrom: [], leaves: null, confirm: false } as const;

/** The stages that a feedback leads to; each can be followed, or put right, by a further one. */
export const fedBack = ['in-force', 'partly-in-force', 'inapplicable', 'not-executable'] as const;

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
    act: 'report-partial',
    zh: '反馈部分实施',
    en: 'Report partial execution',
    at: ['accepted'],
    leadsTo: { accepted: ['partly-in-force'] },
  },
  {
    ...officer,
    act: 'report-not-executable',
    zh: '反馈无法实施',
    en: 'Report that it cannot be executed',
    at: ['accepted'],
    leadsTo: { accepted: ['not-executable'] },
    confirm: true,
  },
  {
    ...officer,
    act: 'report-not-applicable',
    zh: '反馈不适用',
    en: 'Report that it does not apply',
    at: ['ordered', 'accepted'],
    leadsTo: ways(['ordered', 'accepted'], 'inapplicable'),
    confirm: true,
  },
  {
    ...officer,
    act: 'report-further',
    zh: '再次反馈',
    en: 'Report again',
    at: fedBack,
    leadsTo: Object.fromEntries(fedBack.map((from) => [from, fedBack.filter((to) => to !== from)])),
  },
  {
    act: 'order-lift',
    zh: '责令解除',
    en: 'Order the lift',
    at: ['ordered', 'accepted', ...fedBack],
    by: [],
    scope: 'system',
    apartFrom: [],
    leaves: null,
    leadsTo: {
      ...ways(['ordered', 'accepted', 'inapplicable', 'not-executable'], 'closed'),
      ...ways(['in-force', 'partly-in-force'], 'lifting'),
    },
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
