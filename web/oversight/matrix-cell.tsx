import { Tag } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../app/use-words';
import { measureStages } from './measure-stages';
import { pageOfList } from './page-of-list';
import type { MeasureMatrix } from './shapes';

type Cell = MeasureMatrix['rows'][number]['cells'][number];

/** How the measures of a department against a subject stand: the worst in colour and word, how many, how many late; opens exactly them. */
export function MatrixCell({ cell, of }: { cell: Cell; of: string }) {
  const { t, word } = useWords();
  const { stage, orders, late, list } = cell;
  const name = word('stages.measure-order', stage);
  const many = orders > 1 ? ` ×${orders}` : '';
  const lateWords = late > 0 ? t('oversight.matrix.late', { count: late }) : '';
  return (
    <Link to={pageOfList(list)} aria-label={`${of}: ${name}${many} ${lateWords}`.trim()}>
      <Tag className="stage-tag" color={measureStages[stage]}>
        {name}
        {many}
      </Tag>
      {late > 0 && <span className="late">{lateWords}</span>}
    </Link>
  );
}
