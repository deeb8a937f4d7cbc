import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model, Rollup } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect } from 'react';
import type { ReadPages } from '../api/queryState';
import { columnsOf } from '../portfolio/columns';
import { groupKey } from '../portfolio/groupKey';
import { insideGroup } from '../portfolio/drill';
import { type PortfolioViewControl } from '../portfolio/usePortfolioView';
import { maturityTranslationRef } from '../translations';
import { useHeatmapWords } from '../portfolio/useHeatmapWords';
import { ScrollTable } from './ScrollTable';
import { LevelWords } from './LevelWords';

const useStyles = makeStyles(
  theme => ({
    // Plain cells: there are thousands.
    head: { textAlign: 'left', ...theme.typography.body2, fontWeight: 'bold' },
    body: {
      ...theme.typography.body2,
      '& th': { textAlign: 'left', minWidth: 120 },
      '& td': { minWidth: 120 },
      '& > tr': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    number: { textAlign: 'right' },
    updating: { opacity: 0.6 },
  }),
  { name: 'MaturityGroupsTable' },
);

export interface GroupsTableProps {
  model: Model;
  control: PortfolioViewControl;
  groups: ReadPages<Rollup> & {
    asIs: (rollup: Rollup) => Rollup | undefined;
    updating: boolean;
  };
  /** Id of the heading that names it. */
  headingId: string;
}

/** Groups as a table in words: to be read aloud, copied and printed, whole. */
export function GroupsTable(props: GroupsTableProps) {
  const { model, control, groups, headingId } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const words = useHeatmapWords(model);
  const { view, hrefOf } = control;
  const { items, next, asIs, updating } = groups;
  const columns = columnsOf(model, view.expanded);
  const percent = new Intl.NumberFormat(t('locale'), { style: 'percent' });
  const mayLoad = next !== undefined && !next.loading && next.error === null;
  useEffect(() => {
    if (mayLoad) next?.load();
  }, [mayLoad, next]);
  return (
    <ScrollTable headingId={headingId}>
      <thead className={classes.head}>
        <tr>
          <th scope="col">{t(`grouping.${view.groupBy}`)}</th>
          <th scope="col" className={classes.number}>
            {t('heatmap.entities')}
          </th>
          {columns.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
          <th scope="col" className={classes.number}>
            {t('table.notAssessed')}
          </th>
          <th scope="col" className={classes.number}>
            {t('table.coverage')}
          </th>
          <th scope="col" className={classes.number}>
            {t('table.stale')}
          </th>
        </tr>
      </thead>
      <tbody
        className={`${classes.body} ${updating ? classes.updating : ''}`}
        aria-busy={updating}
      >
        {items.map(rollup => {
          const { group, entities, notAssessed, stale, coverage } = rollup;
          const before = asIs(rollup);
          return (
            <tr key={groupKey(group)}>
              <th scope="row">
                <Link to={hrefOf(insideGroup(view, group))}>{group.title}</Link>
              </th>
              <td className={classes.number}>{entities}</td>
              {columns.map(column => (
                <td key={column.id}>
                  <LevelWords
                    words={words}
                    levels={column.of(rollup)}
                    before={before && column.of(before)}
                  />
                </td>
              ))}
              <td className={classes.number}>{notAssessed}</td>
              <td className={classes.number}>
                {percent.format(
                  coverage.total === 0 ? 0 : coverage.answered / coverage.total,
                )}
              </td>
              <td className={classes.number}>{stale}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
