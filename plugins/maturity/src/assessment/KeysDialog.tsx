import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  lastLevelOfModel,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import KeyboardIcon from '@material-ui/icons/Keyboard';
import { useEffect, useId, useState } from 'react';
import { isTyping } from './isTyping';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  theme => ({
    keys: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: theme.spacing(1, 3),
      margin: theme.spacing(2, 0, 0),
    },
    key: {
      ...theme.typography.body2,
      fontWeight: 'bold',
      padding: theme.spacing(0, 1),
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: theme.shape.borderRadius,
    },
    meaning: { margin: 0 },
  }),
  { name: 'MaturityKeysDialog' },
);

/** A button that opens the keys of the assessment; the key ? does so too. */
export function KeysDialog({ model }: { model: Pick<Model, 'levels'> }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const titleId = useId();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event.target)) setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const keys = [
    [`1 – ${lastLevelOfModel(model)}`, t('keys.level')],
    ['N', t('keys.notApplicable')],
    ['U', t('keys.unknown')],
    [t('keys.arrowsName'), t('keys.arrows')],
    ['?', t('keys.help')],
  ];
  return (
    <>
      <Button
        size="small"
        startIcon={<KeyboardIcon />}
        onClick={() => setOpen(true)}
      >
        {t('keys.button')}
      </Button>
      <Dialog open={open} onClose={close} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{t('keys.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText>{t('keys.where')}</DialogContentText>
          <dl className={classes.keys}>
            {keys.map(([key, meaning]) => (
              <div key={key} style={{ display: 'contents' }}>
                <dt>
                  <kbd className={classes.key}>{key}</kbd>
                </dt>
                <Typography component="dd" className={classes.meaning}>
                  {meaning}
                </Typography>
              </div>
            ))}
          </dl>
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{t('keys.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
