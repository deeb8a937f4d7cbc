import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  AspectReport,
  Model,
  Target,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import EditIcon from '@material-ui/icons/Edit';
import FlagIcon from '@material-ui/icons/Flag';
import FlagOutlinedIcon from '@material-ui/icons/FlagOutlined';
import { useState } from 'react';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';
import { calendarDay } from '../ui/Time';
import { TargetDialog } from './TargetDialog';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      // The same height with and without a button, so that nothing jumps.
      minHeight: 30,
      padding: theme.spacing(0, 0.5, 0, 1.5),
    },
    flag: { marginTop: 2, color: theme.palette.text.secondary },
    text: { flex: 1, minWidth: 0 },
    set: {
      ...theme.typography.body2,
      textTransform: 'none',
      marginLeft: theme.spacing(-1),
    },
  }),
  { name: 'MaturityAspectTarget' },
);

export interface AspectTargetProps {
  entityRef: string;
  model: Model;
  aspect: AspectReport;
  /** Whether the user may set targets here. */
  mayWrite: boolean;
}

/** The target of an aspect, with a button to set or change it. */
export function AspectTarget(props: AspectTargetProps) {
  const { entityRef, model, aspect, mayWrite } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const { target, aspectId } = aspect;
  const title =
    model.aspects.find(({ id }) => id === aspectId)?.title ?? aspectId;
  return (
    <div className={classes.root}>
      {target && (
        <>
          <FlagIcon
            fontSize="small"
            className={classes.flag}
            aria-hidden="true"
          />
          <div className={classes.text}>
            <TargetText model={model} aspect={aspect} target={target} />
          </div>
        </>
      )}
      {mayWrite && target && (
        <IconButton
          size="small"
          aria-label={t('target.changeOf', { aspect: title })}
          onClick={() => setOpen(true)}
        >
          <EditIcon fontSize="small" />
        </IconButton>
      )}
      {mayWrite && !target && (
        <Button
          size="small"
          className={classes.set}
          aria-label={t('target.setOf', { aspect: title })}
          startIcon={<FlagOutlinedIcon />}
          onClick={() => setOpen(true)}
        >
          {t('target.set')}
        </Button>
      )}
      {open && (
        <TargetDialog
          target={{ entityRef, modelId: model.id, aspectId }}
          title={title}
          model={model}
          aspect={aspect}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

interface TargetTextProps {
  model: Model;
  aspect: AspectReport;
  target: Target;
}

function TargetText({ model, aspect, target }: TargetTextProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const level = useLevelName(model)(target.level);
  const reached = aspect.level !== null && aspect.level >= target.level;
  return (
    <Typography variant="body2" title={target.reason}>
      {target.date
        ? t('target.by', {
            level,
            date: calendarDay(target.date, t('locale')),
          })
        : t('target.is', { level })}
      {reached && ` · ${t('target.reached')}`}
      {!reached && isPast(target.date) && ` · ${t('target.overdue')}`}
    </Typography>
  );
}

/** Whether a day, given as YYYY-MM-DD, has ended. */
function isPast(date: string | undefined): boolean {
  return date !== undefined && date < new Date().toISOString().slice(0, 10);
}
