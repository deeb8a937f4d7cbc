import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import {
  type EntityReport,
  lastLevelOfModel,
  type LevelReport,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { maturityApiRef } from '../api';
import { reportQuery } from '../api/queries';
import { unavailable, type Unavailable } from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import {
  radarSeries,
  type RadarSeries,
  type SeriesKind,
  useSeriesStyle,
} from './radarSeries';

const AspectRadarChart = lazy(() => import('./AspectRadarChart'));

/** A radar with fewer corners encloses no area. */
const MIN_ASPECTS = 3;

const useStyles = makeStyles(
  theme => ({
    root: { margin: 0, padding: theme.spacing(1, 2, 2) },
    // A fixed height, so that nothing jumps when the chart is loaded.
    chart: { height: 268, marginTop: theme.spacing(1) },
    legend: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'center',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    legendItem: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'MaturityAspectRadar' },
);

export interface AspectRadarProps {
  entity: Entity;
  model: Model;
  report: EntityReport;
}

/**
 * The levels and targets of an entity and the levels of its system, as a radar
 * chart and as a table for screen readers.
 */
export function AspectRadar({ entity, model, report }: AspectRadarProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const system = useSystemReport(report);
  const systemTitle = useEntityPresentation(
    system.status === 'ready' ? system.systemRef : entity,
  ).primaryTitle;
  const series = radarSeries(
    report,
    system.status === 'ready' ? system.report : undefined,
  ).map(({ kind, levels }) => ({
    kind,
    levels,
    name: t(`radar.${kind}`, { system: systemTitle }),
  }));
  return (
    <Paper variant="outlined" component="figure" className={classes.root}>
      <Typography variant="subtitle2" component="figcaption">
        {t('radar.title')}
      </Typography>
      {model.aspects.length >= MIN_ASPECTS && (
        <div aria-hidden="true">
          <div className={classes.chart}>
            <Suspense fallback={null}>
              <AspectRadarChart
                aspects={model.aspects}
                series={series}
                last={lastLevelOfModel(model)}
              />
            </Suspense>
          </div>
          <RadarLegend items={series} />
        </div>
      )}
      <VisuallyHidden component="div">
        <RadarTable model={model} series={series} />
      </VisuallyHidden>
      {system.status === 'forbidden' && (
        <Typography variant="body2">{t('radar.systemForbidden')}</Typography>
      )}
      {system.status === 'failed' && (
        <Typography variant="body2">{t('radar.systemFailed')}</Typography>
      )}
    </Paper>
  );
}

interface RadarLegendProps {
  items: { kind: SeriesKind; name: string }[];
}

function RadarLegend({ items }: RadarLegendProps) {
  const classes = useStyles();
  const styleOf = useSeriesStyle();
  return (
    <ul className={classes.legend}>
      {items.map(({ kind, name }) => {
        const { colour, dash } = styleOf(kind);
        return (
          <li key={kind} className={classes.legendItem}>
            <svg width={28} height={8} aria-hidden="true">
              <line
                x1={0}
                x2={28}
                y1={4}
                y2={4}
                stroke={colour}
                strokeWidth={2}
                strokeDasharray={dash}
              />
            </svg>
            <Typography variant="body2" component="span">
              {name}
            </Typography>
          </li>
        );
      })}
    </ul>
  );
}

interface RadarTableProps {
  model: Model;
  series: (RadarSeries & { name: string })[];
}

function RadarTable({ model, series }: RadarTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const text = (kind: RadarSeries['kind'], level: number | undefined) =>
    level === undefined && kind === 'target'
      ? t('radar.noTarget')
      : levelName(level ?? null);
  return (
    <table>
      <caption>{t('radar.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('radar.aspect')}</th>
          {series.map(({ kind, name }) => (
            <th key={kind} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.aspects.map(({ id, title }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            {series.map(({ kind, levels }) => (
              <td key={kind}>{text(kind, levels.get(id))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The report of an entity's system; none if it belongs to no system. */
type SystemReportState =
  | Unavailable
  | { status: 'none' }
  | { status: 'ready'; systemRef: string; report: LevelReport };

/** Loads the report of the system that an entity is part of. */
function useSystemReport({
  relations,
  modelId,
}: EntityReport): SystemReportState {
  const api = useApi(maturityApiRef);
  const systemRef = relations.systems.at(0);
  const query = useQuery({
    ...reportQuery(api, systemRef ?? '', modelId),
    enabled: systemRef !== undefined,
  });
  if (!systemRef) {
    return { status: 'none' };
  }
  return query.data
    ? { status: 'ready', systemRef, report: query.data }
    : unavailable(query);
}
