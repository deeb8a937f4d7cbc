import Link from '@material-ui/core/Link';
import type { PropsWithChildren } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { AREA_HASH } from './AreaDetails';

/** Leads to the details of an area, on the same page. */
export function AreaLink({
  areaId,
  children,
}: PropsWithChildren<{ areaId: string }>) {
  const [params] = useSearchParams();
  const search = new URLSearchParams(params);
  search.set('area', areaId);
  return (
    <Link
      component={RouterLink}
      to={{ search: String(search), hash: AREA_HASH }}
    >
      {children}
    </Link>
  );
}
