import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  findArea,
  lastLevelOfModel,
  type AspectReport,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { maturityTranslationRef } from '../translations';
import { LevelBar, useLevelName } from '../ui/Level';

import { LevelChange } from './LevelChange';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      height: '100%',
      overflow: 'hidden',
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    tile: {
      flex: 1,
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      justifyContent: 'flex-start',
      gap: theme.spacing(0.5),
      width: '100%',
      padding: theme.spacing(2),
      textAlign: 'left',
      '&[aria-pressed=true]': {
        boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}`,
      },
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -4,
      },
    },
    level: { whiteSpace: 'nowrap' },
  }),
  { name: 'MaturityAspectTile' },
);

/** Props of {@link AspectTile}. */
export interface AspectTileProps {
  model: Model;
  aspect: AspectReport;
  /** The same aspect by the assessment before; left out where it is not known. */
  before?: AspectReport;
  pressed: boolean;
  onToggle: () => void;
  /** What stands below: the target. */
  children?: ReactNode;
}

/** One aspect: its level, how much of it is answered, and its weakest area. */
export function AspectTile(props: AspectTileProps) {
  const { model, aspect, before, pressed, onToggle, children } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const title = model.aspects.find(({ id }) => id === aspect.aspectId)?.title;
  const { answered, total } = aspect.coverage;
  const { weakest } = aspect;
  return (
    <div className={classes.root}>
      <ButtonBase
        className={classes.tile}
        aria-pressed={pressed}
        onClick={onToggle}
      >
        <Typography variant="subtitle2" component="span">
          {title}
        </Typography>
        <Typography variant="h6" component="span">
          <span className={classes.level}>{levelName(aspect.level)}</span>
          <LevelChange model={model} now={aspect} before={before} />
        </Typography>
        <LevelBar progress={aspect.progress} last={lastLevelOfModel(model)} />
        <Typography variant="body2" component="span">
          {t('aspects.answered', {
            answered: String(answered),
            total: String(total),
          })}
          {aspect.partial && aspect.level !== null && (
            <span title={t('level.partialHint')}> · {t('level.partial')}</span>
          )}
        </Typography>
        {weakest && (
          <Typography variant="body2" component="span">
            {t('aspects.weakest', {
              area: findArea(model, weakest.areaId)?.title ?? weakest.areaId,
              level: levelName(weakest.level),
            })}
          </Typography>
        )}
      </ButtonBase>
      {children}
    </div>
  );
}
