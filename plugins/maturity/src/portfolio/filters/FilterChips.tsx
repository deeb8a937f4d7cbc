import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { PortfolioFilter } from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { maturityTranslationRef } from '../../translations';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import {
  chooseValues,
  chosenValues,
  filterFields,
  isUnfiltered,
} from './filterFields';
import { FilterValue } from './FilterTitles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1.5),
    },
    list: { display: 'contents', listStyle: 'none' },
    // The list has a gap already.
    chip: { margin: 0, maxWidth: '100%' },
  }),
  { name: 'MaturityFilterChips' },
);

export interface FilterChipsProps {
  filter: PortfolioFilter;
  onChange: (filter: PortfolioFilter) => void;
}

/** The filters that are set, to be removed one by one or all at once. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  if (isUnfiltered(filter)) {
    return null;
  }
  const { text, ...others } = filter;
  return (
    <div className={classes.root}>
      <ul className={classes.list} aria-label={t('filters.set')}>
        {filterFields.flatMap(field => {
          const chosen = chosenValues(filter, field);
          return chosen.map(value => (
            <SetFilter
              key={`${field} ${value}`}
              title={t(`grouping.${field}`)}
              onRemove={() =>
                onChange(
                  chooseValues(
                    filter,
                    field,
                    chosen.filter(other => other !== value),
                  ),
                )
              }
            >
              <FilterValue field={field} value={value} />
            </SetFilter>
          ));
        })}
        {text && (
          <SetFilter
            title={t('filters.text')}
            onRemove={() => onChange(others)}
          >
            {text}
          </SetFilter>
        )}
      </ul>
      <Button size="small" onClick={() => onChange({})}>
        {t('filters.clear')}
      </Button>
    </div>
  );
}

function SetFilter(props: {
  title: string;
  onRemove: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <li>
      <Chip
        className={classes.chip}
        size="small"
        component="button"
        clickable
        onClick={props.onRemove}
        onDelete={props.onRemove}
        label={
          <>
            <VisuallyHidden>{t('filters.remove')}</VisuallyHidden> {props.title}
            : {props.children}
          </>
        }
      />
    </li>
  );
}
