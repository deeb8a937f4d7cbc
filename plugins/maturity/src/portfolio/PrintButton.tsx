import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import PrintIcon from '@material-ui/icons/Print';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { groupsQuery } from './useGroups';
import { viewedEntitiesQuery } from './usePortfolioEntities';
import type { PortfolioView } from './PortfolioView';
import { maturityTranslationRef } from '../translations';

/** Props of {@link PrintButton}. */
export interface PrintButtonProps {
  model: Model;
  view: PortfolioView;
}

/** Prints what is shown, all of it: what is not read yet is read before. */
export function PrintButton({ model, view }: PrintButtonProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const all = { pages: Infinity, staleTime: 0 };
      if (view.display === 'entities') {
        const query = viewedEntitiesQuery(api, view, model.id);
        await client.fetchInfiniteQuery({ ...query, ...all });
      } else {
        const query = groupsQuery(api, view, model.id);
        await client.fetchInfiniteQuery({ ...query, ...all });
      }
      // What was read is drawn by the frame after the next one.
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      window.print();
    },
  });
  return (
    <Button
      variant="outlined"
      startIcon={<PrintIcon />}
      disabled={isPending}
      onClick={() => mutate()}
    >
      {t(isPending ? 'portfolio.printing' : 'portfolio.print')}
    </Button>
  );
}
