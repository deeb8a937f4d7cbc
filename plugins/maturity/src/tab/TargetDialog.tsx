import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  type AspectReport,
  lastLevelOfModel,
  MAX_NOTE_LENGTH,
  type Model,
  type TargetInput,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import {
  useMutation,
  type UseMutationResult,
  useQueryClient,
} from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { maturityApiRef } from '../api';
import { failureReason } from '../api/errors';
import { reportKey } from '../api/queries';
import { useCapture } from '../api/useCapture';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';
import { Time } from '../ui/Time';

/** Identifies a target. */
interface TargetKey {
  entityRef: string;
  modelId: string;
  aspectId: string;
}

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

export interface TargetDialogProps {
  target: TargetKey;
  /** The title of the aspect. */
  title: string;
  model: Model;
  aspect: AspectReport;
  onClose: () => void;
}

/** A dialog that sets, changes or removes the target of an aspect. */
export function TargetDialog(props: TargetDialogProps) {
  const { target: key, title, model, aspect, onClose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const titleId = useId();
  const levelName = useLevelName(model);
  const change = useChangeTarget(key);
  const { target } = aspect;
  const [values, setValues] = useState<TargetValues>({
    level: target?.level ?? proposedLevel(model, aspect),
    date: target?.date ?? '',
    reason: target?.reason ?? '',
  });
  const done = { onSuccess: onClose };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const reason = values.reason.trim();
    change.mutate(
      {
        level: values.level,
        ...(values.date && { date: values.date }),
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
          <TargetFields
            model={model}
            current={aspect.level}
            values={values}
            onChange={setValues}
          />
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

/** The values of the form. */
interface TargetValues {
  level: number;
  /** YYYY-MM-DD, or empty. */
  date: string;
  reason: string;
}

/** The next level, or the last one if it is reached. */
function proposedLevel(model: Model, { level }: AspectReport): number {
  return Math.min((level ?? 0) + 1, lastLevelOfModel(model));
}

interface TargetFieldsProps {
  model: Model;
  /** The current level of the aspect; null if it is not assessed. */
  current: number | null;
  values: TargetValues;
  onChange: (values: TargetValues) => void;
}

function TargetFields(props: TargetFieldsProps) {
  const { model, current, values, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const id = useId();
  const levelName = useLevelName(model);
  return (
    <>
      <TextField
        id={`${id}-level`}
        select
        label={t('target.level')}
        value={values.level}
        onChange={({ target }) =>
          onChange({ ...values, level: Number(target.value) })
        }
        SelectProps={{ native: true }}
        variant="outlined"
        fullWidth
      >
        {model.levels
          .filter(({ level }) => level > 0)
          .map(({ level }) => (
            <option key={level} value={level}>
              {level === current
                ? t('target.hold', { level: levelName(level) })
                : levelName(level)}
            </option>
          ))}
      </TextField>
      <TextField
        id={`${id}-date`}
        type="date"
        label={t('target.date')}
        value={values.date}
        onChange={({ target }) => onChange({ ...values, date: target.value })}
        InputLabelProps={{ shrink: true }}
        variant="outlined"
        fullWidth
      />
      <TextField
        id={`${id}-reason`}
        label={t('target.reason')}
        helperText={t('target.reasonHint')}
        value={values.reason}
        onChange={({ target }) => onChange({ ...values, reason: target.value })}
        inputProps={{ maxLength: MAX_NOTE_LENGTH }}
        variant="outlined"
        multiline
        fullWidth
      />
    </>
  );
}

/** Sets a target, or removes it if given null, and refetches the report. */
function useChangeTarget({
  entityRef,
  modelId,
  aspectId,
}: TargetKey): UseMutationResult<void, Error, TargetInput | null> {
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  const capture = useCapture();
  return useMutation({
    mutationFn: async target => {
      const options = { model: modelId };
      if (target) await api.setTarget(entityRef, aspectId, target, options);
      else await api.removeTarget(entityRef, aspectId, options);
    },
    onSuccess: (_, target) => {
      capture('set-target', aspectId, { level: target?.level ?? 'none' });
      return client.invalidateQueries({
        queryKey: reportKey(entityRef, modelId),
      });
    },
  });
}
