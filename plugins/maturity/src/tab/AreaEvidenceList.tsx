import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  AreaEvidence,
  EntityReport,
  PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { useQuestionLink } from '../api/links';
import { useMayAssess } from '../api/useMayAssess';
import { maturityTranslationRef } from '../translations';
import { PracticeFindings } from '../ui/Findings';
import { SmallHeading } from '../ui/Panel';

export interface AreaEvidenceListProps {
  report: EntityReport;
  area: PracticeArea;
}

/** What facts say about the practices of an area; nothing if they are silent. */
export function AreaEvidenceList({ report, area }: AreaEvidenceListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const questionLink = useQuestionLink(report.entityRef);
  const mayAssess = useMayAssess(report.entityRef);
  const evidence = report.evidence.areas.find(
    ({ areaId }) => areaId === area.id,
  );
  if (!evidence) return null;
  const { claimed, beyond } = sorted(evidence);
  return (
    <>
      {claimed.length > 0 && (
        <div>
          <SmallHeading>{t('evidence.title')}</SmallHeading>
          <PracticeFindings area={area} practices={claimed} />
        </div>
      )}
      {beyond.length > 0 && (
        <div>
          <SmallHeading>
            {t('evidence.beyond', { count: beyond.length })}
          </SmallHeading>
          <PracticeFindings area={area} practices={beyond} />
          {mayAssess === 'yes' && (
            <Typography variant="body2">
              <Link to={questionLink(area.id)} underline="always">
                {t('evidence.lookAgain')}
              </Link>
            </Typography>
          )}
        </div>
      )}
    </>
  );
}

/** What is claimed, contradicted first, and what was seen beyond that. */
function sorted({ practices }: Pick<AreaEvidence, 'practices'>) {
  const claimed = practices.filter(each => each.claimed);
  return {
    claimed: [
      ...claimed.filter(({ state }) => state === 'contradicted'),
      ...claimed.filter(({ state }) => state === 'supported'),
    ],
    beyond: practices.filter(
      each => !each.claimed && each.state === 'supported',
    ),
  };
}
