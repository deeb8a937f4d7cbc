import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { useId, useState } from 'react';
import { failureReason } from '../api/errors';
import type { DraftTarget } from './saveAnswer';
import { useDiscardDraft } from './useDraftActions';
import { maturityTranslationRef } from '../translations';

/** Discards the draft, after asking. */
export function DiscardButton({ target }: { target: DraftTarget }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const [open, setOpen] = useState(false);
  const discard = useDiscardDraft(target);
  const titleId = useId();
  const close = () => setOpen(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('discard.button')}
      </Button>
      <Dialog open={open} onClose={close} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{t('discard.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText>{t('discard.text')}</DialogContentText>
          {discard.error && (
            <Typography role="alert">
              {t('discard.failed', { message: failureReason(discard.error) })}
            </Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button color="primary" variant="contained" onClick={close}>
            {t('discard.cancel')}
          </Button>
          <Button
            disabled={discard.isPending}
            onClick={() => discard.mutate(undefined, { onSuccess: close })}
          >
            {t('discard.confirm')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
