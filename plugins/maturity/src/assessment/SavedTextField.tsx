import TextField, {
  type OutlinedTextFieldProps,
} from '@material-ui/core/TextField';
import { useEffect, useId, useRef, useState } from 'react';

const PAUSE_MS = 1000;

/** Props of {@link SavedTextField}. */
export interface SavedTextFieldProps
  extends Omit<
    OutlinedTextFieldProps,
    'variant' | 'value' | 'onChange' | 'id'
  > {
  /** The text as it is saved. */
  value: string;
  onSave: (text: string) => void;
}

/** A text that is saved when typing pauses or the field is left. */
export function SavedTextField(props: SavedTextFieldProps) {
  const { value, onSave, ...rest } = props;
  const id = useId();
  const [text, setText] = useState(value);
  const unsaved = useRef<{ text: string; save: (text: string) => void }>();
  const flush = () => {
    const waiting = unsaved.current;
    unsaved.current = undefined;
    waiting?.save(waiting.text);
  };

  useEffect(() => {
    const trimmed = text.trim();
    if (trimmed === value.trim()) {
      unsaved.current = undefined;
      return undefined;
    }
    unsaved.current = { text: trimmed, save: onSave };
    const timer = setTimeout(flush, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onSave]);

  // Whoever goes on to another aspect while typing must not lose the text.
  useEffect(() => flush, []);

  return (
    <TextField
      {...rest}
      id={id}
      variant="outlined"
      size="small"
      fullWidth
      multiline
      value={text}
      onChange={event => setText(event.target.value)}
      onBlur={flush}
    />
  );
}
