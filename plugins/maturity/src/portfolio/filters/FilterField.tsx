import { useApi } from '@backstage/core-plugin-api';
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
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { maturityApiRef } from '../../api';
import { rollupsQuery } from '../../api/queries';
import {
  type NextPage,
  readPages,
  unavailable,
  type Unavailable,
} from '../../api/queryState';
import { useAssessedKinds } from '../../assessedKinds';
import { maturityTranslationRef } from '../../translations';
import { useGroupTitle } from '../../ui/RelatedEntity';
import { chooseValues, chosenValues, widenFilter } from './filterFields';

const useStyles = makeStyles(
  theme => ({
    checkbox: { padding: theme.spacing(0, 1, 0, 0) },
    title: { flex: 1, overflowWrap: 'anywhere' },
    count: { paddingLeft: theme.spacing(1) },
    // Entity names are often wider than the field.
    menu: { minWidth: 260 },
  }),
  { name: 'MaturityFilterField' },
);

export interface FilterFieldProps {
  field: GroupBy;
  model: Model;
  filter: PortfolioFilter;
  onChange: (filter: PortfolioFilter) => void;
}

/** Selects values of one field; the options are loaded when it opens. */
export function FilterField(props: FilterFieldProps) {
  const { field, model, filter, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const state = useFilterOptions(field, filter, model, { enabled: isOpen });
  const options = state.status === 'ready' ? state.options : [];
  // Whoever types looks for an option, on whichever page it is.
  const next = state.status === 'ready' ? state.next : undefined;
  const mayLoad = next !== undefined && !next.loading && next.error === null;
  useEffect(() => {
    if (isOpen && typed !== '' && mayLoad) next?.load();
  }, [isOpen, typed, mayLoad, next]);
  const chosen = chosenValues(filter, field);
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
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, selected) =>
        onChange(
          chooseValues(
            filter,
            field,
            selected.map(({ value }) => value),
          ),
        )
      }
      loading={state.status === 'loading' || next?.loading}
      loadingText={t('failure.loading')}
      noOptionsText={t(
        state.status === 'ready' ? 'filters.none' : 'filters.failed',
      )}
      openText={t('filters.open')}
      closeText={t('filters.close')}
      clearText={t('filters.clear')}
      classes={{ popper: classes.menu }}
      // FilterChips shows the chosen values of all fields.
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
          // All of the field opens the list, and not only where one can type.
          onClick={({ target }) => {
            if (target instanceof Element && !target.closest('button')) {
              setOpen(true);
            }
          }}
          label={chosen.length > 0 ? `${label} (${chosen.length})` : label}
        />
      )}
    />
  );
}

/** The option of a chosen value, even if it is no longer among the options. */
function optionOf(value: string | null, options: FilterOption[]): FilterOption {
  return (
    options.find(option => option.value === value) ?? {
      value,
      title: value ?? '',
      entities: 0,
    }
  );
}

/** The largest page that the backend serves; typing loads the others. */
const MAX_OPTIONS = 1_000;

interface FilterOption {
  /** Null for entities without a value. */
  value: string | null;
  title: string;
  entities: number;
}

type FilterOptionsState =
  | Unavailable
  | { status: 'ready'; options: FilterOption[]; next?: NextPage };

/**
 * The values to choose from for one field, each with the number of entities it
 * would leave.
 *
 * @param options - `enabled: false` until the field opens
 */
function useFilterOptions(
  field: GroupBy,
  filter: PortfolioFilter,
  model: Model,
  { enabled }: { enabled: boolean },
): FilterOptionsState {
  const api = useApi(maturityApiRef);
  const groupTitle = useGroupTitle();
  const kind = useAssessedKinds().map(each => each.toLocaleLowerCase('en-US'));
  const others = widenFilter(filter, [field]);
  const query = useInfiniteQuery({
    ...rollupsQuery(
      api,
      field,
      model.id,
      // Without a kind, the backend counts components only.
      field === 'kind' ? { ...others, kind } : others,
      { limit: MAX_OPTIONS },
    ),
    enabled,
  });
  const pages = readPages(query);
  return pages
    ? {
        status: 'ready',
        next: pages.next,
        options: pages.items.map(({ group, entities }) => ({
          value: group.ref ?? group.value ?? null,
          title: groupTitle(group),
          entities,
        })),
      }
    : unavailable(query);
}
