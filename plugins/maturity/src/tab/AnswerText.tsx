import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Answer } from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { SmallHeading } from '../ui/Panel';
import { isWebAddress } from '../ui/isWebAddress';

/** What people wrote with an answer: the reason, the note, the evidence. */
export function AnswerText({ answer }: { answer: Answer | null }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  if (answer === null) {
    return <Typography>{t('details.none')}</Typography>;
  }
  const evidence = (
    answer.state === 'assessed' ? answer.evidence ?? [] : []
  ).filter(({ url }) => isWebAddress(url));
  return (
    <>
      {answer.state === 'not-applicable' && (
        <Typography>
          {t('details.reason', { reason: answer.reason })}
        </Typography>
      )}
      {answer.state === 'unknown' && (
        <Typography>{t('details.unknown')}</Typography>
      )}
      {answer.note && (
        <div>
          <SmallHeading>{t('answer.note')}</SmallHeading>
          <Typography style={{ whiteSpace: 'pre-line' }}>
            {answer.note}
          </Typography>
        </div>
      )}
      {evidence.length > 0 && (
        <div>
          <SmallHeading>{t('answer.evidence')}</SmallHeading>
          <ul>
            {evidence.map(({ url, title }) => (
              <Typography key={url} component="li" variant="body2">
                <Link to={url} target="_blank" rel="noopener noreferrer">
                  {title ?? url}
                </Link>
              </Typography>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
