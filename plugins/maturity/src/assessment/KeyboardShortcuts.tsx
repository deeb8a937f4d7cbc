import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  lastLevelOfModel,
  type Model,
  type PracticeArea,
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
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
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
  { name: 'MaturityKeyboardShortcuts' },
);

/** A button that shows the keyboard shortcuts, as the key ? does. */
export function KeyboardShortcuts({ model }: { model: Pick<Model, 'levels'> }) {
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

/** What the keys of a question do. */
interface AnswerChoices {
  level: (level: number) => void;
  notApplicable: () => void;
  unknown: () => void;
}

/**
 * Answers the question that has the focus by single keys, which repeat its
 * controls.
 *
 * @returns the ref of the element in which the keys work
 */
export function useAnswerKeys(
  area: PracticeArea,
  choices: AnswerChoices,
): RefObject<HTMLDivElement> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (isTyping(event.target) || ctrlKey || metaKey || altKey) {
        return;
      }
      // The focus follows, so that other keys go on from there. The reason of
      // "not applicable" takes it by itself.
      const focus = (selector: string) =>
        element?.querySelector<HTMLElement>(selector)?.focus();
      if (area.levels.some(({ level }) => String(level) === key)) {
        choices.level(Number(key));
        focus(`input[type=radio][value="${key}"]`);
      } else if (key.toLowerCase() === 'n') {
        choices.notApplicable();
      } else if (key.toLowerCase() === 'u') {
        choices.unknown();
        focus('button[value=unknown]');
      } else {
        return;
      }
      event.preventDefault();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });
  return root;
}

/** Whether the focused element takes text, so that keys are not shortcuts. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement &&
      !['radio', 'checkbox', 'button'].includes(target.type)) ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
