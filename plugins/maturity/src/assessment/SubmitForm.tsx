import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  isSubmittable,
  MAX_NOTE_LENGTH,
  type Draft,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { failureReason } from '../api/errors';
import { PLAN_HASH, useTabLink, type SubmittedState } from '../api/links';
import { maturityTranslationRef } from '../translations';
import type { DraftTarget } from './draft/KeptEdits';
import type { SubmitDraft } from './draft/useDraftActions';
import { useDraftEdits, useSubmissionNote } from './draft/useDraftEdits';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
      padding: theme.spacing(2),
    },
  }),
  { name: 'MaturitySubmitForm' },
);

export interface SubmitFormProps {
  target: DraftTarget;
  /** The draft as it has been reviewed. */
  draft: Draft;
  submit: SubmitDraft;
  /** Whether it has to be reviewed again first. */
  isOutdated: boolean;
}

/** Submits the draft and returns to the next steps on the tab. */
export function SubmitForm(props: SubmitFormProps) {
  const { target, draft, submit, isOutdated } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const noteId = useId();
  const edits = useDraftEdits();
  const isEmpty = !isSubmittable(draft);
  const note = useSubmissionNote(draft.revision);
  const navigate = useNavigate();
  const tabLink = useTabLink(target.entityRef);
  return (
    <Paper
      variant="outlined"
      component="form"
      className={classes.root}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit.mutate(
          { note, draft },
          {
            onSuccess: ({ assessment }) => {
              const state: SubmittedState = {
                submittedRevision: assessment.revision,
              };
              navigate(`${tabLink}${PLAN_HASH}`, { state });
            },
          },
        );
      }}
    >
      <TextField
        id={noteId}
        label={t('review.note')}
        value={note}
        onChange={({ target: { value } }) =>
          edits.note.type(value, draft.revision)
        }
        inputProps={{ maxLength: MAX_NOTE_LENGTH }}
        variant="outlined"
        multiline
        fullWidth
      />
      {isEmpty && <Typography>{t('review.nothing')}</Typography>}
      {isOutdated && <Typography>{t('review.outdated')}</Typography>}
      {submit.error && !isOutdated && (
        <Typography role="alert">
          {t('review.failed', { message: failureReason(submit.error) })}
        </Typography>
      )}
      <Button
        type="submit"
        color="primary"
        variant="contained"
        disabled={isEmpty || isOutdated || submit.isPending}
      >
        {t('review.submit')}
      </Button>
    </Paper>
  );
}
