import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  findArea,
  findAreaLevel,
  type Model,
  type Recommendation,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Providers } from '../api/useProviders';
import { maturityTranslationRef } from '../translations';
import { Collapsible } from '../ui/Collapsible';
import { useLevelName } from '../ui/Level';
import { AreaLink } from './AreaLink';
import { NeededCapability } from './NeededCapability';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1, 2),
      padding: theme.spacing(1.5, 2),
      gridTemplateColumns: '24px minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: '24px minmax(0, 1fr) minmax(0, 1fr)',
      },
    },
    position: { fontWeight: 'bold', textAlign: 'right' },
    practices: { margin: 0, paddingLeft: theme.spacing(2.5) },
    needs: {
      display: 'grid',
      gap: theme.spacing(1),
      alignContent: 'start',
      gridColumn: 2,
      [theme.breakpoints.up('md')]: { gridColumn: 3 },
    },
  }),
  { name: 'MaturityNextStep' },
);

/** Props of {@link NextStep}. */
export interface NextStepProps {
  model: Model;
  step: Recommendation;
  position: number;
  providers: Providers;
}

/** One step of the plan: what to do, what comes of it, and what it needs. */
export function NextStep(props: NextStepProps) {
  const { model, step, position, providers } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const area = findArea(model, step.areaId);
  const practices = (
    (area && findAreaLevel(area, step.toLevel)?.practices) ??
    []
  ).filter(({ id }) => step.practiceIds.includes(id));
  const level = levelName(step.toLevel);
  const [first, ...others] = practices;
  return (
    <li className={classes.root}>
      <Typography className={classes.position} aria-hidden="true">
        {position}
      </Typography>
      <div>
        <Typography variant="subtitle2" component="div">
          <AreaLink areaId={step.areaId}>
            {t(step.completesLevel ? 'plan.completes' : 'plan.towards', {
              area: area?.title ?? step.areaId,
              level,
            })}
          </AreaLink>
        </Typography>
        {others.length > 0 ? (
          <Collapsible title={t('plan.practices', { count: practices.length })}>
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
      </div>
      {step.capabilities.length > 0 && (
        <div className={classes.needs}>
          {step.capabilities.map(capability => (
            <NeededCapability
              key={capability.capabilityId}
              model={model}
              capability={capability}
              providers={providers}
            />
          ))}
        </div>
      )}
    </li>
  );
}
