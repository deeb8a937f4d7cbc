import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  OrphanedAnswers,
  ReattachResult,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { maturityApiRef } from '../api';
import { failureReason } from '../api/errors';
import { maturityTranslationRef } from '../translations';
import { EntityPicker, type PickedEntity } from './EntityPicker';

const useStyles = makeStyles(
  theme => ({
    title: { overflowWrap: 'anywhere' },
    content: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    what: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'MaturityReattachDialog' },
);

export interface ReattachDialogProps {
  orphan: OrphanedAnswers;
  onClose: () => void;
  onDone: (result: ReattachResult) => void;
}

/** A dialog that attaches orphaned answers to another entity. */
export function ReattachDialog(props: ReattachDialogProps) {
  const { orphan, onClose, onDone } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const titleId = useId();
  const [to, setTo] = useState<PickedEntity | null>(null);
  const { mutate, isPending, error, reset } = useReattach(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to) mutate({ from: orphan.entityRef, to: to.entityRef });
  };
  const counts = [
    ['orphans.countAssessments', orphan.assessments],
    ['orphans.countDraft', orphan.draftAnswers],
    ['orphans.countTargets', orphan.targets],
  ] as const;
  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      aria-labelledby={titleId}
      fullWidth
    >
      <form onSubmit={submit}>
        <DialogTitle id={titleId} className={classes.title}>
          {t('orphans.dialogTitle', { entity: orphan.entityRef })}
        </DialogTitle>
        <DialogContent className={classes.content}>
          <div>
            <Typography variant="body2">{t('orphans.stored')}</Typography>
            <ul className={classes.what}>
              {counts
                .filter(([, count]) => count > 0)
                .map(([key, count]) => (
                  <Typography key={key} variant="body2" component="li">
                    {t(key, { count })}
                  </Typography>
                ))}
            </ul>
          </div>
          <EntityPicker
            label={t('orphans.to')}
            hint={t('orphans.toHint')}
            chosen={to}
            onChoose={entity => {
              setTo(entity);
              reset();
            }}
          />
          <Typography variant="body2">{t('orphans.final')}</Typography>
          {error && (
            <Typography role="alert">
              {t('orphans.failed', { message: failureReason(error) })}
            </Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isPending}>
            {t('orphans.cancel')}
          </Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={!to || isPending}
          >
            {isPending ? t('orphans.running') : t('orphans.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Re-attaches answers; whatever was loaded may show another level then. */
function useReattach(onDone: (result: ReattachResult) => void) {
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (move: { from: string; to: string }) =>
      api.reattachOrphan(move),
    onSuccess: async result => {
      onDone(result);
      await client.invalidateQueries();
    },
  });
}
