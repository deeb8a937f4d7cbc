import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  LevelReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, type ReactNode } from 'react';
import { maturityTranslationRef } from '../translations';
import { SmallHeading } from '../ui/Panel';
import { AreaRow } from './AreaRow';

const useStyles = makeStyles(
  theme => ({
    rows: { listStyle: 'none', margin: 0, padding: 0 },
    aspect: { marginTop: theme.spacing(2) },
  }),
  { name: 'MaturityAreaList' },
);

/** Props of {@link AreaList}. */
export interface AreaListProps {
  model: Model;
  report: LevelReport;
  /** Shows only the areas of this aspect; null shows all. */
  aspectId: string | null;
  /** The area that is looked at. */
  chosen: string;
  onChoose: (areaId: string) => void;
  /** What to show right below the chosen area, on narrow screens. */
  below?: ReactNode;
}

/** The practice areas of a report, by aspect. */
export function AreaList(props: AreaListProps) {
  const { model, report, aspectId, chosen, onChoose, below } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const reports = new Map(report.areas.map(area => [area.areaId, area]));
  const aspects = model.aspects.filter(
    ({ id }) => aspectId === null || id === aspectId,
  );
  return (
    <section aria-labelledby={headingId}>
      <Typography variant="h5" component="h2" id={headingId}>
        {aspectId === null
          ? t('areas.title')
          : t('areas.titleOf', { aspect: aspects[0]?.title ?? '' })}
      </Typography>
      {aspects.map(aspect => (
        <div key={aspect.id} className={classes.aspect}>
          {aspectId === null && <SmallHeading>{aspect.title}</SmallHeading>}
          <ul className={classes.rows} aria-label={aspect.title}>
            {aspect.areas.map(area => (
              <li key={area.id}>
                <AreaRow
                  model={model}
                  area={area}
                  report={reports.get(area.id)}
                  pressed={area.id === chosen}
                  onChoose={() => onChoose(area.id)}
                />
                {area.id === chosen && below}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
