import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  LevelDistribution,
  Model,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { Fragment, useEffect, useId } from 'react';
import { Link } from 'react-router-dom';
import { maturityTranslationRef } from '../translations';
import { GroupsTable, type GroupNumber } from '../ui/GroupsTable';
import { useGroupTitle } from '../ui/RelatedEntity';
import {
  type DistributionWords,
  segmentsOf,
  useDistributionWords,
} from '../ui/useDistributionWords';
import { ViewMessage } from '../ui/ViewMessage';
import { Heatmap, HeatmapSkeleton, type HeatmapProps } from './heatmap/Heatmap';
import { HeatmapLegend } from './heatmap/HeatmapLegend';
import { levelColumns } from './heatmap/levelColumns';
import { ListHeading } from './ListHeading';
import { headings } from './headings';
import { NothingFound } from './NothingFound';
import { SortedBy } from './SortedBy';
import {
  entitiesOf,
  groupFilter,
  insideGroup,
  type Narrowing,
} from './view/drillDown';
import type { PortfolioViewControl } from './view/usePortfolioView';
import { useGroups } from './viewQueries';

export interface GroupsPanelProps {
  model: Model;
  control: PortfolioViewControl;
}

/** The groups of the portfolio, as a heatmap or as a table. */
export function GroupsPanel({ model, control }: GroupsPanelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const headingId = useId();
  const { view } = control;
  const isTable = view.display === 'table';
  return (
    <section>
      <ListHeading id={headingId}>{t(headings[view.groupBy])}</ListHeading>
      <SortedBy model={model} control={control} />
      <Typography variant="body2">
        {!isTable &&
          t(view.given.length > 0 ? 'heatmap.hintGiven' : 'heatmap.hint')}{' '}
        {t(`policy.${model.policy}`)}
      </Typography>
      {!isTable && <HeatmapLegend model={model} />}
      <Groups
        model={model}
        control={control}
        headingId={headingId}
        isTable={isTable}
      />
    </section>
  );
}

function Groups(
  props: GroupsPanelProps & { headingId: string; isTable: boolean },
) {
  const { model, control, headingId, isTable } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { view } = control;
  const state = useGroups(view, model);
  switch (state.status) {
    case 'ready': {
      const View = isTable ? LevelsTable : Heatmap;
      return (
        <>
          <View
            // Resets the scroll position when the groups change.
            key={JSON.stringify([view.groupBy, view.filter])}
            model={model}
            control={control}
            groups={state}
            headingId={headingId}
          />
          <Typography variant="body2" role="status">
            {t('portfolio.total', { count: state.totalItems })}
          </Typography>
          {state.next?.error && (
            <Typography variant="body2" role="alert">
              {state.next.error.message}
            </Typography>
          )}
          {state.someHidden && (
            <Typography variant="body2">{t('table.hidden')}</Typography>
          )}
        </>
      );
    }
    case 'empty':
      return <NothingFound control={control} someHidden={state.someHidden} />;
    case 'loading':
      return <HeatmapSkeleton />;
    default:
      return <ViewMessage state={state} />;
  }
}

/** The entities behind each number of a group. */
const narrowingTo: Record<GroupNumber, Narrowing> = {
  entities: {},
  withoutOwnAssessment: { cell: { ownAssessment: false } },
  coverage: { sort: 'coverage' },
  stale: { cell: { stale: true } },
};

/** The groups in words: to be read aloud, copied and printed as a whole. */
function LevelsTable({ model, control, groups, headingId }: HeatmapProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useDistributionWords(model);
  const groupTitle = useGroupTitle();
  const { view, listHrefOf, show } = control;
  const { items, next, actualOf, updating } = groups;
  // The backend lists entities by their actual levels only.
  const isWhatIf = view.given.length > 0;
  const listOf = ({ group }: Rollup, narrowing: Narrowing) =>
    listHrefOf(
      entitiesOf(view, {
        ...narrowing,
        filter: groupFilter(view.groupBy, group),
      }),
    );
  const mayLoad = next !== undefined && !next.loading && next.error === null;
  useEffect(() => {
    if (mayLoad) next?.load();
  }, [mayLoad, next]);
  return (
    <GroupsTable
      headingId={headingId}
      titles={{
        group: t(`grouping.${view.groupBy}`),
        entities: t('heatmap.entities'),
      }}
      columns={levelColumns(model, view.expanded)}
      rollups={items}
      renderGroup={group => (
        <Link to={listHrefOf(insideGroup(view, group))}>
          {groupTitle(group)}
        </Link>
      )}
      renderLevels={(rollup, column) => {
        const levels = column.levelsOf(rollup);
        const actual = actualOf(rollup);
        if (!levels || levels.median === null) {
          return levels && words.median(levels);
        }
        return (
          <>
            <div>
              {words.labelledMedian(levels, actual && column.levelsOf(actual))}
            </div>
            <div>{words.labelledMin(levels)}</div>
            <div>
              <Segments
                levels={levels}
                words={words}
                hrefOf={
                  isWhatIf
                    ? undefined
                    : level =>
                        listOf(rollup, {
                          cell: {
                            ...column.filter,
                            level: level === null ? 'none' : String(level),
                          },
                        })
                }
              />
            </div>
          </>
        );
      }}
      hrefOf={(rollup, number) => listOf(rollup, narrowingTo[number])}
      sorting={{ sort: view.sort, onSort: sort => show({ sort }) }}
      updating={updating}
    />
  );
}

interface SegmentsProps {
  levels: LevelDistribution;
  words: DistributionWords;
  /** The entities at a level; absent where they cannot be listed. */
  hrefOf?: (level: number | null) => string;
}

/** How many entities are at which level, each number with its list. */
function Segments({ levels, words, hrefOf }: SegmentsProps) {
  if (!hrefOf) return <>{words.segments(levels)}</>;
  return (
    <>
      {segmentsOf(levels).map((segment, index) => (
        <Fragment key={segment.level}>
          {index > 0 && ', '}
          <Link to={hrefOf(segment.level)}>{words.segment(segment)}</Link>
        </Fragment>
      ))}
    </>
  );
}
