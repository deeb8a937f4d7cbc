import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Typography from '@material-ui/core/Typography';
import GetAppIcon from '@material-ui/icons/GetApp';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { maturityApiRef } from '../api';
import { failureReason } from '../api/errors';
import { useCapture } from '../api/useCapture';
import { maturityTranslationRef } from '../translations';
import { saveFile } from '../ui/saveFile';
import type { PortfolioView } from './view/PortfolioView';

type ExportFormat = 'csv' | 'json';

const formats: readonly ExportFormat[] = ['csv', 'json'];

export interface ExportMenuProps {
  model: Model;
  view: PortfolioView;
}

/** Saves the view as a file. */
export function ExportMenu({ model, view }: ExportMenuProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { mutate, isPending, error } = useExport(view, model);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<GetAppIcon />}
        aria-haspopup="menu"
        disabled={isPending}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('portfolio.export')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
      >
        {formats.map(format => (
          <MenuItem
            key={format}
            onClick={() => {
              setAnchor(null);
              mutate(format);
            }}
          >
            {t('portfolio.exportAs', { format: format.toUpperCase() })}
          </MenuItem>
        ))}
      </Menu>
      {error && (
        <Typography variant="body2" role="alert">
          {t('portfolio.exportFailed', { message: failureReason(error) })}
        </Typography>
      )}
    </>
  );
}

/** Exports exactly what the view shows: its groups or its entities. */
function useExport(view: PortfolioView, model: Model) {
  const api = useApi(maturityApiRef);
  const capture = useCapture();
  return useMutation({
    mutationFn: async (format: ExportFormat) => {
      const { display, groupBy, filter, cell, given, expanded, sort } = view;
      const file =
        display === 'entities'
          ? await api.exportPortfolio(
              format,
              { ...filter, ...cell },
              { model: model.id, sort },
            )
          : await api.exportPortfolio(format, filter, {
              model: model.id,
              groupBy,
              sort,
              ...(expanded.length > 0 && { expand: 'areas' }),
              ...(given.length > 0 && { given }),
            });
      const what = display === 'entities' ? 'entities' : groupBy;
      const isWhatIf = display !== 'entities' && given.length > 0;
      const name = `maturity-${model.id}-${what}${isWhatIf ? '-what-if' : ''}`;
      saveFile(`${name}.${format}`, file);
      capture('export', format, { of: what });
    },
  });
}
