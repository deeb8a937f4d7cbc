import type {
  LevelReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useChosenArea } from '../../hooks/useChosenArea';
import { AreaDetails } from '../AreaDetails';
import { AreaList } from '../AreaList';
import { AspectTiles } from '../AspectTiles';

const useStyles = makeStyles(
  theme => ({
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
      top: theme.spacing(2),
      maxHeight: `calc(100vh - ${theme.spacing(4)}px)`,
      overflow: 'auto',
    },
  }),
  { name: 'MaturityLevelReport' },
);

/** Props of {@link LevelReportView}. */
export interface LevelReportViewProps {
  model: Model;
  report: LevelReport;
}

/** A level report: the aspects, their areas, and the chosen area. */
export function LevelReportView({ model, report }: LevelReportViewProps) {
  const classes = useStyles();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  const { aspectId, area, toggleAspect, chooseArea } = useChosenArea(model);
  const details = (
    <AreaDetails
      model={model}
      area={area}
      report={report.areas.find(({ areaId }) => areaId === area.id)}
    />
  );
  return (
    <>
      <AspectTiles
        model={model}
        report={report}
        chosen={aspectId}
        onToggle={toggleAspect}
      />
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
