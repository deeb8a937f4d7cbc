import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  type Aspect,
  type AspectReport,
  type EntityReport,
  findArea,
  findAreaLevel,
  isAnswered,
  isAskedOn,
  type Model,
  type PlannedStep,
  planSteps,
  type PracticeArea,
  reasonOf,
  type Recommendation,
} from '@cnmm/backstage-plugin-maturity-common';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PropsWithChildren } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { PLAN_HASH, useQuestionLink, useSubmittedRevision } from '../api/links';
import { useMayAssess } from '../api/useMayAssess';
import { maturityTranslationRef } from '../translations';
import { CapabilityStatusLabel } from '../ui/CapabilityStatusLabel';
import { Collapsible } from '../ui/Collapsible';
import { useAreaPath } from '../ui/areaPath';
import { useLevelName } from '../ui/Level';
import { Panel, SmallHeading } from '../ui/Panel';
import { ShowAll, useShowAll } from '../ui/ShowAll';
import { useHashFocus } from '../ui/useHashFocus';
import { AREA_HASH } from './urlState';

/** How many steps are shown initially, and at least one of each kind. */
const FIRST_STEPS = 3;

const useStyles = makeStyles(
  theme => ({
    steps: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': { padding: theme.spacing(0.75, 0) },
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    practices: { margin: 0, paddingLeft: theme.spacing(2.5) },
    needs: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 2) },
  }),
  { name: 'MaturityDoNext' },
);

export interface DoNextProps {
  model: Model;
  report: EntityReport;
  /** The aspect to show steps for, or null for all. */
  aspectId: string | null;
}

/** The next steps of an entity, by what its team can do about them. */
export function DoNext({ model, report, aspectId }: DoNextProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const panel = useHashFocus<HTMLElement>(PLAN_HASH);
  const submitted = useSubmittedRevision();
  const aspect = model.aspects.find(({ id }) => id === aspectId);
  const steps = planSteps(model, report, aspect?.id);
  const first = firstSteps(steps);
  const items = useShowAll(steps, first.length);
  const shown = items.isAll ? steps : first;
  const aspects = aspect ? [aspect] : model.aspects;
  const open = openAreas(aspects, report);
  const mayAssess = useMayAssess(report.entityRef);
  const questionLink = useQuestionLink(report.entityRef);
  const kinds = [...new Set(steps.map(({ kind }) => kind))];
  return (
    <Panel
      focusRef={panel}
      title={
        aspect ? t('plan.titleOf', { aspect: aspect.title }) : t('plan.title')
      }
    >
      {submitted !== undefined && (
        <Typography role="status">
          {t('plan.submitted', { revision: String(submitted) })}
        </Typography>
      )}
      {open.length > 0 && (
        <Typography variant="body2">
          {t('plan.open', { count: open.length })}{' '}
          {mayAssess === 'yes' && (
            <Link
              component={RouterLink}
              to={questionLink(open[0].id)}
              underline="always"
            >
              {t('plan.answer')}
            </Link>
          )}
        </Typography>
      )}
      {steps.length === 0 && isAssessed(aspects, report) && (
        <Typography>{t(aspect ? 'plan.noneOf' : 'plan.none')}</Typography>
      )}
      {kinds.map(kind => (
        <div key={kind}>
          <SmallHeading>
            {t('plan.group', {
              title: t(`plan.${kind}`),
              total: String(steps.filter(each => each.kind === kind).length),
            })}
          </SmallHeading>
          <ol className={classes.steps} aria-label={t(`plan.${kind}`)}>
            {shown
              .filter(item => item.kind === kind)
              .map(({ step, aspect: aspectReport }) => (
                <Step
                  key={step.areaId}
                  model={model}
                  step={step}
                  aspect={aspectReport}
                  seen={seenOf(report, step)}
                />
              ))}
          </ol>
        </div>
      ))}
      <ShowAll
        items={items}
        label={t('plan.showAll', { total: String(items.total) })}
      />
    </Panel>
  );
}

/** The best step of each kind, and the next best ones. */
function firstSteps(steps: PlannedStep[]): PlannedStep[] {
  const best = steps.filter(
    ({ kind }, index) => index === steps.findIndex(each => each.kind === kind),
  );
  const others = steps
    .filter(step => !best.includes(step))
    .slice(0, Math.max(0, FIRST_STEPS - best.length));
  return steps.filter(step => best.includes(step) || others.includes(step));
}

