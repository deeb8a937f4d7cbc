import { makeStyles } from '@material-ui/core/styles';
import type { PropsWithChildren } from 'react';

const useStyles = makeStyles(
  {
    root: {
      position: 'absolute',
      width: 1,
      height: 1,
      margin: -1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  },
  { name: 'MaturityVisuallyHidden' },
);

export interface VisuallyHiddenProps {
  /** `div` for content other than text. */
  component?: 'span' | 'div';
}

/** Content for screen readers only. */
export function VisuallyHidden(props: PropsWithChildren<VisuallyHiddenProps>) {
  const { component: Component = 'span', children } = props;
  return <Component className={useStyles().root}>{children}</Component>;
}
