import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { groupings, type Model } from '@cnmm/backstage-plugin-maturity-common';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { filterFields, type PortfolioViewControl } from '../../portfolio';
import { maturityTranslationRef } from '../../translations';
import { FilterChips } from './FilterChips';
import { FilterField } from './FilterField';
import { TextFilter } from './TextFilter';

const useStyles = makeStyles(
  theme => ({
    fields: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))',
      gap: theme.spacing(1.5),
      // The labels of the theme are too pale on the ground of a page.
      '& label': { color: theme.palette.text.primary },
      // Two in a row on a phone: eight below each other would fill it.
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      },
    },
  }),
  { name: 'MaturityPortfolioFilters' },
);

/** Props of {@link PortfolioFilters}. */
export interface PortfolioFiltersProps {
  model: Model;
  control: PortfolioViewControl;
}

/** What the portfolio is about, and how it is grouped. */
export function PortfolioFilters({ model, control }: PortfolioFiltersProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const id = useId();
  const { view, show } = control;
  return (
    <section aria-label={t('filters.title')}>
      <div className={classes.fields}>
        {view.display !== 'entities' && (
          <TextField
            select
            id={id}
            size="small"
            variant="outlined"
            label={t('filters.groupBy')}
            value={view.groupBy}
            onChange={event => {
              const groupBy = groupings.find(
                grouping => grouping === event.target.value,
              );
              show({ groupBy });
            }}
            SelectProps={{
              SelectDisplayProps: { id: `${id}-value` },
              labelId: `${id}-label`,
            }}
          >
            {groupings.map(grouping => (
              <MenuItem key={grouping} value={grouping}>
                {t(`grouping.${grouping}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
        {filterFields.map(field => (
          <FilterField
            key={field}
            field={field}
            model={model}
            filter={view.filter}
            onChange={filter => show({ filter })}
          />
        ))}
        <TextFilter
          text={view.filter.text ?? ''}
          onChange={text => {
            const { text: _, ...others } = view.filter;
            show(
              { filter: text ? { ...others, text } : others },
              { replace: true },
            );
          }}
        />
      </div>
      <FilterChips filter={view.filter} onChange={filter => show({ filter })} />
    </section>
  );
}
