import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  evidenceKinds,
  groupings,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useEffect, useId, useRef, useState } from 'react';
import { maturityTranslationRef } from '../../translations';
import { Collapsible } from '../../ui/Collapsible';
import { defaultSortOf } from '../view/PortfolioView';
import type { PortfolioViewControl } from '../view/usePortfolioView';
import { MAX_TEXT_LENGTH } from '../view/viewParams';
import { FilterChips } from './FilterChips';
import { FilterField } from './FilterField';
import { countFilters, filterFields, isUnfiltered } from './filterFields';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 108px), 1fr))',
      gap: theme.spacing(1),
      // The theme's labels have too little contrast on the page background.
      '& label': { color: theme.palette.text.primary },
    },
  }),
  { name: 'MaturityFilterFields' },
);

export interface PortfolioFiltersProps {
  model: Model;
  control: PortfolioViewControl;
}

/** Which entities the portfolio shows, and how it groups them. */
export function PortfolioFilters({ model, control }: PortfolioFiltersProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const isPhone = useMediaQuery<Theme>(theme => theme.breakpoints.down('xs'));
  const { show } = control;
  const { filter } = control.view;
  const fields = <FilterFields model={model} control={control} />;
  return (
    <section aria-label={t('filters.title')}>
      {/* Eight fields would fill the screen of a phone. */}
      {isPhone ? (
        <Collapsible
          title={
            isUnfiltered(filter)
              ? t('filters.title')
              : t('filters.titleSet', { set: String(countFilters(filter)) })
          }
        >
          {fields}
        </Collapsible>
      ) : (
        fields
      )}
      <FilterChips
        filter={filter}
        onChange={changed => show({ filter: changed })}
      />
    </section>
  );
}

function FilterFields({ model, control }: PortfolioFiltersProps) {
  const classes = useStyles();
  const { view, show } = control;
  const { text = '', ...others } = view.filter;
  return (
    <div className={classes.root}>
      {view.display === 'entities' ? (
        <FactsSelect control={control} />
      ) : (
        <GroupBySelect control={control} />
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
        text={text}
        onChange={typed =>
          show(
            { filter: typed ? { ...others, text: typed } : others },
            // Back skips the intermediate states of typing.
            { replace: true },
          )
        }
      />
    </div>
  );
}

function GroupBySelect({ control }: Pick<PortfolioFiltersProps, 'control'>) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const id = useId();
  const { view, show } = control;
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      label={t('filters.groupBy')}
      value={view.groupBy}
      onChange={event =>
        show({
          groupBy: groupings.find(grouping => grouping === event.target.value),
        })
      }
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
  );
}

/** Chooses entities by what facts say about their claims. */
function FactsSelect({ control }: Pick<PortfolioFiltersProps, 'control'>) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const id = useId();
  const { view, show } = control;
  const { evidence, ...others } = view.cell;
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      label={t('evidence.facts')}
      value={evidence ?? ''}
      onChange={event => {
        const chosen = evidenceKinds.find(kind => kind === event.target.value);
        const cell = chosen ? { ...others, evidence: chosen } : others;
        show({ cell, sort: defaultSortOf({ ...view, cell }) });
      }}
      InputLabelProps={{ shrink: true }}
      SelectProps={{
        displayEmpty: true,
        SelectDisplayProps: { id: `${id}-value` },
        labelId: `${id}-label`,
      }}
    >
      <MenuItem value="">{t('filters.anyFacts')}</MenuItem>
      {evidenceKinds.map(kind => (
        <MenuItem key={kind} value={kind}>
          {t(`entities.evidence.${kind}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** How long to wait after the last keystroke before searching. */
const PAUSE_MS = 300;

interface TextFilterProps {
  text: string;
  /** Called once the user stops typing. */
  onChange: (text: string) => void;
}

/** Finds entities by a part of their name. */
function TextFilter({ text, onChange }: TextFilterProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const change = useRef(onChange);
  change.current = onChange;

  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => {
      change.current(typed.trim());
      setTyped(null);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <TextField
      id={id}
      type="search"
      size="small"
      variant="outlined"
      label={t('filters.text')}
      value={typed ?? text}
      onChange={event => setTyped(event.target.value)}
      inputProps={{ maxLength: MAX_TEXT_LENGTH }}
    />
  );
}
