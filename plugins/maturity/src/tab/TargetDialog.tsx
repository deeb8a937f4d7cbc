import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  AspectReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, useState, type FormEvent } from 'react';
import { failureReason } from '../api/errors';
import { useChangeTarget, type TargetKey } from './useChangeTarget';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';
import { Time } from '../ui/Time';
import { TargetFields } from './TargetFields';

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    remove: { marginRight: 'auto' },
  }),
  { name: 'MaturityTargetDialog' },
);

/** Props of {@link TargetDialog}. */
export interface TargetDialogProps {
  target: TargetKey;
  /** The title of the aspect. */
  title: string;
  model: Model;
  aspect: AspectReport;
  onClose: () => void;
}

/** Sets, changes or removes the target of an aspect. */
export function TargetDialog(props: TargetDialogProps) {
  const { target: key, title, model, aspect, onClose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const titleId = useId();
  const levelName = useLevelName(model);
  const change = useChangeTarget(key);
  const { target } = aspect;
  const [given, setGiven] = useState({
    level: target?.level ?? aspect.level ?? 1,
    date: target?.date ?? '',
    reason: target?.reason ?? '',
  });
  const done = { onSuccess: onClose };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const reason = given.reason.trim();
    change.mutate(
      {
        level: given.level,
        ...(given.date && { date: given.date }),
        ...(reason && { reason }),
      },
      done,
    );
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth>
      <form onSubmit={save}>
        <DialogTitle id={titleId}>
          {t('target.title', { aspect: title })}
        </DialogTitle>
        <DialogContent className={classes.content}>
          <Typography variant="body2">
            {t('target.now', { level: levelName(aspect.level) })}
          </Typography>
          <TargetFields model={model} given={given} onChange={setGiven} />
          {target && (
            <Typography variant="body2">
              {t('target.setBy', {
                time: <Time value={target.setAt} />,
                user: <EntityRefLink entityRef={target.setBy} hideIcon />,
              })}
            </Typography>
          )}
          {change.error && (
            <Typography role="alert">
              {t('target.failed', { message: failureReason(change.error) })}
            </Typography>
          )}
        </DialogContent>
        <DialogActions>
          {target && (
            <Button
              className={classes.remove}
              disabled={change.isPending}
              onClick={() => change.mutate(null, done)}
            >
              {t('target.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('target.cancel')}</Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={change.isPending}
          >
            {t('target.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
