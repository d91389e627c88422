import { Steps } from 'antd';
import type { Case } from '../api/shapes';
import { useWords } from '../app/use-words';

const byDefence = [
  'drafting',
  'in-review',
  'noticing',
  'defence',
  'answering',
  'deciding',
  'serving-decision',
  'closed',
];
const byComment = ['drafting', 'in-review', 'commenting', 'answering', 'deciding', 'serving-decision', 'closed'];

/** Where the determination of a case stands on the way that the law orders. */
export function CaseSteps({ matter }: { matter: Case }) {
  const { t, word } = useWords();
  const determination = matter.procedures.find(({ kind }) => kind === 'determination');
  if (!determination) return null;
  const { stage } = determination;
  const way = matter.list.endsWith('-red') ? byComment : byDefence;
  // A case that was sent back stands before its decision.
  const current = way.indexOf(stage === 'supplementing' ? 'deciding' : stage);
  return (
    <nav aria-label={t('case.steps')} className="scroll">
      <Steps
        size="small"
        titlePlacement="vertical"
        current={current}
        status={stage === 'closed' ? 'finish' : 'process'}
        items={way.map((name, index) => ({
          title: word('stages.determination', index === current ? stage : name),
        }))}
      />
    </nav>
  );
}
