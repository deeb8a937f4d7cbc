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

/** Props of {@link VisuallyHidden}. */
export interface VisuallyHiddenProps {
  /** `div` where there is more within than text. */
  component?: 'span' | 'div';
}

/** What is there to be heard, beside something to be seen. */
export function VisuallyHidden(props: PropsWithChildren<VisuallyHiddenProps>) {
  const { component: Component = 'span', children } = props;
  return <Component className={useStyles().root}>{children}</Component>;
}
