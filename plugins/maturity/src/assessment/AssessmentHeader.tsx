import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Draft, Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { DraftPreview } from '../api/previewDraft';
import type { DraftTarget } from './saveAnswer';
import { useTabLink } from '../api/links';
import { maturityTranslationRef } from '../translations';
import { KeysDialog } from './KeysDialog';
import { DiscardButton } from './DiscardButton';
import { SavesStatus } from './SavesStatus';

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

/** Props of {@link AssessmentHeader}. */
export interface AssessmentHeaderProps {
  model: Model;
  target: DraftTarget;
  draft: Draft;
  preview: DraftPreview;
}

/** Whose assessment this is, and whether what was said is safe. */
export function AssessmentHeader(props: AssessmentHeaderProps) {
  const { model, target, draft, preview } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const tabLink = useTabLink(target.entityRef);
  const { answered, total } = preview.after.coverage;
  return (
    <div className={classes.root}>
      <div>
        <Typography variant="h5" component="h2">
          {t('assess.title', {
            entity: <EntityRefLink entityRef={target.entityRef} hideIcon />,
          })}
        </Typography>
        <Typography variant="body2">
          {t('assess.answered', {
            answered: String(answered),
            total: String(total),
          })}
          {' · '}
          <Link to={tabLink}>{t('assess.back')}</Link>
        </Typography>
      </div>
      <div className={classes.actions}>
        <SavesStatus target={target} draft={draft} />
        <KeysDialog model={model} />
        {preview.hasAnswers && <DiscardButton target={target} />}
      </div>
    </div>
  );
}
