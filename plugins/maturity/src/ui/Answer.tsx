import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  Provenance,
  AnswerChange,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translations';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import UpdateIcon from '@material-ui/icons/Update';
import { useAnswerName } from './Level';
import { Time } from './Time';

export interface AnswerSourceProps {
  provenance: Pick<Provenance, 'entityRef' | 'relation'>;
}

/** The entity that gave an answer: this one, or one it inherits from. */
export function AnswerSource({ provenance }: AnswerSourceProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { entityRef, relation } = provenance;
  if (entityRef === null) return <>{t('source.withheld')}</>;
  return (
    <>
      {t(`source.${relation}`)}
      {relation !== 'own' && (
        <>
          {' '}
          <EntityRefLink entityRef={entityRef} hideIcon />
        </>
      )}
    </>
  );
}

export interface AnsweredByProps {
  given: Pick<
    Provenance,
    'answeredAt' | 'answeredBy' | 'submittedAt' | 'submittedBy'
  >;
}

/** Who gave an answer and when, and who submitted it if that was later. */
export function AnsweredBy({ given }: AnsweredByProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { answeredAt, answeredBy, submittedAt, submittedBy } = given;
  if (submittedBy === null) {
    return <>{t('details.answered', { time: <Time value={submittedAt} /> })}</>;
  }
  const submitted = {
    time: <Time value={submittedAt} />,
    user: <EntityRefLink entityRef={submittedBy} hideIcon />,
  };
  const isSame =
    answeredBy === submittedBy && dayOf(answeredAt) === dayOf(submittedAt);
  if (answeredAt === undefined || answeredBy === undefined || isSame) {
    return <>{t('details.answeredBy', submitted)}</>;
  }
  return (
    <>
      {t('details.answeredBy', {
        time: <Time value={answeredAt} />,
        user: <EntityRefLink entityRef={answeredBy} hideIcon />,
      })}
      {' · '}
      {t('details.submittedBy', submitted)}
    </>
  );
}

function dayOf(time: string | undefined): string | undefined {
  return time?.slice(0, 10);
}

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  }),
  { name: 'MaturityToConfirm' },
);

/** Marks an answer whose practices have been reworded since it was given. */
export function NeedsConfirmation() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <Typography variant="body2" className={classes.root}>
      <UpdateIcon fontSize="small" aria-hidden="true" />
      <strong>{t('confirm.text')}</strong>
    </Typography>
  );
}

/** Formats a changed answer, such as "1 · Build → 2 · Operate". */
export function useChangeName(
  model: Pick<Model, 'levels'>,
): (change: AnswerChange) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  const answerName = useAnswerName(model);
  return ({ before, after }) => {
    const was = answerName(before);
    const is = answerName(after);
    // The level is unchanged: practices, note or evidence differ.
    return was === is
      ? `${is} ${t('review.details')}`
      : t('review.change', { before: was, after: is });
  };
}
