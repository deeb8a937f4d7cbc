import type { Entity } from '@backstage/catalog-model';
import type {
  EntityReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { AreaList } from './AreaList';
import { AspectTiles } from './AspectTiles';
import { DoNext } from './DoNext';
import { RecommendedCapabilities } from './RecommendedCapabilities';
import { SinceLastTime } from './SinceLastTime';
import { useChosenArea } from './urlState';

const useStyles = makeStyles(
  theme => ({
    columns: {
      display: 'grid',
      gap: theme.spacing(2),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 6fr) minmax(0, 5fr)',
      },
    },
  }),
  { name: 'MaturityLevelReport' },
);

export interface LevelReportViewProps {
  entity: Entity;
  model: Model;
  report: EntityReport;
}

/** A level report: the aspects, what to do next, what changed, and the areas. */
export function LevelReportView(props: LevelReportViewProps) {
  const { entity, model, report } = props;
  const classes = useStyles();
  const { aspectId, toggleAspect } = useChosenArea(model);
  return (
    <>
      <AspectTiles
        entity={entity}
        model={model}
        report={report}
        chosen={aspectId}
        onToggle={toggleAspect}
      />
      <div className={classes.columns}>
        <DoNext model={model} report={report} aspectId={aspectId} />
        <RecommendedCapabilities
          model={model}
          report={report}
          aspectId={aspectId}
        />
      </div>
      <SinceLastTime model={model} report={report} />
      <AreaList model={model} report={report} />
    </>
  );
}
