import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EvidenceCounts,
  TrendPoint,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../../translations';
import { LinkedCount } from '../../ui/LinkedCount';
import { calendarDay } from '../../ui/Time';
import type { LinkToEntities } from '../view/drillDown';

export interface EvidenceOverTimeProps {
  /** Oldest first, at least one. */
  points: TrendPoint[];
  linkToEntities: LinkToEntities;
}

/**
 * The share of claims that facts say something about, now and then; nothing
 * where facts have never said anything.
 */
export function EvidenceOverTime(props: EvidenceOverTimeProps) {
  const { points, linkToEntities } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const percent = new Intl.NumberFormat(t('locale'), {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const now = points[points.length - 1].evidence;
  const { date, evidence } =
    points.find(point => shareWithEvidence(point.evidence) !== null) ??
    points[0];
  const share = shareWithEvidence(now);
  const before = shareWithEvidence(evidence);
  if (!share || before === null) return null;
  return (
    <Typography variant="body2">
      {date === points[points.length - 1].date
        ? t('trend.evidence', { share: percent.format(share) })
        : t('trend.evidenceSince', {
            share: percent.format(share),
            before: percent.format(before),
            from: calendarDay(date, t('locale')),
          })}{' '}
      <LinkedCount
        inText
        count={now.supported}
        href={linkToEntities({ evidence: 'supported' })}
        words={t('trend.supported', { total: String(now.supported) })}
      />
      {', '}
      <LinkedCount
        inText
        count={now.contradicted}
        href={linkToEntities({ evidence: 'contradicted' })}
        words={t('trend.contradicted', { total: String(now.contradicted) })}
      />
    </Typography>
  );
}

/** Null where nothing is claimed. */
function shareWithEvidence(counts: EvidenceCounts): number | null {
  const { supported, contradicted, none } = counts;
  const total = supported + contradicted + none;
  return total > 0 ? (supported + contradicted) / total : null;
}
