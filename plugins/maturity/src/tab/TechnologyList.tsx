import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  AreaLevel,
  Model,
  Project,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { Collapsible } from '../ui/Collapsible';
import { useLevelName } from '../ui/Level';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(0.5),
    },
  }),
  { name: 'MaturityTechnologyList' },
);

/** Props of {@link TechnologyList}. */
export interface TechnologyListProps {
  model: Model;
  level: AreaLevel;
}

/** The technologies that the source names for a level, each with its status. */
export function TechnologyList({ model, level }: TechnologyListProps) {
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
      <ul className={classes.list}>
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
  const date = new Intl.DateTimeFormat(t('locale'), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(asOf));
  const instead = project.useInstead ?? [];
  return (
    <>
      {home ? <Link to={home}>{title}</Link> : title}
      {' · '}
      {partOf && `${t('technology.partOf', { project: titleOf(partOf) })} · `}
      {t('technology.statusOf', {
        foundation,
        status: t(`technology.${status}`),
        date,
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
