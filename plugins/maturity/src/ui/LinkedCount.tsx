import { Link } from '@backstage/core-components';
import type { ReactNode } from 'react';

export interface LinkedCountProps {
  count: number;
  /** The address of what is counted. */
  href: string;
  /** What is shown; the count by default. */
  words?: ReactNode;
  /** The name of the link, where its words do not say enough. */
  label?: string;
  /** Whether it stands within text, where colour alone marks no link. */
  inText?: boolean;
}

/** A count, as a link to the list of what it counts unless that is empty. */
export function LinkedCount(props: LinkedCountProps) {
  const { count, href, words = count, label, inText = false } = props;
  return count > 0 ? (
    <Link
      to={href}
      aria-label={label}
      underline={inText ? 'always' : undefined}
    >
      {words}
    </Link>
  ) : (
    <>{words}</>
  );
}
