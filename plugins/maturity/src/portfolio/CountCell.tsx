import type { Rollup } from '@cnmm/backstage-plugin-maturity-common';
import AccessTimeIcon from '@material-ui/icons/AccessTime';
import { Link } from 'react-router-dom';
import { countItem, staleItem } from './heatmapItems';
import { isMuchStale } from './marks';
import type { HeatmapLook } from './useHeatmapLook';

/** Props of {@link CountCell}. */
export interface CountCellProps {
  look: HeatmapLook;
  rollup: Rollup;
  href: string;
  staleHref: string;
  activeItem?: string;
}

/** How many entities a group has, and a clock where many are stale. */
export function CountCell(props: CountCellProps) {
  const { look, rollup, href, staleHref, activeItem } = props;
  const { classes, words } = look;
  return (
    <div className={classes.count} role="gridcell">
      {isMuchStale(rollup) && (
        <Link
          to={staleHref}
          className={`${classes.link} ${classes.icon}`}
          data-item={staleItem}
          tabIndex={activeItem === staleItem ? 0 : -1}
          aria-label={words.stale(rollup)}
          title={words.stale(rollup)}
        >
          <AccessTimeIcon fontSize="small" />
        </Link>
      )}
      <Link
        to={href}
        className={classes.link}
        data-item={countItem}
        tabIndex={activeItem === countItem ? 0 : -1}
        aria-label={words.entities(rollup)}
      >
        {rollup.entities}
      </Link>
    </div>
  );
}
