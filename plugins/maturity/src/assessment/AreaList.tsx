import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { maturityTranslationRef } from '../translations';
import { useQuestionAddress } from './assessmentStep';

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
  text?: ReactNode;
  /** More about it, such as by whom and when. */
  details?: ReactNode;
}

export interface AreaListProps {
  model: Model;
  items: AreaListItem[];
  /** Whether each area leads to its question. */
  linked?: boolean;
}

/** Says something about areas, in the order of the model. */
export function AreaList({ model, items, linked }: AreaListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const addressOf = useQuestionAddress();
  const itemOf = new Map(items.map(item => [item.areaId, item]));
  return (
    <ul className={classes.root}>
      {model.aspects.flatMap(aspect =>
        aspect.areas.map(({ id, title }) => {
          const item = itemOf.get(id);
          const name = t('review.area', { aspect: aspect.title, area: title });
          return (
            item && (
              <li key={id}>
                <Typography>
                  {linked ? (
                    <Link to={addressOf(id)} underline="always">
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                  {item.text && (
                    <>
                      {': '}
                      {item.text}
                    </>
                  )}
                </Typography>
                {item.details && (
                  <Typography variant="body2" component="div">
                    {item.details}
                  </Typography>
                )}
              </li>
            )
          );
        }),
      )}
    </ul>
  );
}
