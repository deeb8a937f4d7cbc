import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  areasOf,
  draftProgress,
  isSubmittable,
  type Draft,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, useState } from 'react';
import { failureReason, responseStatus } from '../api/errors';
import { useTabLink } from '../api/links';
import { maturityTranslationRef } from '../translations';
import type { DraftTarget } from './draft/KeptEdits';
import { useDiscardDraft } from './draft/useDraftActions';
import { useUnsavedAreas } from './draft/useDraftEdits';
import { KeyboardShortcuts } from './KeyboardShortcuts';
import { DraftSaveStatus } from './SaveStatus';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
      marginBottom: theme.spacing(3),
      maxWidth: 1600,
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2),
    },
  }),
  { name: 'MaturityAssessmentHeader' },
);

export interface AssessmentHeaderProps {
  model: Model;
  target: DraftTarget;
  /** The draft with everything that can be saved. */
  draft: Draft;
}

/** The assessed entity, the progress, and whether everything is saved. */
export function AssessmentHeader(props: AssessmentHeaderProps) {
  const { model, target, draft } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const tabLink = useTabLink(target.entityRef);
  const { saving, unsaved } = useUnsavedAreas();
  return (
    <div className={classes.root}>
      <div>
        <Typography variant="h5" component="h2">
          {t('assess.title', {
            entity: <EntityRefLink entityRef={target.entityRef} hideIcon />,
          })}
        </Typography>
        <Typography variant="body2">
          <Progress model={model} draft={draft} />
          {' · '}
          <Link to={tabLink} underline="always">
            {t('assess.back')}
          </Link>
        </Typography>
      </div>
      <div className={classes.actions}>
        <DraftSaveStatus draft={draft} />
        <KeyboardShortcuts model={model} />
        {(isSubmittable(draft) || saving + unsaved.length > 0) && (
          <DiscardButton target={target} />
        )}
      </div>
    </div>
  );
}

/** How many answers were given or confirmed this time. */
function Progress({ model, draft }: { model: Model; draft: Draft }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { kind } = parseEntityRef(draft.entityRef);
  const { confirmed, asked, inherited, elsewhere } = draftProgress(
    areasOf(model),
    draft,
    kind,
  );
  const parts = [
    t(draft.revision === 0 ? 'assess.answered' : 'assess.confirmed', {
      confirmed: String(confirmed),
      asked: String(asked),
    }),
    ...(inherited > 0 ? [t('assess.inherited', { count: inherited })] : []),
    ...(elsewhere > 0 ? [t('assess.leftElsewhere', { count: elsewhere })] : []),
  ];
  return <>{parts.join(', ')}</>;
}

/** Discards the draft after confirmation. */
function DiscardButton({ target }: { target: DraftTarget }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const [open, setOpen] = useState(false);
  const discard = useDiscardDraft(target);
  const titleId = useId();
  const close = () => setOpen(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('discard.button')}
      </Button>
      <Dialog open={open} onClose={close} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{t('discard.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText>{t('discard.text')}</DialogContentText>
          {discard.error && (
            <Typography role="alert">
              {responseStatus(discard.error) === 412
                ? t('discard.changed')
                : t('discard.failed', {
                    message: failureReason(discard.error),
                  })}
            </Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button color="primary" variant="contained" onClick={close}>
            {t('discard.cancel')}
          </Button>
          <Button
            disabled={discard.isPending}
            onClick={() => discard.mutate(undefined, { onSuccess: close })}
          >
            {t('discard.confirm')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
