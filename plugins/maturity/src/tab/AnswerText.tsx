import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Answer,
  EntityReport,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { answerQuery } from '../api/queries';
import { unavailable } from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { isWebAddress } from '../ui/isWebAddress';
import { SmallHeading } from '../ui/Panel';
import { ViewMessage } from '../ui/ViewMessage';

export interface AnswerTextProps {
  report: EntityReport;
  areaId: string;
}

/**
 * What people wrote about the answer to an area. It can be long, so it is read
 * when somebody opens the area.
 */
export function AnswerText({ report, areaId }: AnswerTextProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const api = useApi(maturityApiRef);
  const { entityRef, modelId, areas } = report;
  const isGiven = areas.some(area => area.areaId === areaId && area.answer);
  const query = useQuery({
    ...answerQuery(api, entityRef, modelId, areaId),
    enabled: isGiven,
  });
  if (!isGiven) {
    return <Typography>{t('details.none')}</Typography>;
  }
  return query.data ? (
    <GivenAnswer answer={query.data.answer} />
  ) : (
    <ViewMessage state={unavailable(query)} within={{ card: { lines: 1 } }} />
  );
}

function GivenAnswer({ answer }: { answer: Answer }) {
  const { t } = useTranslationRef(maturityTranslationRef);
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
