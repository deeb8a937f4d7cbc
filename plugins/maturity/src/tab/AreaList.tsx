import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  type AreaEvidence,
  type AreaReport,
  type Aspect,
  type EntityReport,
  isInheritedAspect,
  lastLevelOf,
  lastLevelOfModel,
  type Model,
  nextLevelOf,
  type PracticeArea,
  sumOfClaims,
} from '@cnmm/backstage-plugin-maturity-common';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useId, useState } from 'react';
import { maturityTranslationRef } from '../translations';
import { AnswerSource } from '../ui/Answer';
import { EvidenceMark } from '../ui/Findings';
import { LevelBar, useAnswerName, useAspectLevelName } from '../ui/Level';
import { Panel } from '../ui/Panel';
import { StaleMark } from '../ui/StaleMark';
import { Time } from '../ui/Time';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { AreaDetails } from './AreaDetails';
import { useChosenArea } from './urlState';

const useStyles = makeStyles(
  theme => ({
    accordion: {
      boxShadow: 'none',
      background: 'none',
      '&::before': { display: 'none' },
      '&$expanded': { margin: 0 },
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    expanded: {},
    summary: {
      minHeight: 36,
      padding: 0,
      '&$expanded': { minHeight: 36 },
      '& .MuiIconButton-root': { padding: theme.spacing(0.5, 1) },
    },
    summaryContent: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 2),
      margin: 0,
      '&$expanded': { margin: 0 },
    },
    details: { display: 'block', padding: 0 },
    rows: { listStyle: 'none', margin: 0, padding: 0 },
    row: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
      alignItems: 'center',
      borderTop: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('xs')]: { display: 'block' },
    },
    button: {
      width: '100%',
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 112px 100px 104px',
      gap: theme.spacing(0, 2),
      alignItems: 'center',
      padding: theme.spacing(0.5, 1),
      textAlign: 'left',
      borderLeft: '4px solid transparent',
      '&[aria-expanded=true]': {
        borderLeftColor: theme.palette.primary.main,
        background: theme.palette.action.selected,
      },
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr) 112px',
      },
    },
    source: { padding: theme.spacing(0, 1) },
  }),
  { name: 'MaturityAreaList' },
);

export interface AreaListProps {
  model: Model;
  report: EntityReport;
}

/** The practice areas, folded by aspect; an area opens in place. */
export function AreaList({ model, report }: AreaListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { aspectId, area, chooseArea } = useChosenArea(model);
  const [toggled, setToggled] = useState<Record<string, boolean>>({});
  const weakest = weakestAspect(report);
  const aspects = model.aspects.filter(
    ({ id }) => aspectId === null || id === aspectId,
  );
  const hasChosen = (aspect: Aspect) =>
    area !== null && aspect.areas.includes(area);
  return (
    <Panel
      title={
        aspectId === null
          ? t('areas.title')
          : t('areas.titleOf', { aspect: aspects[0]?.title ?? '' })
      }
    >
      <div>
        {aspects.map(aspect => {
          const { id } = aspect;
          const open =
            hasChosen(aspect) ||
            (toggled[id] ?? (id === aspectId || id === weakest));
          return (
            <AspectAreas
              key={id}
              model={model}
              aspect={aspect}
              report={report}
              open={open}
              onToggle={() => {
                if (open && hasChosen(aspect)) chooseArea(null);
                setToggled({ ...toggled, [id]: !open });
              }}
              chosen={area}
              onChoose={({ id: areaId }) =>
                chooseArea(areaId === area?.id ? null : areaId)
              }
            />
          );
        })}
      </div>
    </Panel>
  );
}

/** The assessed aspect with the lowest level; the first one of several. */
function weakestAspect({ aspects }: EntityReport): string | undefined {
  return aspects
    .filter(({ level }) => level !== null)
    .sort((a, b) => Number(a.level) - Number(b.level))
    .at(0)?.aspectId;
}

interface AspectAreasProps {
  model: Model;
  aspect: Aspect;
  report: EntityReport;
  open: boolean;
  onToggle: () => void;
  chosen: PracticeArea | null;
  onChoose: (area: PracticeArea) => void;
}

