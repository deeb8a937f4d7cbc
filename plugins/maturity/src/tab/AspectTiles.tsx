import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  maturityTargetWritePermission,
  type LevelReport,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useLevelsBefore } from './useLevelsBefore';
import { maturityTranslationRef } from '../translations';
import { TargetStrip } from './TargetStrip';
import { AspectTile } from './AspectTile';

const useStyles = makeStyles(
  theme => ({
    tiles: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))',
      gap: theme.spacing(2),
      listStyle: 'none',
      margin: theme.spacing(1, 0),
      padding: 0,
    },
  }),
  { name: 'MaturityAspectTiles' },
);

/** Props of {@link AspectTiles}. */
export interface AspectTilesProps {
  model: Model;
  report: LevelReport;
  /** The aspect that is filtered by. */
  chosen: string | null;
  onToggle: (aspectId: string) => void;
}

/** The aspects of a report, each with its level; a click filters by it. */
export function AspectTiles(props: AspectTilesProps) {
  const { model, report, chosen, onToggle } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const before = useLevelsBefore(model, report);
  const { allowed: mayWrite } = usePermission({
    permission: maturityTargetWritePermission,
    resourceRef: report.entityRef,
  });
  return (
    <section aria-labelledby={headingId}>
      <Typography variant="h5" component="h2" id={headingId}>
        {t('aspects.title')}
      </Typography>
      <ul className={classes.tiles}>
        {report.aspects.map(aspect => (
          <li key={aspect.aspectId}>
            <AspectTile
              model={model}
              aspect={aspect}
              before={before?.aspects.find(
                ({ aspectId }) => aspectId === aspect.aspectId,
              )}
              pressed={aspect.aspectId === chosen}
              onToggle={() => onToggle(aspect.aspectId)}
            >
              <TargetStrip
                entityRef={report.entityRef}
                model={model}
                aspect={aspect}
                mayWrite={mayWrite}
              />
            </AspectTile>
          </li>
        ))}
      </ul>
      <Typography variant="body2">
        {t('aspects.hint')} {t(`policy.${report.policy}`)}
      </Typography>
    </section>
  );
}
