import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { maturityTranslationRef } from '../translations';
import type { GoTo } from './assessmentStep';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      margin: theme.spacing(1, 0),
      paddingLeft: theme.spacing(3),
    },
    // Like the text around it.
    link: { verticalAlign: 'baseline', textAlign: 'left' },
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
  /** Goes to the question of an area; if left out, nothing leads there. */
  onGoTo?: GoTo;
}

/** Says something about areas, in the order of the model. */
export function AreaList({ model, items, onGoTo }: AreaListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
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
                  {onGoTo ? (
                    <Link
                      component="button"
                      type="button"
                      variant="body1"
                      className={classes.link}
                      onClick={() => onGoTo(aspect, id)}
                    >
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