function AspectAreas(props: AspectAreasProps) {
  const { model, aspect, report, open, onToggle, chosen, onChoose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const id = useId();
  const levelName = useAspectLevelName(model);
  const own = report.aspects.find(({ aspectId }) => aspectId === aspect.id);
  return (
    <Accordion
      square
      expanded={open}
      onChange={onToggle}
      classes={{ root: classes.accordion, expanded: classes.expanded }}
      TransitionProps={{ unmountOnExit: true, timeout: 0 }}
    >
      <AccordionSummary
        id={id}
        aria-controls={`${id}-areas`}
        expandIcon={<ExpandMoreIcon />}
        classes={{
          root: classes.summary,
          content: classes.summaryContent,
          expanded: classes.expanded,
        }}
      >
        <Typography variant="subtitle2" component="span">
          <VisuallyHidden>{t('areas.of')} </VisuallyHidden>
          {aspect.title}
        </Typography>
        <Typography variant="body2" component="span">
          {levelName(own)}
        </Typography>
        <LevelBar
          progress={own?.progress ?? null}
          last={lastLevelOfModel(model)}
          inherited={isInheritedAspect(aspect, report)}
        />
        {own && (
          <Typography variant="body2" component="span">
            {t('aspects.answered', {
              answered: String(own.coverage.answered),
              total: String(own.coverage.total),
            })}
          </Typography>
        )}
        {/* Once it is open, the areas have their own. */}
        {!open && <EvidenceMark counts={claimsOf(aspect, report)} />}
      </AccordionSummary>
      <AccordionDetails id={`${id}-areas`} className={classes.details}>
        <ul className={classes.rows} aria-label={aspect.title}>
          {aspect.areas.map(area => (
            <li key={area.id}>
              <AreaRow
                model={model}
                area={area}
                report={report.areas.find(({ areaId }) => areaId === area.id)}
                evidence={report.evidence.areas.find(
                  ({ areaId }) => areaId === area.id,
                )}
                open={area === chosen}
                onChoose={() => onChoose(area)}
              />
              {area === chosen && (
                <AreaDetails model={model} area={area} report={report} />
              )}
            </li>
          ))}
        </ul>
      </AccordionDetails>
    </Accordion>
  );
}

/** What facts say about the claims of all areas of an aspect. */
function claimsOf({ areas }: Aspect, { evidence }: EntityReport) {
  const ids = new Set(areas.map(({ id }) => id));
  return sumOfClaims(
    evidence.areas
      .filter(({ areaId }) => ids.has(areaId))
      .map(({ claims }) => claims),
  );
}

interface AreaRowProps {
  model: Model;
  area: PracticeArea;
  report?: AreaReport;
  evidence?: AreaEvidence;
  open: boolean;
  onChoose: () => void;
}

function AreaRow(props: AreaRowProps) {
  const { model, area, report, evidence, open, onChoose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const answerName = useAnswerName(model);
  const answer = report?.answer ?? null;
  const next = nextLevelOf(area, answer);
  const provenance = report?.provenance;
  const practices = next && {
    inPlace: String(next.inPlace),
    total: String(next.practices.length),
    level: String(next.level.level),
  };
  return (
    <div className={classes.row}>
      <ButtonBase
        className={classes.button}
        aria-expanded={open}
        onClick={onChoose}
      >
        <Typography variant="body2" component="span">
          {area.title}
        </Typography>
        <Typography variant="body2" component="span">
          {answerName(answer)}
          {provenance?.toConfirm && (
            <strong title={t('confirm.text')}>
              {` · ${t('confirm.short')}`}
            </strong>
          )}
        </Typography>
        {answer?.state === 'assessed' ? (
          <LevelBar
            level={answer.level}
            progress={report?.progress ?? null}
            last={lastLevelOf(area)}
            inherited={provenance?.relation !== 'own'}
          />
        ) : (
          <span />
        )}
        {practices && next.practices.length > 0 ? (
          <Typography
            variant="body2"
            component="span"
            title={t('areas.toNextLong', practices)}
          >
            {t('areas.toNext', practices)}
          </Typography>
        ) : (
          <span />
        )}
      </ButtonBase>
      <Typography variant="body2" component="div" className={classes.source}>
        {provenance && (
          <>
            <AnswerSource provenance={provenance} />
            {' · '}
            <Time value={provenance.submittedAt} />
            {provenance.freshness === 'stale' && <StaleMark />}
            {evidence && <EvidenceMark counts={evidence.claims} />}
          </>
        )}
      </Typography>
    </div>
  );
}
