import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useRef, useState, type DragEvent } from 'react';
import { maturityTranslationRef } from '../translations';
import { useFileSize } from './useFileSize';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      padding: theme.spacing(2),
      border: `2px dashed ${theme.palette.text.secondary}`,
      borderRadius: theme.shape.borderRadius,
    },
    over: {
      borderColor: theme.palette.primary.main,
      background: theme.palette.action.hover,
    },
    file: { fontWeight: 'bold', overflowWrap: 'anywhere' },
  }),
  { name: 'MaturityFilePicker' },
);

export interface FilePickerProps {
  /** The file that has been chosen. */
  file?: File;
  disabled: boolean;
  onChoose: (file: File) => void;
}

/** Lets the user choose a file or drop it. */
export function FilePicker({ file, disabled, onChoose }: FilePickerProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const fileSize = useFileSize();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const chosen = files?.item(0);
    if (chosen && !disabled) onChoose(chosen);
  };
  const onDrag = (event: DragEvent) => {
    // Otherwise the browser opens the dropped file.
    event.preventDefault();
    setOver(event.type === 'dragover' && !disabled);
  };
  return (
    <div
      className={`${classes.root} ${isOver ? classes.over : ''}`}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={event => {
        onDrag(event);
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".yaml,.yml,.json,application/yaml,application/json"
        aria-label={t('import.file')}
        onChange={event => {
          take(event.target.files);
          // Lets the user choose the same file again, once corrected.
          event.target.value = '';
        }}
      />
      <Button
        variant="outlined"
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {t(file ? 'import.chooseOther' : 'import.choose')}
      </Button>
      <Typography variant="body2">{t('import.drop')}</Typography>
      {file && (
        <Typography variant="body2" className={classes.file}>
          {t('import.fileSize', {
            name: file.name,
            size: fileSize(file.size),
          })}
        </Typography>
      )}
    </div>
  );
}
