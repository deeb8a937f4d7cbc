import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { RollupGroup } from '@cnmm/backstage-plugin-maturity-common';
import LaunchIcon from '@material-ui/icons/Launch';
import { Link } from 'react-router-dom';
import { pageItem, titleItem } from './heatmapItems';
import type { HeatmapLook } from './useHeatmapLook';

/** Props of {@link GroupCell}. */
export interface GroupCellProps {
  look: HeatmapLook;
  group: RollupGroup;
  /** What is inside the group. */
  href: string;
  activeItem?: string;
}

/** A group by name: the way into it, and to its page where it has one. */
export function GroupCell({ look, group, href, activeItem }: GroupCellProps) {
  const { classes, words } = look;
  const entityLink = useEntityRefLink();
  return (
    <div className={classes.group} role="rowheader">
      <Link
        to={href}
        className={`${classes.link} ${classes.groupTitle}`}
        data-item={titleItem}
        tabIndex={activeItem === titleItem ? 0 : -1}
      >
        {group.title}
      </Link>
      {group.ref && (
        <Link
          to={entityLink(group.ref)}
          className={`${classes.link} ${classes.icon}`}
          data-item={pageItem}
          tabIndex={activeItem === pageItem ? 0 : -1}
          aria-label={words.page(group.title)}
          title={words.page(group.title)}
        >
          <LaunchIcon fontSize="inherit" />
        </Link>
      )}
    </div>
  );
}
