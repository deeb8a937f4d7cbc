import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model, Rollup } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTabLink } from '../api/links';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';
import { DistributionBar } from '../ui/DistributionBar';

const useStyles = makeStyles(
  theme => ({
    owner: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    aspects: {
      display: 'grid',
      // The same for all owners, so that their bars stand below each other.
      // A word is never narrower than itself, nor below the bar beside it.
      gridTemplateColumns:
        'minmax(min-content, 1fr) 96px minmax(min-content, 148px)',
      gap: theme.spacing(0.75, 2),
      alignItems: 'center',
      margin: theme.spacing(1, 0, 0),
    },
    line: { display: 'contents' },
    level: { margin: 0 },
  }),
  { name: 'MaturityOwnerLevels' },
);

/** Props of {@link OwnerLevels}. */
export interface OwnerLevelsProps {
  model: Model;
  rollup: Rollup;
}

/** How what one owner owns is spread over the levels. */
export function OwnerLevels({ model, rollup }: OwnerLevelsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const { group, entities } = rollup;
  return (
    <div>
      <div className={classes.owner}>
        <Typography variant="subtitle2" component="div">
          {group.ref ? (
            <OwnerLink ownerRef={group.ref} title={group.title} />
          ) : (
            group.title
          )}
        </Typography>
        <Typography variant="body2" component="div" color="textSecondary">
          {t('parts.components', { count: entities })}
        </Typography>
      </div>
      <dl className={classes.aspects}>
        {model.aspects.map(({ id, title }) => {
          const aspect = rollup.aspects.find(({ aspectId }) => aspectId === id);
          return (
            <div key={id} className={classes.line}>
              <Typography variant="body2" component="dt">
                {title}
              </Typography>
              <dd className={classes.level}>
                {aspect && (
                  <DistributionBar model={model} distribution={aspect} />
                )}
              </dd>
              <Typography
                variant="body2"
                component="dd"
                className={classes.level}
              >
                {aspect && aspect.median !== null
                  ? t('table.median', { level: levelName(aspect.median) })
                  : t('level.none')}
              </Typography>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

function OwnerLink(props: { ownerRef: string; title: string }) {
  return <Link to={useTabLink(props.ownerRef)}>{props.title}</Link>;
}
