import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Typography from '@material-ui/core/Typography';
import GetAppIcon from '@material-ui/icons/GetApp';
import { useState } from 'react';
import { useExport, type ExportFormat } from './useExport';
import type { PortfolioView } from './PortfolioView';
import { maturityTranslationRef } from '../translations';

const formats: readonly ExportFormat[] = ['csv', 'json'];

/** Props of {@link ExportMenu}. */
export interface ExportMenuProps {
  model: Model;
  view: PortfolioView;
}

/** Saves what is shown as a file. */
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
          {t('portfolio.exportFailed', { message: error.message })}
        </Typography>
      )}
    </>
  );
}
