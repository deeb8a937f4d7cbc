import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useRollups } from '../api/portfolioLists';
import { maturityTranslationRef } from '../translations';
import { DemandPanel } from './DemandPanel';
import { ViewMessage } from '../ui/ViewMessage';
import { PartList } from './PartList';
import type { PartScope } from './partScope';
import { PartsSpread } from './PartsSpread';
import { SystemList } from './SystemList';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
  }),
  { name: 'MaturityPartsPanel' },
);

const titles = {
  system: 'parts.ofSystem',
  domain: 'parts.ofDomain',
  group: 'parts.ofGroup',
} as const;

/** Props of {@link PartsPanel}. */
export interface PartsPanelProps {
  model: Model;
  scope: PartScope;
}

/** What is inside an entity: where its parts stand, and what they need. */
export function PartsPanel({ model, scope }: PartsPanelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  return (
    <section className={classes.root} aria-labelledby={headingId}>
      <div>
        <Typography variant="h5" component="h2" id={headingId}>
          {t(titles[scope.kind])}
        </Typography>
        <Typography variant="body2">{t('parts.hint')}</Typography>
      </div>
      <Parts model={model} scope={scope} />
    </section>
  );
}

function Parts({ model, scope }: PartsPanelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const state = useRollups(scope.groupBy, scope.filter);
  if (state.status === 'empty') {
    return (
      <Typography>
        {t(state.someHidden ? 'parts.hidden' : 'parts.empty')}
      </Typography>
    );
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} />;
  }
  return (
    <>
      <PartsSpread model={model} rollup={state.items[0]} />
      {scope.kind === 'domain' ? (
        <SystemList filter={scope.filter} />
      ) : (
        <PartList model={model} filter={scope.filter} />
      )}
      {state.someHidden && (
        <Typography variant="body2">{t('parts.hidden')}</Typography>
      )}
      <DemandPanel model={model} filter={scope.filter} />
    </>
  );
}
