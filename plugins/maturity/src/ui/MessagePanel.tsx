import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { PropsWithChildren } from 'react';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      justifyItems: 'start',
      maxWidth: 800,
      padding: theme.spacing(3),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MaturityMessagePanel' },
);

export interface MessagePanelProps {
  title: string;
  /**
   * The element of the title. No heading by default: the panel appears at any
   * depth of a page, where a heading of a fixed level would break the outline.
   */
  titleComponent?: 'p' | 'h3';
  /** Whether screen readers announce it at once. */
  alert?: boolean;
}

/** A message in place of content. */
export function MessagePanel(props: PropsWithChildren<MessagePanelProps>) {
  const { title, titleComponent = 'p', alert, children } = props;
  const classes = useStyles();
  return (
    <Paper
      variant="outlined"
      className={classes.root}
      role={alert ? 'alert' : undefined}
    >
      <Typography variant="h6" component={titleComponent}>
        {title}
      </Typography>
      {children}
    </Paper>
  );
}

/** Says that entities of a kind are not assessed in this portal. */
export function KindNotAssessed({ kind }: { kind: string }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <MessagePanel title={t('kind.notAssessedTitle')}>
      <Typography>{t('kind.notAssessed', { kind })}</Typography>
    </MessagePanel>
  );
}
