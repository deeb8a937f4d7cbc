import type { Entity } from '@backstage/catalog-model';
import type {
  EntityReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { AreaDetails } from './AreaDetails';
import { AreaList } from './AreaList';
import { AspectRadar } from './AspectRadar';
import { AspectTiles } from './AspectTiles';
import { NextSteps } from './NextSteps';
import { useChosenArea } from './urlState';

const useStyles = makeStyles(
  theme => ({
    plan: {
      display: 'grid',
      gap: theme.spacing(3),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 1fr) 340px',
      },
    },
    columns: {
      display: 'grid',
      gap: theme.spacing(3),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
      },
    },
    chosen: {
      position: 'sticky',
      // Below the portal's header, if that is sticky too.
      top: `calc(var(--bui-header-height, 0px) + ${theme.spacing(2)}px)`,
      maxHeight: `calc(100vh - var(--bui-header-height, 0px) - ${theme.spacing(
        4,
      )}px)`,
      overflow: 'auto',
      // The border does not scroll with the content.
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      '& > *': { border: 0 },
      // A fade that indicates more content below.
      '&::after': {
        content: '""',
        display: 'block',
        position: 'sticky',
        bottom: 0,
        height: theme.spacing(3),
        marginTop: theme.spacing(-2),
        pointerEvents: 'none',
        background: `linear-gradient(transparent, ${theme.palette.background.paper})`,
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

/** A level report: its aspects, next steps and areas, and the chosen area. */
export function LevelReportView(props: LevelReportViewProps) {
  const { entity, model, report } = props;
  const classes = useStyles();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  const { aspectId, area, toggleAspect, chooseArea } = useChosenArea(model);
  const details = <AreaDetails model={model} area={area} report={report} />;
  return (
    <>
      <AspectTiles
        model={model}
        report={report}
        chosen={aspectId}
        onToggle={toggleAspect}
      />
      <div className={classes.plan}>
        <NextSteps model={model} report={report} aspectId={aspectId} />
        <AspectRadar entity={entity} model={model} report={report} />
      </div>
      <div className={classes.columns}>
        <AreaList
          model={model}
          report={report}
          aspectId={aspectId}
          chosen={area.id}
          onChoose={chooseArea}
          below={narrow ? details : undefined}
        />
        {!narrow && <div className={classes.chosen}>{details}</div>}
      </div>
    </>
  );
}
