import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  findArea,
  findAreaLevel,
  type Model,
  type Recommendation,
  type ResolvedCapability,
} from '@cnmm/backstage-plugin-maturity-common';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PropsWithChildren } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import type { Providers } from '../api/useProviders';
import { maturityTranslationRef } from '../translations';
import { CapabilityStatusLabel } from '../ui/CapabilityStatusLabel';
import { Collapsible } from '../ui/Collapsible';
import { useLevelName } from '../ui/Level';
import { ProviderList } from '../ui/Providers';
import { AREA_HASH } from './urlState';

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

export interface NextStepProps {
  model: Model;
  step: Recommendation;
  position: number;
  providers: Providers;
}

/** A recommendation: what it achieves, its practices and what it needs. */
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

/** Links to the details of an area, on the same page. */
function AreaLink({ areaId, children }: PropsWithChildren<{ areaId: string }>) {
  const [params] = useSearchParams();
  const search = new URLSearchParams(params);
  search.set('area', areaId);
  return (
    <Link
      component={RouterLink}
      to={{ search: String(search), hash: AREA_HASH }}
    >
      {children}
    </Link>
  );
}

interface NeededCapabilityProps {
  model: Model;
  capability: ResolvedCapability;
  providers: Providers;
}

function NeededCapability(props: NeededCapabilityProps) {
  const { model, capability, providers } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { capabilityId, status } = capability;
  const title = model.capabilities.find(({ id }) => id === capabilityId)?.title;
  const needs = (
    <>
      {t('capability.needs', { capability: title ?? capabilityId })}
      {' · '}
      <CapabilityStatusLabel status={status} />
    </>
  );
  const list = <ProviderList capability={capability} providers={providers} />;
  // Nobody needs to look for providers of a capability that is in use.
  return status === 'in-use' && capability.providers.length > 0 ? (
    <Collapsible title={needs}>{list}</Collapsible>
  ) : (
    <div>
      <Typography variant="body2">{needs}</Typography>
      {list}
    </div>
  );
}
