import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Coverage,
  LevelSort,
  Rollup,
  RollupGroup,
  RollupSortField,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import type { PropsWithChildren, ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { maturityTranslationRef } from '../translations';
import { ScrollTable } from './ScrollTable';
import { ariaSort, SortLabel, type Sorting } from './SortLabel';

const useStyles = makeStyles(
  theme => ({
    head: { textAlign: 'left', ...theme.typography.body2, fontWeight: 'bold' },
    body: {
      ...theme.typography.body2,
      '& th': { textAlign: 'left', minWidth: 104 },
      '& td': { minWidth: 80 },
      '& td$number': { minWidth: 0 },
      '& a': {
        color: theme.palette.link,
        textDecoration: 'none',
        '&:hover': { textDecoration: 'underline' },
      },
      '& > tr': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    number: { textAlign: 'right' },
    updating: { opacity: 0.6 },
  }),
  { name: 'MaturityGroupsTable' },
);

/** The numbers of a group beside its levels. */
export type GroupNumber =
  | 'entities'
  | 'withoutOwnAssessment'
  | 'coverage'
  | 'stale';

export interface GroupsTableProps<C extends { id: string; title: string }> {
  /** Id of the heading that labels the table. */
  headingId: string;
  /** The headers of the first two columns. */
  titles: { group: string; entities: string };
  /** The columns of levels: aspects, and maybe areas. */
  columns: readonly C[];
  rollups: Rollup[];
  renderGroup: (group: RollupGroup) => ReactNode;
  renderLevels: (rollup: Rollup, column: C) => ReactNode;
  /** The address of the entities behind a number; left out where it has none. */
  hrefOf?: (rollup: Rollup, number: GroupNumber) => string;
  /** Lets the columns be sorted by; left out where they cannot be. */
  sorting?: Sorting<GroupSortField>;
  /** True while newer rollups of the same groups load. */
  updating?: boolean;
}

/** Groups of entities as a table: levels, coverage and stale answers. */
export function GroupsTable<C extends { id: string; title: string }>(
  props: GroupsTableProps<C>,
) {
  const {
    headingId,
    titles,
    columns,
    rollups,
    sorting,
    updating = false,
  } = props;
  const linkOf = (rollup: Rollup, number: GroupNumber) =>
    props.hrefOf?.(rollup, number);
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const percent = new Intl.NumberFormat(t('locale'), { style: 'percent' });
  // Plain cells and links, as those of Material UI are too slow for thousands of groups.
  return (
    <ScrollTable headingId={headingId} dense>
      <thead className={classes.head}>
        <tr>
          <Header title={titles.group} by="title" sorting={sorting} />
          <Header title={titles.entities} by="entities" sorting={sorting} />
          {columns.map(({ id, title }) => (
            <Header
              key={id}
              title={title}
              by={`level.${id}`}
              sorting={sorting}
            />
          ))}
          <Header
            title={t('table.withoutOwnAssessment')}
            by="withoutOwnAssessment"
            sorting={sorting}
          />
          <Header title={t('table.coverage')} by="coverage" sorting={sorting} />
          <Header title={t('table.stale')} by="stale" sorting={sorting} />
        </tr>
      </thead>
      <tbody
        className={`${classes.body} ${updating ? classes.updating : ''}`}
        aria-busy={updating}
      >
        {rollups.map(rollup => {
          const { group, entities, stale, coverage } = rollup;
          return (
            <tr key={groupKey(group)}>
              <th scope="row">{props.renderGroup(group)}</th>
              <td className={classes.number}>
                <Linked count={entities} href={linkOf(rollup, 'entities')} />
              </td>
              {columns.map(column => (
                <td key={column.id}>{props.renderLevels(rollup, column)}</td>
              ))}
              <td className={classes.number}>
                <Linked
                  count={rollup.withoutOwnAssessment}
                  href={linkOf(rollup, 'withoutOwnAssessment')}
                />
              </td>
              <td className={classes.number}>
                <Linked count={entities} href={linkOf(rollup, 'coverage')}>
                  {percent.format(coverageShare(coverage))}
                </Linked>
              </td>
              <td className={classes.number}>
                <Linked count={stale} href={linkOf(rollup, 'stale')} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}

interface LinkedProps {
  count: number;
  /** The entities behind it; left out where they cannot be listed. */
  href?: string;
}

/** A number, as a link to the entities behind it unless there are none. */
function Linked(props: PropsWithChildren<LinkedProps>) {
  const { count, href, children = count } = props;
  return href && count > 0 ? (
    <Link to={href}>{children}</Link>
  ) : (
    <>{children}</>
  );
}

/** What a table of groups can be sorted by. */
type GroupSortField = Exclude<RollupSortField, 'level'> | LevelSort;

/** The columns that people want to see the highest of. */
const counts: readonly GroupSortField[] = [
  'entities',
  'withoutOwnAssessment',
  'stale',
];

interface HeaderProps {
  title: string;
  by: GroupSortField;
  sorting: Sorting<GroupSortField> | undefined;
}

function Header({ title, by, sorting }: HeaderProps) {
  const classes = useStyles();
  const isNumber = counts.includes(by) || by === 'coverage';
  return (
    <th
      scope="col"
      className={isNumber ? classes.number : undefined}
      aria-sort={sorting && ariaSort(sorting.sort, by)}
    >
      {sorting ? (
        <SortLabel
          title={title}
          by={by}
          highestFirst={counts.includes(by)}
          right={isNumber}
          sorting={sorting}
        />
      ) : (
        title
      )}
    </th>
  );
}

/** Identifies a group within a grouping, including the one without a value. */
export function groupKey({ ref, value }: RollupGroup): string {
  return ref ?? `=${value ?? ''}`;
}

/** The share of areas with an answer, from 0 to 1; 0 if there are no areas. */
export function coverageShare({ answered, total }: Coverage): number {
  return total === 0 ? 0 : answered / total;
}
