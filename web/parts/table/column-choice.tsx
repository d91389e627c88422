import { Button, Checkbox, Popover } from 'antd';
import { useWords } from '../../app/use-words';
import type { Column } from './column';

interface ColumnChoiceProps<Row> {
  columns: readonly Column<Row>[];
  hidden: readonly string[];
  onHide: (hidden: string[]) => void;
}

/** Which columns a list shows, as the person likes it in this browser. */
export function ColumnChoice<Row>({ columns, hidden, onHide }: ColumnChoiceProps<Row>) {
  const { t } = useWords();
  const choices = columns.filter(({ fixed = false }) => !fixed);
  const shown = choices.map(({ key }) => key).filter((key) => !hidden.includes(key));
  const settle = (wanted: string[]) => onHide(choices.map(({ key }) => key).filter((key) => !wanted.includes(key)));
  const content = (
    <div className="stack">
      <Checkbox.Group
        className="column-choice"
        value={shown}
        onChange={settle}
        options={choices.map(({ key, title }) => ({ value: key, label: title }))}
      />
      <Button size="small" disabled={hidden.length === 0} onClick={() => onHide([])}>
        {t('list.allColumns')}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" title={t('list.columns')} content={content} placement="bottomRight">
      <Button size="small">{t('list.columns')}</Button>
    </Popover>
  );
}
