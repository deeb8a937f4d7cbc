import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import type {
  EntityReport,
  Model,
  PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useQuestionLink } from '../api/links';
import { useMayAssess } from '../api/useMayAssess';
import { useProviders } from '../api/useProviders';
import { useLevelName } from '../ui/Level';
import { maturityTranslationRef } from '../translations';
import { AnsweredBy, AnswerSource, NeedsConfirmation } from '../ui/Answer';
import { useHashFocus } from '../ui/useHashFocus';
import { AreaEvidenceList } from './AreaEvidenceList';
import { AnswerText } from './AnswerText';
import { CapabilityList } from './CapabilityList';
import { LevelComparison } from './LevelComparison';
import { ReadinessList } from './ReadinessList';
import { AREA_HASH } from './urlState';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2),
      overflowWrap: 'anywhere',
      scrollMarginTop: theme.spacing(2),
      '&:focus': { outline: 'none' },
    },
    links: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 3),
      ...theme.typography.body2,
    },
  }),
  { name: 'MaturityAreaDetails' },
);

export interface AreaDetailsProps {
  model: Model;
  area: PracticeArea;
  report: EntityReport;
}

/** The selected area: its level, what the next one takes, and the answer. */
export function AreaDetails({ model, area, report }: AreaDetailsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const section = useHashFocus<HTMLElement>(AREA_HASH, { onArrival: true });
  const providers = useProviders(report);
  const aspect = model.aspects.find(({ areas }) => areas.includes(area));
  const areaReport = report.areas.find(({ areaId }) => areaId === area.id);
  const recommendation = report.recommendations.find(
    ({ areaId }) => areaId === area.id,
  );
  const level = report.aspects.find(
    ({ aspectId }) => aspectId === aspect?.id,
  )?.level;
  const provenance = areaReport?.provenance;
  /** The entity that the answer is inherited from. */
  const giver = provenance?.relation === 'own' ? null : provenance?.entityRef;
  const mayAssess = useMayAssess(report.entityRef);
  const questionLink = useQuestionLink(report.entityRef);
  return (
    <section
      className={classes.root}
      aria-label={area.title}
      ref={section}
      tabIndex={-1}
    >
      <div>
        <Typography>{area.question}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t('details.why', { why: area.why })}
        </Typography>
      </div>
      <LevelComparison
        model={model}
        area={area}
        answer={areaReport?.answer ?? null}
      />
      {recommendation?.practiceIds.length === 0 && (
        <Typography variant="body2">
          {t('plan.confirmLevel', { level: levelName(recommendation.toLevel) })}
        </Typography>
      )}
      {recommendation && (
        <CapabilityList
          model={model}
          recommendation={recommendation}
          providers={providers}
        />
      )}
      <AreaEvidenceList report={report} area={area} />
      {aspect && level === null && <ReadinessList aspect={aspect} open />}
      <AnswerText report={report} areaId={area.id} />
      {provenance?.toConfirm && <NeedsConfirmation />}
      {provenance && (
        <Typography variant="body2">
          <AnsweredBy given={provenance} />
          {' · '}
          {t(`freshness.${provenance.freshness}`)}
          {' · '}
          <AnswerSource provenance={provenance} />
        </Typography>
      )}
      <div className={classes.links}>
        {giver && <AnswerLink entityRef={giver} areaId={area.id} />}
        {mayAssess === 'yes' && (
          <Link to={questionLink(area.id)}>
            {t(giver ? 'details.answerHere' : 'details.answer')}
          </Link>
        )}
        {area.source && <Link to={area.source}>{t('details.source')}</Link>}
      </div>
    </section>
  );
}

interface AnswerLinkProps {
  entityRef: string;
  areaId: string;
}

/** Leads those who may answer for an entity to its question. */
function AnswerLink({ entityRef, areaId }: AnswerLinkProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const questionLink = useQuestionLink(entityRef);
  if (useMayAssess(entityRef) !== 'yes') return null;
  return (
    <Link to={questionLink(areaId)}>
      {t('details.answerFor', {
        entity: (
          <EntityDisplayName entityRef={entityRef} hideIcon disableTooltip />
        ),
      })}
    </Link>
  );
}
