import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { SeriesKind } from './radarSeries';
import { useSeriesLook } from './useSeriesLook';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'center',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    item: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'MaturityRadarLegend' },
);

/** Props of {@link RadarLegend}. */
export interface RadarLegendProps {
  items: { kind: SeriesKind; name: string }[];
}

/** What the lines of the radar stand for. */
export function RadarLegend({ items }: RadarLegendProps) {
  const classes = useStyles();
  const lookOf = useSeriesLook();
  return (
    <ul className={classes.root}>
      {items.map(({ kind, name }) => {
        const { colour, dash } = lookOf(kind);
        return (
          <li key={kind} className={classes.item}>
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
