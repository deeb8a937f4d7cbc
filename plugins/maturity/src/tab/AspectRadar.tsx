import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import {
  lastLevelOfModel,
  type LevelReport,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { lazy, Suspense } from 'react';
import { useSystemReport } from './useSystemReport';
import { maturityTranslationRef } from '../translations';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { RadarLegend } from './RadarLegend';
import { radarSeries } from './radarSeries';
import { RadarTable } from './RadarTable';

const RadarPicture = lazy(() => import('./RadarPicture'));

/** With fewer corners, a radar is no picture. */
const FEWEST_ASPECTS = 3;

const useStyles = makeStyles(
  theme => ({
    root: { margin: 0, padding: theme.spacing(1, 2, 2) },
    // Its height is known before it is loaded: nothing jumps.
    picture: { height: 268, marginTop: theme.spacing(1) },
  }),
  { name: 'MaturityAspectRadar' },
);

/** Props of {@link AspectRadar}. */
export interface AspectRadarProps {
  entity: Entity;
  model: Model;
  report: LevelReport;
}

/** The aspects of an entity, their targets and its system in one picture. */
export function AspectRadar({ entity, model, report }: AspectRadarProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const system = useSystemReport(entity, model.id);
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
      {model.aspects.length >= FEWEST_ASPECTS && (
        <div aria-hidden="true">
          <div className={classes.picture}>
            <Suspense fallback={null}>
              <RadarPicture
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
