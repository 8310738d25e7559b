import { inRow } from '../../../i18n/in-row.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import type { Source } from '../knowledge-queries.js';
import { tableWords } from './table-words.js';

type Table = Source['tables'][number];

/** How a table was understood: what each column was taken for, and what was left out. */
export function TableNote({ tables }: Pick<Source, 'tables'>) {
  const t = useWords(tableWords);
  const entries = tables.reduce((sum, table) => sum + table.entries, 0);
  const isDoubtful = tables.some(
    ({ hasHeader, unanswered, unknown, uncalculated }) =>
      !hasHeader || unanswered + unknown.length > 0 || uncalculated !== undefined,
  );
  return (
    <details className="text-sm">
      <summary className={isDoubtful ? 'w-fit text-warn' : 'w-fit text-soft'}>
        {t(isDoubtful ? 'readAsDoubtful' : 'readAs', { count: entries })}
      </summary>
      <div className="mt-1 flex max-h-60 flex-col gap-2 overflow-y-auto">
        {tables.map((table, at) => (
          <OneTable key={at} table={table} />
        ))}
      </div>
    </details>
  );
}

function OneTable({ table }: { table: Table }) {
  const t = useWords(tableWords);
  const language = useLanguage();
  const { sheet, hasHeader, columns, entries, unanswered, unknown, uncalculated } = table;
  const notes = [
    ...(hasHeader ? [] : [t('noHeader')]),
    ...(unanswered === 0 ? [] : [t('unanswered', { count: unanswered })]),
    ...(unknown.length === 0 ? [] : [t('unknown', { values: inRow(unknown, language) })]),
    ...(uncalculated === undefined
      ? []
      : [
          t('uncalculated', {
            count: uncalculated.count,
            cells: inRow(uncalculated.cells.slice(0, 5), language),
          }),
        ]),
  ];
  return (
    <div>
      {sheet !== '' && <p className="font-medium">{t('sheet', { sheet, count: entries })}</p>}
      <ul className="text-soft">
        {columns.map(({ name, use }, at) => (
          <li key={at} className="wrap-anywhere">
            {t('column', { name: name === '' ? t('nth', { place: at + 1 }) : name, use: t(use) })}
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note} className="wrap-anywhere text-warn">
          {note}
        </p>
      ))}
    </div>
  );
}
