import { useApi } from '@backstage/core-plugin-api';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { useMutation } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { saveFile } from '../ui/saveFile';
import type { PortfolioView } from './PortfolioView';

/** What a file of the portfolio can be. */
export type ExportFormat = 'csv' | 'json';

/** Saves exactly what is shown as a file: its groups, or its entities. */
export function useExport(view: PortfolioView, model: Model) {
  const api = useApi(maturityApiRef);
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
              ...(expanded.length > 0 && { expand: 'areas' }),
              ...(given.length > 0 && { given }),
            });
      const what = display === 'entities' ? 'entities' : groupBy;
      saveFile(`maturity-${model.id}-${what}.${format}`, file);
    },
  });
}
