import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  AspectReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import EditIcon from '@material-ui/icons/Edit';
import FlagIcon from '@material-ui/icons/Flag';
import FlagOutlinedIcon from '@material-ui/icons/FlagOutlined';
import { useState } from 'react';
import { maturityTranslationRef } from '../translations';
import { TargetDialog } from './TargetDialog';
import { TargetText } from './TargetText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      // As high with a button as without: nothing jumps.
      minHeight: 46,
      padding: theme.spacing(1, 1, 1, 2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    flag: { marginTop: 2, color: theme.palette.text.secondary },
    text: { flex: 1, minWidth: 0 },
    set: {
      ...theme.typography.body2,
      textTransform: 'none',
      marginLeft: theme.spacing(-1),
    },
  }),
  { name: 'MaturityTargetStrip' },
);

/** Props of {@link TargetStrip}. */
export interface TargetStripProps {
  entityRef: string;
  model: Model;
  aspect: AspectReport;
  /** Whether the user may set targets here. */
  mayWrite: boolean;
}

/** The target of an aspect, and the way to change it. */
export function TargetStrip(props: TargetStripProps) {
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
