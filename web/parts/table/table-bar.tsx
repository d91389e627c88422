import type { ReactNode } from 'react';
import { ExportLinks } from '../export-links';
import type { useAsked } from '../use-asked';
import type { Column } from './column';
import { ColumnChoice } from './column-choice';
import { SavedViews } from './saved-views';

interface TableBarProps<Row> {
  name: string;
  path: string;
  asked: ReturnType<typeof useAsked>;
  columns: readonly Column<Row>[];
  hidden: readonly string[];
  onHide: (hidden: string[]) => void;
  batch?: ReactNode;
}

/** Above a list: what can be done to chosen rows and saved views on one side, columns and export on the other. */
export function TableBar<Row>({ name, path, asked, columns, hidden, onHide, batch }: TableBarProps<Row>) {
  return (
    <div className="row" style={{ justifyContent: 'space-between' }}>
      <span className="row">
        {batch}
        <SavedViews name={name} asked={asked} />
      </span>
      <span className="row">
        <ColumnChoice columns={columns} hidden={hidden} onHide={onHide} />
        <ExportLinks path={path} params={asked.params} />
      </span>
    </div>
  );
}
