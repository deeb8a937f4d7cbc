import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  catalogApiRef,
  defaultEntityPresentation,
} from '@backstage/plugin-catalog-react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useAssessedKinds } from '../assessedKinds';
import { maturityTranslationRef } from '../translations';

/** How many entities are offered at a time. */
const MAX_OPTIONS = 20;

/** After this time without a key, the catalog is searched, in milliseconds. */
const PAUSE_MS = 250;

/** Where an entity has what people call it. */
const SEARCHED_FIELDS = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayName',
];

const useStyles = makeStyles(
  theme => ({
    option: { display: 'flex', flexDirection: 'column', minWidth: 0 },
    title: { overflowWrap: 'anywhere' },
    ref: {
      ...theme.typography.body2,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MaturityEntityPicker' },
);

/** An entity to choose. */
export interface PickedEntity {
  /** Full, in lower case. */
  entityRef: string;
  title: string;
}

export interface EntityPickerProps {
  label: string;
  hint: string;
  chosen: PickedEntity | null;
  onChoose: (entity: PickedEntity | null) => void;
}

/** Searches the catalog for an entity of a kind that is assessed. */
export function EntityPicker(props: EntityPickerProps) {
  const { label, hint, chosen, onChoose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  // The text of the chosen entity is not what to search for.
  const term = chosen?.entityRef === text ? '' : text.trim();
  const searched = usePaused(term);
  const { data, isError } = useCatalogSearch(searched, isOpen);
  // A list of earlier results would change under the pointer.
  const found = term === searched ? data : undefined;
  return (
    <Autocomplete
      options={found ?? []}
      // The catalog has filtered them.
      filterOptions={options => options}
      value={chosen}
      inputValue={text}
      onInputChange={(_, next) => setText(next)}
      onChange={(_, next) => onChoose(next)}
      getOptionLabel={({ entityRef }) => entityRef}
      getOptionSelected={(option, other) =>
        option.entityRef === other.entityRef
      }
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      loading={!found && !isError}
      loadingText={t('failure.loading')}
      noOptionsText={t(isError ? 'orphans.searchFailed' : 'orphans.notFound')}
      openText={t('filters.open')}
      closeText={t('filters.close')}
      clearText={t('filters.clear')}
      renderOption={({ entityRef, title }) => (
        <span className={classes.option}>
          <span className={classes.title}>{title}</span>
          <span className={classes.ref}>{entityRef}</span>
        </span>
      )}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={label}
          helperText={hint}
        />
      )}
    />
  );
}

/** A value, once it has not changed for a moment. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}

/** The first entities whose name contains a text, or all if it is empty. */
function useCatalogSearch(term: string, enabled: boolean) {
  const catalogApi = useApi(catalogApiRef);
  const kinds = useAssessedKinds();
  return useQuery({
    queryKey: ['catalog-search', kinds, term],
    enabled,
    queryFn: async (): Promise<PickedEntity[]> => {
      const { items } = await catalogApi.queryEntities({
        filter: { kind: kinds },
        fullTextFilter: { term, fields: SEARCHED_FIELDS },
        fields: [
          'kind',
          'metadata.namespace',
          'metadata.name',
          'metadata.title',
          'spec.profile.displayName',
        ],
        orderFields: { field: 'metadata.name', order: 'asc' },
        limit: MAX_OPTIONS,
      });
      return items.map(pickedEntity);
    },
  });
}

function pickedEntity(entity: Entity): PickedEntity {
  const entityRef = stringifyEntityRef(entity);
  const { primaryTitle } = defaultEntityPresentation(entity);
  return { entityRef, title: primaryTitle };
}
