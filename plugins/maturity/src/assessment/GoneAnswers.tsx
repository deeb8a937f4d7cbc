import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Draft, Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { Collapsible } from '../ui/Collapsible';
import { useAnswerName } from '../ui/Level';
import { Time } from '../ui/Time';

const useStyles = makeStyles(
  theme => ({ root: { marginBottom: theme.spacing(2), maxWidth: 1600 } }),
  { name: 'MaturityGoneAnswers' },
);

/** Props of {@link GoneAnswers}. */
export interface GoneAnswersProps {
  model: Model;
  draft: Draft;
}

/** The own answers to areas that the model no longer has: kept, not asked. */
export function GoneAnswers({ model, draft }: GoneAnswersProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const answerName = useAnswerName(model);
  const { gone } = draft;
  if (gone.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Collapsible title={t('confirm.gone', { count: gone.length })}>
        <Typography variant="body2">{t('confirm.goneHint')}</Typography>
        <ul>
          {gone.map(({ areaId, title, answer, provenance }) => (
            <Typography key={areaId} component="li" variant="body2">
              {title}: {answerName(answer)},{' '}
              <Time value={provenance.submittedAt} />
            </Typography>
          ))}
        </ul>
      </Collapsible>
    </div>
  );
}
