import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  GroupBy,
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import Checkbox from '@material-ui/core/Checkbox';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useState } from 'react';
import { useFilterOptions, type FilterOption } from './useFilterOptions';
import { maturityTranslationRef } from '../translations';
import { choose, chosenOf } from './fieldFilter';

const useStyles = makeStyles(
  theme => ({
    checkbox: { padding: theme.spacing(0, 1, 0, 0) },
    title: { flex: 1, overflowWrap: 'anywhere' },
    count: { paddingLeft: theme.spacing(1) },
    // Names of entities are longer than the fields are wide.
    menu: { minWidth: 260 },
  }),
  { name: 'MaturityFilterField' },
);

/** Props of {@link FilterField}. */
export interface FilterFieldProps {
  field: GroupBy;
  model: Model;
  filter: PortfolioFilter;
  onChange: (filter: PortfolioFilter) => void;
}

/** Chooses values of one field; what there is is read when it opens. */
export function FilterField(props: FilterFieldProps) {
  const { field, model, filter, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const state = useFilterOptions(field, filter, model, { enabled: isOpen });
  const options = state.status === 'ready' ? state.options : [];
  const chosen = chosenOf(filter, field);
  const label = t(`grouping.${field}`);
  return (
    <Autocomplete
      multiple
      size="small"
      disableCloseOnSelect
      limitTags={0}
      options={options}
      value={chosen.map(value => optionOf(value, options))}
      getOptionSelected={(option, other) => option.value === other.value}
      getOptionLabel={({ value, title }) =>
        value === null ? t(`without.${field}`) : title
      }
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onChange={(_, next) =>
        onChange(
          choose(
            filter,
            field,
            next.map(({ value }) => value),
          ),
        )
      }
      loading={state.status === 'loading'}
      loadingText={t('failure.loading')}
      noOptionsText={t(
        state.status === 'ready' ? 'filters.none' : 'filters.failed',
      )}
      openText={t('filters.open')}
      closeText={t('filters.close')}
      clearText={t('filters.clear')}
      classes={{ popper: classes.menu }}
      // What is chosen stands below, with that of the other fields.
      renderTags={() => null}
      renderOption={(option, { selected }) => (
        <>
          <Checkbox
            className={classes.checkbox}
            size="small"
            color="primary"
            checked={selected}
            tabIndex={-1}
            inputProps={{ 'aria-hidden': true }}
          />
          <span className={classes.title}>
            {option.value === null ? t(`without.${field}`) : option.title}
          </span>
          <span className={classes.count}>{option.entities}</span>
        </>
      )}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={chosen.length > 0 ? `${label} (${chosen.length})` : label}
        />
      )}
    />
  );
}

/** A value that was chosen, whether or not it is still to be chosen. */
function optionOf(value: string | null, options: FilterOption[]): FilterOption {
  return (
    options.find(option => option.value === value) ?? {
      value,
      title: value ?? '',
      entities: 0,
    }
  );
}
