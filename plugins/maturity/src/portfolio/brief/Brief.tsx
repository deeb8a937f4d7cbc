import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  medianChange,
  type Model,
  type OfferedBuildStep,
  type Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type PropsWithChildren } from 'react';
import { maturityApiRef } from '../../api';
import { buildOrderQuery, totalsQuery } from '../../api/portfolioQueries';
import { useTrend } from '../../api/useTrend';
import { maturityTranslationRef } from '../../translations';
import { groupKey } from '../../ui/GroupsTable';
import { useGroupTitle } from '../../ui/RelatedEntity';
import { calendarDay } from '../../ui/Time';
import { useReachWords } from '../buildOrder/useReachWords';
import { capabilityTitles } from '../filters/FilterTitles';
import { headings } from '../headings';
import type { PortfolioView } from '../view/PortfolioView';
import { useGroups } from '../viewQueries';
import { BriefLevels } from './BriefLevels';

/** What fits on a page, whatever the portfolio. */
const MOST = { rows: 18, capabilities: 5 };

const useStyles = makeStyles(
  {
    root: { fontSize: 11, lineHeight: 1.3, color: '#000' },
    title: { margin: '10px 0 4px', fontSize: 14, fontWeight: 'bold' },
    text: { margin: '2px 0' },
    table: {
      width: '100%',
      tableLayout: 'fixed',
      borderCollapse: 'collapse',
      '& th, & td': {
        padding: '2px 6px 2px 0',
        textAlign: 'left',
        verticalAlign: 'top',
        fontSize: '11px !important',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap !important',
      },
      '& tr + tr, & tbody': { borderTop: '1px solid #ccc' },
    },
    list: { margin: 0, paddingLeft: 18 },
  },
  { name: 'MaturityBrief' },
);

export interface BriefProps {
  model: Model;
  view: PortfolioView;
}

/**
 * The portfolio on one page of paper: its figures, its groups, how it changed,
 * and what to build next and why.
 */
export function Brief({ model, view }: BriefProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const api = useApi(maturityApiRef);
  const { data: counts } = useQuery(totalsQuery(api, view.filter, model.id));
  return (
    <div className={classes.root}>
      {counts && (
        <p className={classes.text}>
          {t('brief.counts', {
            entities: String(counts.entities),
            without: String(counts.withoutOwnAssessment),
            stale: String(counts.stale),
          })}{' '}
          {counts.contradicted > 0 &&
            t('brief.contradicted', { count: counts.contradicted })}
        </p>
      )}
      <AspectsThenAndNow model={model} view={view} />
      <WeakestGroups model={model} view={view} />
      <BuildNext model={model} view={view} />
    </div>
  );
}

function Section(props: PropsWithChildren<{ title: string }>) {
  const classes = useStyles();
  return (
    <section>
      <h2 className={classes.title}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** The levels of each aspect 90 days ago and now. */
function AspectsThenAndNow({ model, view }: BriefProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const trend = useTrend(view.filter, model, 'quarter');
  if (trend.status !== 'ready') return null;
  const points = [trend.points[0], trend.points[trend.points.length - 1]];
  const isNew = (aspectId: string) =>
    medianChange(points[0], points[1], aspectId).isNew;
  return (
    <Section title={t('trend.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('trend.aspect')}</th>
            {points.map(({ date }, index) => (
              <th key={index}>{calendarDay(date, t('locale'))}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.aspects.map(({ id, title }) => (
            <tr key={id}>
              <th scope="row">
                {title}
                {isNew(id) && ` (${t('figures.new')})`}
              </th>
              {points.map(({ aspects }, index) => (
                <td key={index}>
                  <BriefLevels
                    model={model}
                    levels={aspects.find(({ aspectId }) => aspectId === id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {model.aspects.some(({ id }) => isNew(id)) && (
        <p className={classes.text}>
          {t('figures.new')}:{' '}
          {t('figures.isNew', {
            since: calendarDay(points[0].date, t('locale')),
          })}
        </p>
      )}
    </Section>
  );
}

/** The first groups of the heatmap, as many as fit. */
function WeakestGroups({ model, view }: BriefProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const groupTitle = useGroupTitle();
  const state = useGroups(view, model);
  if (state.status !== 'ready') return null;
  const shown = state.items.slice(0, MOST.rows - model.aspects.length);
  return (
    <Section title={t(headings[view.groupBy])}>
      {shown.length < state.totalItems && (
        <p className={classes.text}>
          {t('brief.groups', {
            shown: String(shown.length),
            total: String(state.totalItems),
          })}
        </p>
      )}
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t(`grouping.${view.groupBy}`)}</th>
            {model.aspects.map(({ id, title }) => (
              <th key={id}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(rollup => (
            <tr key={groupKey(rollup.group)}>
              <th scope="row">
                {groupTitle(rollup.group)} ({rollup.entities})
              </th>
              {model.aspects.map(({ id }) => (
                <td key={id}>
                  <BriefLevels
                    model={model}
                    levels={aspectOf(rollup, id)}
                    actual={aspectOf(state.actualOf(rollup), id)?.median}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {state.someHidden && <p className={classes.text}>{t('table.hidden')}</p>}
    </Section>
  );
}

function aspectOf(rollup: Rollup | undefined, id: string) {
  return rollup?.aspects.find(({ aspectId }) => aspectId === id);
}

/** The first capabilities of the build order, and what each adds. */
function BuildNext({ model, view }: BriefProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const api = useApi(maturityApiRef);
  const { data } = useQuery(buildOrderQuery(api, view.filter, model.id));
  const wordsOf = useReachWords(model);
  if (!data || data.steps.length === 0) return null;
  const { summary, betterThanFirst } = wordsOf(data);
  return (
    <Section title={t('buildNext.title')}>
      <p className={classes.text}>
        {summary} {t('buildOrder.hint')}
      </p>
      <ol className={classes.list}>
        {data.steps.slice(0, MOST.capabilities).map((step, index) => (
          <li key={step.capabilityId}>
            <strong>{capabilityTitles(model, [step.capabilityId])}</strong>{' '}
            {t('buildOrder.adds', {
              count: step.adds,
              total: String(step.withinReach),
            })}
            . <Offer step={step} /> {betterThanFirst(index + 1)}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Offer({ step: { providers } }: { step: OfferedBuildStep }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <>
      {providers.length === 0
        ? `${t('demand.missing')}.`
        : t('brief.offered', {
            providers: (
              <>
                {providers.slice(0, 3).map((entityRef, index) => (
                  <Fragment key={entityRef}>
                    {index > 0 && ', '}
                    <EntityDisplayName
                      entityRef={entityRef}
                      hideIcon
                      disableTooltip
                    />
                  </Fragment>
                ))}
              </>
            ),
          })}
    </>
  );
}
