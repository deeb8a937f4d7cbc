import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      margin: theme.spacing(1, 0),
      paddingLeft: theme.spacing(3),
    },
  }),
  { name: 'MaturityAreaList' },
);

/** What a list says about an area. */
export interface AreaListItem {
  areaId: string;
  text: string;
  /** By whom, and when. */
  by?: ReactNode;
}

export interface AreaListProps {
  model: Model;
  items: AreaListItem[];
}

/** Says something about areas, in the order of the model. */
export function AreaList({ model, items }: AreaListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const itemOf = new Map(items.map(item => [item.areaId, item]));
  return (
    <ul className={classes.root}>
      {model.aspects.flatMap(aspect =>
        aspect.areas.map(({ id, title }) => {
          const item = itemOf.get(id);
          return (
            item && (
              <li key={id}>
                <Typography>
                  {t('review.area', { aspect: aspect.title, area: title })}
                  {': '}
                  {item.text}
                </Typography>
                {item.by && <Typography variant="body2">{item.by}</Typography>}
              </li>
            )
          );
        }),
      )}
    </ul>
  );
}
