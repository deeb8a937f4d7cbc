import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  type AnswerWithoutTexts,
  type AreaLevel,
  findAreaLevel,
  lastLevelOf,
  type Model,
  type NextLevel,
  nextLevelOf,
  type PracticeArea,
  type Project,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CheckIcon from '@material-ui/icons/Check';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import { maturityTranslationRef } from '../translations';
import { Collapsible } from '../ui/Collapsible';
import { LevelBar, useLevelName } from '../ui/Level';
import { SmallHeading } from '../ui/Panel';
import { FIRST_PRACTICES, ShowAll, useShowAll } from '../ui/ShowAll';
import { calendarDay } from '../ui/Time';

const useStyles = makeStyles(
  theme => ({
    columns: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
      gap: theme.spacing(2),
    },
    practices: { listStyle: 'none', margin: 0, padding: 0 },
    practice: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 0),
    },
    references: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
    },
    technologies: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(0.5),
    },
  }),
  { name: 'MaturityLevelComparison' },
);

export interface LevelComparisonProps {
  model: Model;
  area: PracticeArea;
  answer: AnswerWithoutTexts | null;
}

/** What the current and the next level look like, and what leads there. */
export function LevelComparison(props: LevelComparisonProps) {
  const { model, area, answer } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const last = lastLevelOf(area);
  if (answer?.state !== 'assessed') {
    const first = findAreaLevel(area, 1);
    return answer === null && first ? (
      <div>
        <SmallHeading>
          {t('details.firstLevel', { level: levelName(1) })}
        </SmallHeading>
        <Typography>{first.text}</Typography>
      </div>
    ) : null;
  }
  const next = nextLevelOf(area, answer);
  return (
    <>
      <div className={classes.columns}>
        <div>
          <SmallHeading>
            {t('details.atLevel', { level: levelName(answer.level) })}
          </SmallHeading>
          <LevelBar progress={answer.level} last={last} />
          <Typography>{findAreaLevel(area, answer.level)?.text}</Typography>
        </div>
        {next ? (
          <div>
            <SmallHeading>
              {t('details.nextLevel', { level: levelName(next.level.level) })}
            </SmallHeading>
            <LevelBar progress={next.level.level} last={last} />
            <Typography>{next.level.text}</Typography>
          </div>
        ) : (
          <Typography color="textSecondary">
            {t('details.lastLevel')}
          </Typography>
        )}
      </div>
      {next && next.practices.length > 0 && (
        <div>
          <SmallHeading>
            {t('details.practicesOf', { level: levelName(next.level.level) })}
          </SmallHeading>
          <PracticeList next={next} />
        </div>
      )}
      {next && <TechnologyList model={model} level={next.level} />}
    </>
  );
}

function PracticeList({ next }: { next: NextLevel }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const practices = useShowAll(
    next.practices,
    FIRST_PRACTICES,
    ({ inPlace }) => inPlace,
  );
  return (
    <>
      <ul className={classes.practices}>
        {practices.shown.map(({ practice, inPlace }) => {
          const Icon = inPlace ? CheckIcon : RadioButtonUncheckedIcon;
          const title = t(inPlace ? 'details.inPlace' : 'details.notYet');
          const { id, text, evidence, references = [] } = practice;
          return (
            <li key={id} className={classes.practice}>
              <Icon fontSize="small" titleAccess={title} />
              <div>
                <Typography variant="body2">{text}</Typography>
                {evidence && (
                  <Typography variant="body2" color="textSecondary">
                    {t('practice.evidence', { evidence })}
                  </Typography>
                )}
                {references.length > 0 && (
                  <Typography
                    variant="body2"
                    component="div"
                    className={classes.references}
                  >
                    {references.map(link => (
                      <Link key={link.url} to={link.url}>
                        {link.title}
                      </Link>
                    ))}
                  </Typography>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <ShowAll
        items={practices}
        label={t('details.allPractices', { total: String(practices.total) })}
      />
    </>
  );
}

interface TechnologyListProps {
  model: Model;
  level: AreaLevel;
}

/** The technologies named for a level, each with its status. */
function TechnologyList({ model, level }: TechnologyListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const named = new Set(
    level.practices.flatMap(({ projects }) => projects ?? []),
  );
  const projects = model.projects.filter(({ id }) => named.has(id));
  if (projects.length === 0) {
    return null;
  }
  return (
    <Collapsible
      title={t('technology.title', { level: levelName(level.level) })}
    >
      <ul className={classes.technologies}>
        {projects.map(project => (
          <Typography key={project.id} component="li" variant="body2">
            <Technology model={model} project={project} />
          </Typography>
        ))}
      </ul>
    </Collapsible>
  );
}

function Technology({ model, project }: { model: Model; project: Project }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { title, home, foundation, status, asOf, partOf } = project;
  const titleOf = (projectId: string) =>
    model.projects.find(({ id }) => id === projectId)?.title ?? projectId;
  const instead = project.useInstead ?? [];
  return (
    <>
      {home ? <Link to={home}>{title}</Link> : title}
      {' · '}
      {partOf && `${t('technology.partOf', { project: titleOf(partOf) })} · `}
      {t('technology.statusOf', {
        foundation,
        status: t(`technology.${status}`),
        date: calendarDay(asOf, t('locale')),
      })}
      {instead.length > 0 && (
        <>
          {' · '}
          <strong>
            {t('technology.instead', {
              projects: instead.map(titleOf).join(', '),
            })}
          </strong>
        </>
      )}
    </>
  );
}