/** The areas that the entity should answer, and that nobody has answered. */
function openAreas(
  aspects: Aspect[],
  { entityRef, areas }: EntityReport,
): PracticeArea[] {
  const { kind } = parseEntityRef(entityRef);
  const answered = new Set(
    areas.flatMap(({ areaId, answer }) => (isAnswered(answer) ? [areaId] : [])),
  );
  return aspects
    .flatMap(aspect => aspect.areas)
    .filter(area => !answered.has(area.id) && isAskedOn(area, kind));
}

function isAssessed(aspects: Aspect[], report: EntityReport): boolean {
  const ids = new Set(aspects.map(({ id }) => id));
  return report.aspects.some(
    ({ aspectId, level }) => ids.has(aspectId) && level !== null,
  );
}

interface StepProps {
  model: Model;
  step: Recommendation;
  aspect: Pick<AspectReport, 'target' | 'weakest'>;
  /** How many of its practices facts support already. */
  seen: number;
}

function seenOf(
  { evidence }: EntityReport,
  { areaId, practiceIds }: Recommendation,
): number {
  return (
    evidence.areas
      .find(area => area.areaId === areaId)
      ?.practices.filter(
        ({ practiceId, state }) =>
          state === 'supported' && practiceIds.includes(practiceId),
      ).length ?? 0
  );
}

/** A step: where it leads, why it is recommended and what it needs. */
function Step({ model, step, aspect, seen }: StepProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const areaPath = useAreaPath(model);
  const level = levelName(step.toLevel);
  const area = findArea(model, step.areaId);
  const reason = reasonOf(step, aspect);
  const titleOf = (capabilityId: string) =>
    model.capabilities.find(({ id }) => id === capabilityId)?.title ??
    capabilityId;
  const practices = (
    (area && findAreaLevel(area, step.toLevel)?.practices) ??
    []
  ).filter(({ id }) => step.practiceIds.includes(id));
  const [first, ...others] = practices;
  const inUse = step.capabilities
    .filter(({ status }) => status === 'in-use')
    .map(({ capabilityId }) => titleOf(capabilityId));
  return (
    <li>
      <div className={classes.head}>
        <Typography variant="subtitle2" component="div">
          <AreaLink areaId={step.areaId}>
            {t('plan.step', { area: areaPath(step.areaId), level })}
          </AreaLink>
        </Typography>
        {reason && (
          <Typography variant="body2" color="textSecondary">
            {t(`plan.why.${practices.length === 0 ? 'answer' : reason}`, {
              level: aspect.target ? levelName(aspect.target.level) : '',
            })}
          </Typography>
        )}
      </div>
      {others.length > 0 ? (
        <Collapsible
          title={t('plan.practices', {
            first: first.text,
            others: String(others.length),
          })}
        >
          <ul className={classes.practices}>
            {practices.map(({ id, text }) => (
              <Typography key={id} variant="body2" component="li">
                {text}
              </Typography>
            ))}
          </ul>
        </Collapsible>
      ) : (
        <Typography variant="body2">
          {first?.text ?? t('plan.confirmLevel', { level })}
        </Typography>
      )}
      {seen > 0 && (
        <Typography variant="body2">
          {t('plan.seen', { count: seen })}
        </Typography>
      )}
      <Typography variant="body2" component="div" className={classes.needs}>
        {step.capabilities
          .filter(({ status }) => status !== 'in-use')
          .map(({ capabilityId, status }) => (
            <span key={capabilityId}>
              {t('capability.needs', { capability: titleOf(capabilityId) })}{' '}
              <CapabilityStatusLabel status={status} />
            </span>
          ))}
        {inUse.length > 0 && (
          <span>{t('plan.with', { capabilities: inUse.join(', ') })}</span>
        )}
      </Typography>
    </li>
  );
}

/** Links to the details of an area, on the same page. */
export function AreaLink(props: PropsWithChildren<{ areaId: string }>) {
  const [params] = useSearchParams();
  const search = new URLSearchParams(params);
  search.set('area', props.areaId);
  return (
    <Link
      component={RouterLink}
      // Within text, colour alone does not mark a link.
      underline="always"
      to={{ search: String(search), hash: AREA_HASH }}
    >
      {props.children}
    </Link>
  );
}
