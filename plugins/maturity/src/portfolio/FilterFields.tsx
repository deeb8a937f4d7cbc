import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { filterFields } from './PortfolioView';
import { type PortfolioViewControl } from './usePortfolioView';
import { FilterField } from './FilterField';
import { GroupBySelect } from './GroupBySelect';
import { TextFilter } from './TextFilter';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))',
      gap: theme.spacing(1.5),
      // The labels of the theme are too pale on the ground of a page.
      '& label': { color: theme.palette.text.primary },
    },
  }),
  { name: 'MaturityFilterFields' },
);

/** Props of {@link FilterFields}. */
export interface FilterFieldsProps {
  model: Model;
  control: PortfolioViewControl;
}

/** The fields by which a portfolio is grouped and filtered. */
export function FilterFields({ model, control }: FilterFieldsProps) {
  const classes = useStyles();
  const { view, show } = control;
  const { text = '', ...others } = view.filter;
  return (
    <div className={classes.root}>
      {view.display !== 'entities' && <GroupBySelect control={control} />}
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
        text={text}
        onChange={typed =>
          show(
            { filter: typed ? { ...others, text: typed } : others },
            // Back leads to what was before the text, not into it.
            { replace: true },
          )
        }
      />
    </div>
  );
}
