import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { groupings } from '@cnmm/backstage-plugin-maturity-common';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import type { PortfolioViewControl } from './usePortfolioView';
import { maturityTranslationRef } from '../translations';

/** Props of {@link GroupBySelect}. */
export interface GroupBySelectProps {
  control: PortfolioViewControl;
}

/** Chooses what the rows of a portfolio are. */
export function GroupBySelect({ control }: GroupBySelectProps) {
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
