import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  lastLevelOfModel,
  type AreaLevel,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Radio from '@material-ui/core/Radio';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { maturityTranslationRef } from '../translations';
import { LevelBar, useLevelName } from '../ui/Level';

const useStyles = makeStyles(
  theme => ({
    card: {
      display: 'grid',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(1, 1.5),
      [theme.breakpoints.up('sm')]: {
        gridTemplateColumns: '140px minmax(0, 1fr)',
      },
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: theme.shape.borderRadius,
      cursor: 'pointer',
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-within': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    chosen: {
      borderColor: theme.palette.primary.main,
      boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}`,
    },
    title: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
    radio: { padding: 0 },
    clipped: {
      display: '-webkit-box',
      overflow: 'hidden',
      '-webkit-box-orient': 'vertical',
      '-webkit-line-clamp': 2,
    },
  }),
  { name: 'MaturityLevelCard' },
);

/** Props of {@link LevelCard}. */
export interface LevelCardProps {
  model: Model;
  areaLevel: AreaLevel;
  /** The name of the radio group. */
  name: string;
  /** Whether the whole descriptor is shown, not only two lines. */
  whole: boolean;
  chosen: boolean;
  /** Whether this was the answer of the last assessment. */
  last: boolean;
  onChoose: () => void;
}

/** One level of an area, to be chosen. */
export function LevelCard(props: LevelCardProps) {
  const { model, areaLevel, name, whole, chosen, last, onChoose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const textId = useId();
  const { level, text } = areaLevel;
  return (
    <label className={`${classes.card} ${chosen ? classes.chosen : ''}`}>
      <span>
        <span className={classes.title}>
          <Radio
            className={classes.radio}
            color="primary"
            size="small"
            name={name}
            value={String(level)}
            checked={chosen}
            onChange={onChoose}
            inputProps={{
              'aria-label': levelName(level),
              'aria-describedby': textId,
            }}
          />
          <Typography variant="subtitle2" component="span">
            {levelName(level)}
          </Typography>
        </span>
        <LevelBar progress={level} last={lastLevelOfModel(model)} />
      </span>
      <span id={textId}>
        {last && (
          <Typography variant="body2" component="span">
            <strong>{t('question.last')}</strong>
          </Typography>
        )}
        <Typography
          variant="body2"
          component="span"
          // What one says of oneself is to be read to its end.
          className={whole || chosen ? undefined : classes.clipped}
        >
          {text}
        </Typography>
      </span>
    </label>
  );
}
