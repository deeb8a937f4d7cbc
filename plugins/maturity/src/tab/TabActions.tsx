import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EntityReport } from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTabView } from './useTabView';
import { maturityTranslationRef } from '../translations';
import { AssessButton } from './AssessButton';
import { saveFile } from '../ui/saveFile';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
  }),
  { name: 'MaturityTabActions' },
);

/** Props of {@link TabActions}. */
export interface TabActionsProps {
  entity: Entity;
  report: EntityReport;
}

/** What can be done on the tab of an assessed entity. */
export function TabActions({ entity, report }: TabActionsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { view, show } = useTabView();
  const { name } = entity.metadata;
  return (
    <div className={classes.root}>
      <AssessButton entity={entity}>{t('tab.update')}</AssessButton>
      <Button
        variant="outlined"
        onClick={() => show(view === 'levels' ? 'history' : 'levels')}
      >
        {t(view === 'levels' ? 'tab.history' : 'tab.back')}
      </Button>
      <Button
        variant="outlined"
        title={t('tab.exportHint')}
        onClick={() =>
          saveFile(
            `maturity-${name}.json`,
            new Blob([JSON.stringify(report, null, 2)], {
              type: 'application/json',
            }),
          )
        }
      >
        {t('tab.export')}
      </Button>
    </div>
  );
}
